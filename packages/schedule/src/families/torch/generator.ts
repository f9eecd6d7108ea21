/** PyTorch's generator of random numbers on the CPU, bit for bit: the Mersenne Twister, and how single values are drawn from it. */

const [length, middle] = [624, 397];

/** `torch.Generator()`. */
export class TorchGenerator {
  readonly #state = new Uint32Array(length);
  /** Words of the state that the seed has reached: each follows from the one before, and few are needed for few numbers. */
  #seeded = 1;
  #index = 0;
  /** Normal values come in pairs. */
  #other: number | null = null;

  constructor(seed: number) {
    this.manualSeed(seed);
  }

  /** @param seed a whole number; its lowest 32 bits count. */
  manualSeed(seed: number): void {
    this.#state[0] = seed;
    this.#seeded = 1;
    this.#index = 0;
    this.#other = null;
  }

  /** `torch.rand(1)`: a float of 32 bits from 0 up to 1. */
  rand(): number {
    return (this.#word() & 0xffffff) / 2 ** 24;
  }

  /** `torch.randn(1)`: a float of 32 bits, by Box and Muller in 64. */
  randn(): number {
    if (this.#other !== null) {
      const value = this.#other;
      this.#other = null;
      return Math.fround(value);
    }
    const [u, v] = [this.#double(), this.#double()];
    const radius = Math.sqrt(-2 * Math.log1p(-v));
    const angle = 2 * Math.PI * u;
    this.#other = radius * Math.sin(angle);
    return Math.fround(radius * Math.cos(angle));
  }

  /** 53 bits of two words. */
  #double(): number {
    const high = this.#word() & 0x1fffff;
    return (high * 2 ** 32 + this.#word()) / 2 ** 53;
  }

  #word(): number {
    const state = this.#state;
    const index = this.#index;
    const next = (index + 1) % length;
    const far = (index + middle) % length;
    this.#seedTo(Math.max(next, far));
    const joined = ((state[index] ?? 0) & 0x80000000) | ((state[next] ?? 0) & 0x7fffffff);
    const twisted = (state[far] ?? 0) ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : 0x9908b0df);
    state[index] = twisted;
    this.#index = next;
    let word = twisted;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return word >>> 0;
  }

  #seedTo(last: number): void {
    const state = this.#state;
    for (let i = this.#seeded; i <= last; i += 1) {
      const before = state[i - 1] ?? 0;
      state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
    this.#seeded = Math.max(this.#seeded, last + 1);
  }
}
