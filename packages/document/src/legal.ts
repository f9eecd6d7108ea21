/** The rules that every document keeps, and the means of bringing things into them. */
import {
  axisUnits,
  countedIns,
  paramsOf,
  planRun,
  type RunPlan,
  resumes,
  runRanges,
  stepPers,
  type Window,
} from '@lr-playground/schedule';
import {
  type Curve,
  type CurveColor,
  comparisons,
  docks,
  forms,
  type Link,
  limits,
  paletteSize,
  type View,
} from './doc.ts';

/** Whether text can be the key of a curve: one or two lower-case letters. */
export function isCurveId(text: string): boolean {
  return /^[a-z]{1,2}$/.test(text);
}

/** Whether something is a colour: a place in the palette, or six lower-case hexadecimal digits. */
export function isColor(raw: unknown): raw is CurveColor {
  if (typeof raw === 'number') return Number.isInteger(raw) && raw >= 0 && raw < paletteSize;
  return typeof raw === 'string' && /^[0-9a-f]{6}$/.test(raw);
}

/** Controls, halves of characters, line ends, and marks that turn the direction of what follows on the page. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A legal name made of any text: one printable line without outer blanks, at most `limits.name` characters. */
export function cleanName(text: string): string {
  // Cut first, so that a megabyte costs no more than a line; a character is at most two code units.
  const line = text
    .trim()
    .slice(0, 8 * limits.name)
    .replace(unprintable, ' ')
    .trim();
  return [...line].slice(0, limits.name).join('').trim();
}

/** The part of a window that lies within a run of so many steps; null when nothing is left of it. */
export function fitZoom(zoom: Window | null, steps: number): Window | null {
  if (zoom === null) return null;
  const from = Math.max(0, zoom.from) + 0;
  const to = Math.min(steps, zoom.to);
  return from < to ? { from, to } : null;
}

/** Everything about a link that breaks a rule, in English for tests and bug reports; empty when it is legal. */
export function flawsOf(link: Link): readonly string[] {
  const ids = link.doc.curves.map(({ id }) => id);
  const has = (id: string | null) => id === null || ids.includes(id);
  const { zoom } = link.view;
  const fitted = fitZoom(zoom, planRun(link.doc.run).steps);
  const rules: readonly (readonly [boolean, string])[] = [
    [forms.includes(link.form), 'form'],
    [link.doc.curves.length <= limits.curves, 'too many curves'],
    [new Set(ids).size === ids.length, 'two curves with one key'],
    [has(link.doc.pinned), 'pinned curve is not there'],
    [has(link.view.selected), 'selected curve is not there'],
    [fitted?.from === zoom?.from && fitted?.to === zoom?.to, 'zoom is no part of the run'],
  ];
  const broken = rules.filter(([holds]) => !holds).map(([, flaw]) => flaw);
  return [
    ...broken,
    ...runFlaws(link.doc.run),
    ...link.doc.curves.flatMap(curveFlaws),
    ...viewFlaws(link.view),
  ];
}

function runFlaws(run: RunPlan): string[] {
  const numbers = Object.entries(runRanges).filter(([name, { min, max, integer }]) => {
    const value: unknown = Reflect.get(run, name);
    const legal = typeof value === 'number' && value >= min && value <= max;
    return !legal || (integer && !Number.isInteger(value));
  });
  const words: readonly (readonly [boolean, string])[] = [
    [run.source === 'steps' || run.source === 'data', 'source'],
    [stepPers.includes(run.step_per), 'step_per'],
    [countedIns.includes(run.counted_in), 'counted_in'],
    [resumes.includes(run.resume), 'resume'],
    ...(['drop_last', 'step_first', 'prepared', 'split_batches'] as const).map(
      (name): readonly [boolean, string] => [typeof run[name] === 'boolean', name],
    ),
  ];
  return [
    ...numbers.map(([name]) => `run ${name} = ${Reflect.get(run, name)}`),
    ...words.filter(([holds]) => !holds).map(([, name]) => `run ${name}`),
  ];
}

function curveFlaws({ id, name, color, visible, spec }: Curve): string[] {
  const params = Object.entries(paramsOf(spec.family));
  const names = Object.keys(spec.params);
  const rules: readonly (readonly [boolean, string])[] = [
    [isCurveId(id), 'key'],
    [cleanName(name) === name, 'name'],
    [isColor(color), 'colour'],
    [typeof visible === 'boolean', 'visible'],
    [names.length === params.length, 'a parameter too many or too few'],
    ...params.map(([param, { accept }]): readonly [boolean, string] => {
      const reading = accept(spec.params[param]);
      const whole = JSON.stringify(reading.value) === JSON.stringify(spec.params[param]);
      return [reading.repair === null && whole, `${param} = ${JSON.stringify(spec.params[param])}`];
    }),
  ];
  return rules.filter(([holds]) => !holds).map(([, flaw]) => `curve ${id}: ${flaw}`);
}

function viewFlaws(view: View): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [axisUnits.includes(view.x), 'x'],
    [view.y === 'linear' || view.y === 'log', 'y'],
    [comparisons.includes(view.comparison), 'comparison'],
    [docks.includes(view.dock), 'dock'],
  ];
  return rules.filter(([holds]) => !holds).map(([, flaw]) => `view: ${flaw}`);
}
