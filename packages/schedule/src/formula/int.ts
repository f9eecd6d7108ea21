/** Python's ints: exact at any size, and as fast as numbers while they are small. */
import { PythonError } from './python-error.ts';

/** An int. Up to 2^53 it is the number alone, behind that the bigint has it exactly. */
export class Int {
  /** The float nearest to it. */
  readonly near: number;
  readonly big: bigint | null;

  constructor(near: number, big: bigint | null = null) {
    this.near = near;
    this.big = big;
  }
}

/** Bits of the largest int that is followed. As a learning rate Python itself takes none of more than 1024. */
export const followedBits = 32_768;
const limit = 1n << BigInt(followedBits);

/** Python would go on, until its memory ends. */
export function tooLarge(): PythonError {
  return new PythonError('OverflowError', `an int of more than ${followedBits} bits is not followed here`);
}

/** The int of a bigint, if it is of a size that is followed. */
export function intOf(value: bigint): Int {
  const near = Number(value);
  if (Number.isSafeInteger(near)) return new Int(near);
  if (value >= limit || value <= -limit) throw tooLarge();
  return new Int(near, value);
}

/** The int of a whole number, which may be of any size. */
export function intOfWhole(value: number): Int {
  // There is no negative zero among ints.
  return Number.isSafeInteger(value) ? new Int(value + 0) : intOf(BigInt(value));
}

/** Its bigint. */
export function bigOf({ near, big }: Int): bigint {
  return big ?? BigInt(near);
}

/** Its float. */
export function floatOfInt({ near }: Int): number {
  if (Number.isFinite(near)) return near;
  throw new PythonError('OverflowError', 'int too large to convert to float');
}

/** What can be compared with floats and with other ints exactly: JavaScript compares numbers with bigints as Python does. */
export function exactOf({ near, big }: Int): number | bigint {
  return big ?? near;
}
