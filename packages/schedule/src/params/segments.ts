/** A flat list of pieces, each with a shape, a length and the value it ends at. */
import type { Span } from '../run.ts';
import type { Text } from '../schedule.ts';
import { cosine, exponential, linear, oneMinusSqrt, type Shape } from '../shapes.ts';
import { acceptLevel, type Level, levelLike, levelToLr, printLevel, readLevel } from './level.ts';
import type { ParamBase, Reading, Repair } from './param.ts';
import { acceptSpan, printSpan, readSpan, spanLike, wholeSteps } from './span.ts';

/** How a segment goes to its end value; `hold` jumps there at once and stays. */
export const segmentShapes = {
  hold: null,
  linear,
  cosine,
  exponential,
  one_minus_sqrt: oneMinusSqrt,
} as const satisfies Record<string, Shape | null>;

export type SegmentShape = keyof typeof segmentShapes;

/** Name of a segment's shape. */
export function segmentShapeLabel(shape: SegmentShape): Text {
  return segmentShapes[shape]?.label ?? { en: 'hold', zh: '保持' };
}

/** A segment at rest. */
export interface Segment {
  readonly shape: SegmentShape;
  readonly length: Span;
  readonly end: Level;
}

/** A segment in steps and learning rates. */
export interface ResolvedSegment {
  readonly shape: SegmentShape;
  readonly steps: number;
  readonly end: number;
}

export interface SegmentsParam extends ParamBase<readonly Segment[], readonly ResolvedSegment[]> {
  readonly kind: 'segments';
  readonly of: string;
  readonly maxLength: number;
}

type SegmentsDefinition = Pick<SegmentsParam, 'label' | 'help' | 'symbol' | 'initial' | 'of' | 'maxLength'> &
  Partial<Pick<SegmentsParam, 'applies' | 'section'>>;

/** What an unreadable field of a segment becomes. */
const blank: Segment = {
  shape: 'linear',
  length: { value: 10, unit: 'percent' },
  end: { value: 0, unit: 'lr' },
};

function isShape(raw: unknown): raw is SegmentShape {
  return typeof raw === 'string' && Object.hasOwn(segmentShapes, raw);
}

function assemble(shape: unknown, length: Reading<Span>, end: Reading<Level>): Reading<Segment> {
  const unknownShape: Repair | null = isShape(shape) ? null : { kind: 'unreadable' };
  return {
    value: { shape: isShape(shape) ? shape : blank.shape, length: length.value, end: end.value },
    repair: unknownShape ?? length.repair ?? end.repair,
  };
}

/** A segment made of any JSON value: its canonical text, or its three parts, each as text or as data. */
function acceptSegment(raw: unknown): Reading<Segment> {
  if (typeof raw === 'string') return readSegment(raw.split(':', 3));
  const given: Partial<Record<keyof Segment, unknown>> = typeof raw === 'object' && raw !== null ? raw : {};
  const { length, end } = given;
  return assemble(
    given.shape,
    typeof length === 'string' ? readSpan(length, blank.length) : acceptSpan(length, blank.length),
    typeof end === 'string' ? readLevel(end, blank.end) : acceptLevel(end, blank.end),
  );
}

function readSegment([shape, length = '', end = '']: readonly string[]): Reading<Segment> {
  return assemble(shape, readSpan(length, blank.length), readLevel(end, blank.end));
}

/** Declares a list of segments, written flat: `linear:5pct:3e-4:cosine:95pct:0`. Never empty. */
export function segments(definition: SegmentsDefinition): SegmentsParam {
  const { initial, of, maxLength } = definition;
  const collect = (readings: readonly Reading<Segment>[]): Reading<readonly Segment[]> => {
    if (readings.length === 0) return { value: initial, repair: { kind: 'unreadable' } };
    const tooLong: Repair | null =
      readings.length > maxLength ? { kind: 'too-long', limit: String(maxLength) } : null;
    const repair = tooLong ?? readings.find((reading) => reading.repair !== null)?.repair ?? null;
    return { value: readings.slice(0, maxLength).map(({ value }) => value), repair };
  };
  const print = (value: readonly Segment[]) =>
    value.map(({ shape, length, end }) => `${shape}:${printSpan(length)}:${printLevel(end)}`).join(':');
  return {
    kind: 'segments',
    ...definition,
    accept(raw) {
      if (!Array.isArray(raw)) return { value: initial, repair: { kind: 'unreadable' } };
      const items: readonly unknown[] = raw;
      return collect(items.slice(0, maxLength + 1).map(acceptSegment));
    },
    read(text) {
      const words = text.trim().split(':', 3 * maxLength + 3);
      const rows = Array.from({ length: Math.ceil(words.length / 3) }, (_, row) =>
        words.slice(3 * row, 3 * row + 3),
      );
      return collect(rows.map(readSegment));
    },
    print,
    repr: print,
    resolve: (value, { run, number }) =>
      value.map(({ shape, length, end }) => ({
        shape,
        steps: wholeSteps(length, run),
        end: levelToLr(end, number(of)),
      })),
    restore: (resolved, like, { run, number }) =>
      resolved.slice(0, maxLength).map(({ shape, steps, end }, index) => {
        const model = like[index] ?? blank;
        return {
          shape,
          length: spanLike(steps, model.length, run),
          end: levelLike(end, model.end, number(of)),
        };
      }),
  };
}
