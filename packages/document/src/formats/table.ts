/** The values of a document's curves as rows and columns, for tables on the screen and in files. */
import {
  applied,
  appliedValuesAt,
  type CompiledTrack,
  compile,
  extraTracks,
  listedUpTo,
  nextKnot,
  planRun,
  type Schedule,
  type Text,
  type Track,
  valuesAt,
} from '@lr-playground/schedule';
import type { Doc } from '../doc.ts';
import { curveTitles } from '../titles.ts';

/** A row a step: the step, then the value of every column in force at it. */
export interface ValueTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Most rows of a file: what spreadsheets still handle at ease, and enough to draw any curve again. */
export const fileRows = 10_000;

/** Most phase borders of one track that are sure of a row of their own. */
const bordersPerTrack = 200;

interface Column {
  readonly title: string;
  readonly track: CompiledTrack;
  values(steps: readonly number[]): readonly number[];
}

/** Which values are meant, where others are applied than were planned. */
const faces = {
  planned: { en: '{title} (planned)', zh: '{title}（计划）' },
  applied: { en: '{title} (applied)', zh: '{title}（实际）' },
} as const satisfies Record<string, Text>;

/**
 * The visible curves, each with a column for every track it moves; the learning rate bears the curve's bare title. Where schedulers
 * are not stepped as they should be, what was planned and what is applied stand side by side.
 */
function columnsOf(doc: Doc, language: keyof Text): readonly Column[] {
  const run = planRun(doc.run);
  const titles = curveTitles(doc.curves);
  return doc.curves
    .filter(({ visible }) => visible)
    .flatMap(({ id, spec }) => {
      const title = titles.get(id)?.[language] ?? id;
      const schedule = compile(spec, run);
      const made = applied(spec, doc.run, run);
      return tracksOf(schedule).flatMap(([name, track]): Column[] => {
        const own = name === 'lr' ? title : `${title} ${name}`;
        const values = (steps: readonly number[]) => valuesAt(schedule, name, steps);
        const appliedTrack = made?.tracks[name];
        if (made === null || appliedTrack === undefined) return [{ title: own, track, values }];
        const titled = (face: keyof typeof faces) => faces[face][language].replace('{title}', () => own);
        return [
          { title: titled('planned'), track, values },
          {
            title: titled('applied'),
            track: appliedTrack,
            values: (steps) => appliedValuesAt(made, name, steps),
          },
        ];
      });
    });
}

const heldFrom: Text = { en: 'held from step {step} on', zh: '自第 {step} 步起沿用最后的值' };

/** What a title adds where values were not worked out to the end of the run. */
function remarkOn(track: CompiledTrack, language: keyof Text): string {
  const held = listedUpTo(track);
  return held === null ? '' : ` (${heldFrom[language].replace('{step}', String(held))})`;
}

function tracksOf({ tracks }: Schedule): readonly (readonly [Track, CompiledTrack])[] {
  const names: readonly Track[] = ['lr', ...extraTracks];
  return names.flatMap((name): [Track, CompiledTrack][] => {
    const track = tracks[name];
    return track === undefined ? [] : [[name, track]];
  });
}

/** The last step before each phase border and the first one behind it. */
function besideBorders(track: CompiledTrack): number[] {
  const steps: number[] = [];
  let knot = nextKnot(track, 0);
  for (let borders = 0; knot < track.steps && borders < bordersPerTrack; borders += 1) {
    const first = Math.ceil(knot);
    steps.push(first - 1, first);
    knot = nextKnot(track, knot);
  }
  return steps;
}

/** Every step of a short run; of a long one an even choice, with both sides of phase borders and the last step. */
function stepsToList(columns: readonly Column[], runSteps: number): number[] {
  if (runSteps <= fileRows) return Array.from({ length: runSteps }, (_, step) => step);
  const last = runSteps - 1;
  const borders = new Set(columns.flatMap(({ track }) => besideBorders(track)).filter((step) => step < last));
  const even = Math.max(2, fileRows - Math.min(borders.size, fileRows / 2));
  const spread = Array.from({ length: even }, (_, row) => Math.round((row * last) / (even - 1)));
  const chosen = [...borders].slice(0, fileRows - even);
  return [...new Set([...spread, ...chosen])].sort((a, b) => a - b);
}

/**
 * The values of all visible curves.
 *
 * @param language of the titles.
 * @param steps which rows; without it those of a file, at most `fileRows`.
 */
export function valueTable(doc: Doc, language: keyof Text, steps?: readonly number[]): ValueTable {
  const columns = columnsOf(doc, language);
  const listed = steps ?? stepsToList(columns, planRun(doc.run).steps);
  const values = columns.map((column) => column.values(listed));
  return {
    head: ['step', ...columns.map(({ title, track }) => title + remarkOn(track, language))],
    rows: listed.map((step, row) => [step, ...values.map((column) => column[row] ?? Number.NaN)]),
  };
}
