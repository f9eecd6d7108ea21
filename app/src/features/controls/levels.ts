/** Levels for people: a learning rate as such, or in percent of another one. Used by every field that holds a level. */
import {
  type Level,
  levelToLr,
  printNumber,
  type Reading,
  readQuantity,
  type Text,
} from '@lr-playground/schedule';
import type { Fill } from '../../i18n/text.ts';
import { fieldLr, fieldNumber } from '../../ui/numbers.ts';
import type { Scale } from '../../ui/scale.ts';
import { type Typed, typed } from '../../ui/typed.ts';
import { words } from './words.ts';

type Say = (text: Text, fill?: Fill) => string;

export const levelUnits = ['lr', 'percent'] as const;

/** How units of a level are called in selectors. */
export const levelUnitWords = {
  lr: { en: 'lr', zh: 'lr' },
  percent: { en: '%', zh: '%' },
} as const satisfies Record<Level['unit'], Text>;

/** The number of a level as its field shows it. */
export function printLevelNumber({ value, unit }: Level): string {
  return unit === 'lr' ? fieldLr(value) : fieldNumber(value);
}

/** A level with its unit: `3e-5`, `10% of Peak learning rate`. */
export function sayLevel(level: Level, of: string, say: Say): string {
  if (level.unit === 'lr') return fieldLr(level.value);
  return say(words.percentOf, { percent: fieldNumber(level.value), of });
}

/** The level in its other unit; undefined where there is none because 100 % is 0. */
export function otherLevel(level: Level, whole: number, of: string, say: Say): string | undefined {
  if (level.unit === 'percent') return `= ${fieldLr(Number(levelToLr(level, whole).toPrecision(4)))}`;
  if (!(whole > 0)) return undefined;
  return `= ${sayLevel({ value: Number(((100 * level.value) / whole).toPrecision(4)), unit: 'percent' }, of, say)}`;
}

/** The same learning rate in another unit. */
export function convertLevel(level: Level, unit: Level['unit'], whole: number): Level {
  if (level.unit === unit) return level;
  if (unit === 'lr') return { value: Number(levelToLr(level, whole).toPrecision(12)), unit };
  return { value: whole > 0 ? Number(((100 * level.value) / whole).toPrecision(12)) : 0, unit };
}

/** The track of a level: percent with most room at the low end; learning rates by decades, with 0 at the left. */
export function levelScale(unit: Level['unit'], whole: number, percent: number): Scale {
  if (unit === 'percent') return { kind: 'squared', min: 0, max: percent };
  const top = whole > 0 ? (whole * percent) / 100 : 1;
  return { kind: 'log', min: top * 1e-5, max: top, zero: true };
}

/** Percentages below this are nothing anybody means when they type a bare number. */
const smallestPercent = 0.01;

/**
 * Reads a level from a field that shows `unit` beside it: a bare number is in that unit. A tiny one in a percent field
 * is taken as a learning rate, with a word about it: somebody typed `1e-5` and meant that.
 */
export function readLevelField(
  text: string,
  unit: Level['unit'],
  accept: (raw: unknown) => Reading<Level>,
): Typed<Level> {
  const quantity = readQuantity(text);
  const bare = quantity?.unit === 'none';
  const asLr = bare && unit === 'percent' && quantity.value > 0 && quantity.value < smallestPercent;
  const meant = bare ? (asLr ? 'lr' : unit) : quantity?.unit;
  const reading = accept(quantity === null ? null : { value: quantity.value, unit: meant });
  const highest = accept({ value: Number.MAX_VALUE, unit }).value.value;
  const outcome = typed(text, reading, {
    range: `0 … ${printNumber(highest)}${unit === 'percent' ? '%' : ''}`,
    example: '1e-5, 10%, 0',
  });
  if (!outcome.taken || !asLr || outcome.remark !== null) return outcome;
  return { ...outcome, remark: { text: words.asLr, fill: { text: text.trim() } } };
}
