/** A track by another clock: what is seen of it when not every step, or not from the first on, is looked at. */
import { Cursor, cycleAt } from './cursor.ts';
import { listed, mostListed } from './listed.ts';
import { countable, cycleLength, cyclePlace, hold, isCycles, isListed } from './phases.ts';
import type { Cycles, Listed, Phase, Piece } from './schedule.ts';
import { type CompiledTrack, type Laid, nearestBorder, rounding, valueIn } from './track.ts';

/** Which step is looked at in a round: step `ticks · round + lead`. */
export interface Pace {
  readonly ticks: number;
  /** Negative where the first rounds belong to somebody else. */
  readonly lead: number;
}

/** A place that misses a whole round by rounding alone is that round; a few borders were added up on the way to it. */
function roundAt(place: number): number {
  const whole = Math.round(place);
  return Math.abs(place - whole) <= 32 * rounding * Math.max(1, place) ? whole : place;
}

/**
 * Lays a track again by the rounds in which it is looked at, from round `from` up to `until`: `at` of round `i` is what the
 * track has at step `ticks · i + lead`, to the last bit. Cycles stay folded.
 *
 * @param rounds how many there are in all: what lies behind them is left out.
 */
export function retimed(
  track: CompiledTrack,
  pace: Pace,
  rounds: number,
  from = 0,
  until = Number.POSITIVE_INFINITY,
): readonly Laid[] {
  const { ticks, lead } = pace;
  const placeOf = (step: number) => (step - lead) / ticks;
  const pieces = track.laid.flatMap((laid) => {
    const start = Math.max(from, placeOf(laid.start));
    const end = Math.min(until, placeOf(laid.end));
    return start < Math.min(end, rounds) ? retimedPiece(laid, pace, rounds, start, end) : [];
  });
  const last = track.laid.at(-1);
  const reached = pieces.at(-1)?.end ?? from;
  if (last === undefined || reached >= Math.min(until, rounds)) return pieces;
  const { phase } = new Cursor(track, last.end);
  const held = valueIn(new Cursor(track, last.end), last.end);
  return [...pieces, { piece: hold(phase.name, until - reached, held), start: reached, end: until }];
}

function retimedPiece(laid: Laid, pace: Pace, rounds: number, start: number, end: number): readonly Laid[] {
  const { piece } = laid;
  if (isCycles(piece)) return retimedCycles(laid, piece, pace, start, end);
  if (isListed(piece)) return retimedList(laid, piece, pace, rounds, start, end);
  return [{ piece: retimedPhase(piece, laid.start, laid.end, pace, start, end - start), start, end }];
}

/** A phase that lies from `begun` to `ended`, as it is from round `start` on for so many rounds. */
function retimedPhase(
  phase: Phase,
  begun: number,
  ended: number,
  { ticks, lead }: Pace,
  start: number,
  steps: number,
): Phase {
  const { value } = phase;
  const last = ended - begun;
  return {
    ...phase,
    steps,
    value: (t) => value(Math.min(last, Math.max(0, ticks * roundAt(start + t) + lead - begun))),
  };
}

/** Cycles, and before them what is left of the one in which they are first looked at. */
function retimedCycles(laid: Laid, cycles: Cycles, pace: Pace, start: number, end: number): readonly Laid[] {
  const { ticks, lead } = pace;
  const placeOf = (k: number) => (cyclePlace(cycles, laid.start, k) - lead) / ticks;
  const begun = placeOf(0);
  if (start <= begun) return [{ piece: countable(shifted(laid, cycles, pace, 0)), start, end }];
  const k = cycleAt(laid, cycles, ticks * start + lead);
  const next = Math.min(end, placeOf(k + 1));
  const whole = phasesOf(laid, cycles, pace, k);
  const rest: Phase[] = [];
  let reached = placeOf(k);
  for (const phase of whole) {
    const from = Math.max(start, reached);
    const before = from - reached;
    reached += phase.steps;
    if (reached > from) rest.push({ ...phase, steps: reached - from, value: (t) => phase.value(t + before) });
  }
  const first = k + (cycles.first ?? 0);
  const { growth, base, grain } = cycles;
  const height = () => cycles.height(k);
  const place = (index: number) => (index === 0 ? start : next);
  const cut = { steps: next - start, growth, times: 1, base, grain, height, first, place, cycle: () => rest };
  const left: Laid[] = next > start ? [{ piece: cut, start, end: next }] : [];
  return next < end && k + 1 < cycles.times
    ? [...left, { piece: countable(shifted(laid, cycles, pace, k + 1)), start: Math.max(start, next), end }]
    : left;
}

/** Cycles from cycle `by` on. */
function shifted(laid: Laid, cycles: Cycles, pace: Pace, by: number): Cycles {
  return {
    ...cycles,
    steps: cycleLength(cycles, by) / pace.ticks,
    times: cycles.times - by,
    first: by + (cycles.first ?? 0),
    height: (k) => cycles.height(k + by),
    place: (k) => (cyclePlace(cycles, laid.start, k + by) - pace.lead) / pace.ticks,
    cycle: (k) => phasesOf(laid, cycles, pace, k + by),
  };
}

/** The phases of a cycle, laid as a cursor lays them. */
function phasesOf(laid: Laid, cycles: Cycles, pace: Pace, k: number): readonly Phase[] {
  const { ticks, lead } = pace;
  const cycleEnd = cyclePlace(cycles, laid.start, k + 1);
  const almost = cycleEnd * (1 - rounding);
  const phases = cycles.cycle(k);
  let begun = cyclePlace(cycles, laid.start, k);
  return phases.map((phase, index) => {
    const own = nearestBorder(begun + phase.steps);
    const ended = index === phases.length - 1 || own >= almost ? cycleEnd : own;
    const at = begun;
    begun = Math.max(begun, ended);
    return retimedPhase(phase, at, ended, pace, (at - lead) / ticks, phase.steps / ticks);
  });
}

/** Listed values: as many rounds long as they are, if that is a whole number, else one by one. */
function retimedList(
  laid: Laid,
  piece: Listed,
  { ticks, lead }: Pace,
  rounds: number,
  start: number,
  end: number,
): readonly Laid[] {
  const { each, name } = piece;
  const track: CompiledTrack = { steps: laid.end, laid: [laid], each: 1 };
  const valueAt = (round: number) => {
    const step = ticks * round + lead;
    return valueIn(new Cursor(track, step), step);
  };
  const list = (from: number): Piece => {
    const count = Math.max(1, Math.ceil((Math.min(end, rounds) - from) / lasting));
    const most = Math.max(1, Math.min(mostListed, Math.floor((piece.most * each) / (ticks * lasting))));
    const values = function* () {
      for (let index = 0; index < count; index += 1) yield valueAt(Math.ceil(from) + index * lasting);
    };
    return listed(name, values(), { count, steps: end - from, each: lasting, most });
  };
  const lasting = each % ticks === 0 ? each / ticks : 1;
  const origin = (laid.start - lead) / ticks;
  // Where it is come in upon, a value may have been in force for a while.
  const begun = origin + Math.ceil((start - origin) / lasting) * lasting;
  const whole = lasting === 1 || begun <= start ? start : Math.min(end, begun);
  const head: Laid[] =
    whole > start ? [{ piece: hold(name, whole - start, valueAt(Math.ceil(start))), start, end: whole }] : [];
  return whole < end ? [...head, { piece: list(whole), start: whole, end }] : head;
}
