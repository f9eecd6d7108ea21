/** What was worked out of late, so that one drawing may ask several times. */

/** Most numbers that are kept, 32 megabytes. */
const most = 4_000_000;

/** Results by what they come from; the oldest go as others need their room. */
export class Memory<T> {
  readonly #known = new Map<string, { readonly result: T; readonly numbers: number }>();
  #numbers = 0;

  get(key: string): T | undefined {
    return this.#known.get(key)?.result;
  }

  /** @param numbers that it holds; something that is too large for the room is kept alone. */
  set(key: string, result: T, numbers: number): void {
    this.#forget(key);
    for (const oldest of this.#known.keys()) {
      if (this.#numbers + numbers <= most) break;
      this.#forget(oldest);
    }
    this.#known.set(key, { result, numbers });
    this.#numbers += numbers;
  }

  #forget(key: string): void {
    this.#numbers -= this.#known.get(key)?.numbers ?? 0;
    this.#known.delete(key);
  }
}
