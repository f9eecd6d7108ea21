/** A learning rate given either as such or in percent of another one, usually of the peak. */
import { printNumber, readQuantity } from '../quantity.ts';
import { clampTo } from './clamp.ts';
import type { ParamBase, Reading } from './param.ts';

/** A learning rate as the user gives it: `1e-5`, or 10 % of the peak. A floor of 10 % stays 10 % when the peak moves. */
export interface Level {
  readonly value: number;
  readonly unit: 'lr' | 'percent';
}

export interface LevelParam extends ParamBase<Level, number> {
  readonly kind: 'level';
  /** Name of the parameter that 100 % stands for. */
  readonly of: string;
  /** Largest percentage on the slider; a number field takes up to 10,000 %. */
  readonly sliderPercent: number;
}

type LevelDefinition = Pick<LevelParam, 'label' | 'help' | 'symbol' | 'initial' | 'of'> &
  Partial<Pick<LevelParam, 'applies' | 'section' | 'omitted' | 'role' | 'sliderPercent'>>;

const highest: Readonly<Record<Level['unit'], number>> = { lr: 100, percent: 10_000 };

/** A legal level made of any JSON value; a bare number counts as a learning rate. */
export function acceptLevel(raw: unknown, initial: Level): Reading<Level> {
  const given = typeof raw === 'number' ? { value: raw, unit: 'lr' } : raw;
  if (typeof given !== 'object' || given === null || !('value' in given) || !('unit' in given)) {
    return { value: initial, repair: { kind: 'unreadable' } };
  }
  const unit = given.unit === 'lr' || given.unit === 'percent' ? given.unit : undefined;
  if (unit === undefined) return { value: initial, repair: { kind: 'unreadable' } };
  const { value, repair } = clampTo({ min: 0, max: highest[unit] }, given.value, Number.NaN);
  return Number.isNaN(value) ? { value: initial, repair } : { value: { value, unit }, repair };
}

/** Reads a level: `1e-5`, `10%`, `10pct`. */
export function readLevel(text: string, initial: Level): Reading<Level> {
  const quantity = readQuantity(text);
  if (quantity?.unit === 'none') return acceptLevel(quantity.value, initial);
  if (quantity?.unit === 'percent') return acceptLevel(quantity, initial);
  return { value: initial, repair: { kind: 'unreadable' } };
}

/** Canonical text of a level: `1e-5`, `10pct`. */
export function printLevel(level: Level): string {
  return printNumber(level.value) + (level.unit === 'percent' ? 'pct' : '');
}

/** The learning rate a level comes to, given what 100 % is. */
export function levelToLr(level: Level, whole: number): number {
  return level.unit === 'lr' ? level.value : (level.value / 100) * whole;
}

/** A learning rate in the unit of `like`, unless it is a larger share than a level may be. */
export function levelLike(lr: number, like: Level, whole: number): Level {
  const value = (lr / whole) * 100;
  if (like.unit === 'lr' || value > highest.percent * (1 + 1e-9)) return acceptLevel(lr, like).value;
  return whole > 0 ? acceptLevel({ value, unit: 'percent' }, like).value : like;
}

/** Declares a level. Families see a learning rate. */
export function level(definition: LevelDefinition): LevelParam {
  const { initial, of } = definition;
  return {
    kind: 'level',
    sliderPercent: 100,
    ...definition,
    accept: (raw) => acceptLevel(raw, initial),
    read: (text) => readLevel(text, initial),
    print: printLevel,
    repr: printLevel,
    resolve: (value, { number }) => levelToLr(value, number(of)),
    restore: (lr, like, { number }) =>
      Number.isNaN(lr) ? like : levelLike(Math.max(0, lr), like, number(of)),
  };
}
