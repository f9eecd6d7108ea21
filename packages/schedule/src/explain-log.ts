/** What a log of learning rates has to do with a schedule: the same, shifted, scaled, or ticked at another pace. */
import { at } from './compile.ts';
import { compile } from './compile-spec.ts';
import type { Run } from './run.ts';
import type { Spec } from './spec.ts';
import type { CompiledTrack } from './track.ts';

/** A line of a log. */
export interface Logged {
  readonly step: number;
  readonly lr: number;
  /** How far off the number may be, for it was rounded when it was written. */
  readonly error: number;
}

/** How a log comes about: update `step` has `scale` times what the schedule has at tick `ticks · ⌊step / each⌋ + shift`. */
export interface Explanation {
  readonly ticks: number;
  readonly each: number;
  readonly shift: number;
  readonly scale: number;
}

/** Nothing is explained: the log is that of the schedule. */
const same: Explanation = { ticks: 1, each: 1, shift: 0, scale: 1 };

/** Furthest shift that is looked for, most ticks per update, and most updates per tick but for those of an epoch. */
const furthestShift = 2000;
const mostTicks = 64;

/** Lines of the log that are looked at: a longer one is thinned out evenly. */
const mostLines = 400;

/** What an explanation says of a line. Ticks before the first are the first. */
export function explained(
  track: CompiledTrack,
  { ticks, each, shift, scale }: Explanation,
  step: number,
): number {
  return scale * at(track, Math.max(0, ticks * Math.floor(step / each) + shift));
}

/**
 * The simplest way in which a log comes from a schedule, or null where none fits all of its lines. The simplest first: the same;
 * shifted by as little as possible; a multiple; ticked several times per update, or once in several; a multiple of these.
 *
 * Cost: a few thousand ways, most of which are given up at the first line.
 *
 * @param log in any order, with steps as numbered in the log; of none at all there is nothing to explain.
 */
export function explainLog(spec: Spec, run: Run, log: readonly Logged[]): Explanation | null {
  const lines = thinned(log);
  const last = lines.reduce((most, { step }) => Math.max(most, step), 0);
  if (lines.length === 0) return null;
  const ticks = mostTicks * (last + 1) + furthestShift;
  const track = compile(spec, run, { ticks, guarded: true }).tracks.lr;
  const fits = (way: Explanation) =>
    lines.every(({ step, lr, error }) => {
      const wanted = explained(track, way, step);
      return Math.abs(wanted - lr) <= error + 1e-9 * Math.abs(wanted);
    });
  for (const way of ways(run)) {
    if (fits(way)) return way;
    // Shifts are not scaled as well: nearly any line is a multiple of nearly any other.
    const scale = way.shift === 0 || way.ticks !== 1 || way.each !== 1 ? scaleOf(track, way, lines) : null;
    if (scale !== null && fits({ ...way, scale })) return { ...way, scale };
  }
  return null;
}

/** The lines at even distances, and those at which most is to be seen first: the ends. */
function thinned(log: readonly Logged[]): readonly Logged[] {
  const sound = log.filter(({ step, lr }) => Number.isInteger(step) && step >= 0 && Number.isFinite(lr));
  if (sound.length <= mostLines) return sound;
  const apart = (sound.length - 1) / (mostLines - 1);
  return Array.from({ length: mostLines }, (_, i) => sound[Math.round(i * apart)]).filter(
    (line) => line !== undefined,
  );
}

/** The multiple that all lines of a log are of what is explained there, the shortest number that is one; null where there is none. */
function scaleOf(track: CompiledTrack, way: Explanation, lines: readonly Logged[]): number | null {
  let least = 0;
  let most = Number.POSITIVE_INFINITY;
  for (const { step, lr, error } of lines) {
    const value = explained(track, way, step);
    if (!(value > 0)) continue;
    least = Math.max(least, (lr - error) / value);
    most = Math.min(most, (lr + error) / value);
    if (least > most) return null;
  }
  return least > 0 && most < Number.POSITIVE_INFINITY ? shortest(least, most) : null;
}

/** The number of fewest digits between two: people multiply by 0.1 or 8, and not by 0.10002. */
function shortest(least: number, most: number): number {
  const middle = (least + most) / 2;
  for (let digits = 1; digits < 16; digits += 1) {
    const short = Number(middle.toPrecision(digits));
    if (short >= least && short <= most) return short;
  }
  return middle;
}

/** All ways that are tried, the simplest first. */
function* ways({ stepsPerEpoch }: Run): Generator<Explanation> {
  yield same;
  for (let shift = 1; shift <= furthestShift; shift += 1) {
    yield { ...same, shift };
    yield { ...same, shift: -shift };
  }
  for (let count = 2; count <= mostTicks; count += 1) {
    // Before the call of an update, behind it, and in the last of its micro-batches.
    for (const shift of [0, count - 1, count]) yield { ...same, ticks: count, shift };
  }
  for (const each of [stepsPerEpoch, ...Array.from({ length: mostTicks - 1 }, (_, i) => i + 2)]) {
    for (const shift of [0, 1]) if (each > 1) yield { ...same, each, shift };
  }
}
