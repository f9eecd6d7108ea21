/** From how low to how high something goes, under construction: nothing at first. */
export class Reach {
  lo = Number.POSITIVE_INFINITY;
  hi = Number.NEGATIVE_INFINITY;

  /** Back to nothing. */
  clear(): this {
    this.lo = Number.POSITIVE_INFINITY;
    this.hi = Number.NEGATIVE_INFINITY;
    return this;
  }

  see(value: number): void {
    if (value < this.lo) this.lo = value;
    if (value > this.hi) this.hi = value;
  }
}
