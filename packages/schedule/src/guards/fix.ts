/** Ways out that guards offer. */
import type { Value } from '../params/param.ts';
import { printNumber } from '../quantity.ts';
import type { SpanUnit } from '../run.ts';
import type { Text } from '../schedule.ts';
import { patchSpec, type Spec, withParam } from '../spec.ts';
import type { Facts, Fix } from './guard.ts';
import { count } from './numbers.ts';

/** Sets parameters to what they should resolve to; each keeps the unit it was given in. */
export function setting({ spec, run }: Facts, patch: Readonly<Record<string, unknown>>): Fix {
  return changed(patchSpec(spec, run, patch), Object.keys(patch));
}

/** Sets one parameter to a value at rest, for what resolves to the same as before. */
export function giving({ spec }: Facts, name: string, value: Value): Fix {
  return changed(withParam(spec, name, value), [name]);
}

function changed(spec: Spec, names: readonly string[]): Fix {
  const said = names.map((name) => ({ name, value: shown(spec.params[name] ?? null) }));
  const list = (language: keyof Text, between: string) =>
    said.map(({ name, value }) => `${name} = ${value[language]}`).join(between);
  return {
    label: { en: `Set ${list('en', ', ')}`, zh: `改为 ${list('zh', '，')}` },
    of: names.join(' '),
    spec,
  };
}

const unitNames: Readonly<Record<SpanUnit, Text>> = {
  steps: { en: '', zh: '' },
  percent: { en: '%', zh: '%' },
  epochs: { en: ' epochs', zh: ' 轮' },
  tokens: { en: ' tokens', zh: ' 词元' },
};

/** A value at rest, as a field shows it. */
function shown(value: Value): Text {
  if (typeof value === 'object' && value !== null && 'unit' in value) {
    const number = short(value.value);
    const unit = value.unit === 'lr' ? unitNames.steps : unitNames[value.unit];
    return { en: number + unit.en, zh: number + unit.zh };
  }
  if (typeof value === 'boolean') return both(value ? 'True' : 'False');
  if (typeof value === 'number') return both(short(value));
  // Floats that are whole are kept as Python writes them: `1.0`.
  return both(typeof value === 'string' ? value : value === null ? 'None' : '…');
}

const both = (text: string): Text => ({ en: text, zh: text });

const short = (value: number) =>
  Number.isInteger(value) && value >= 1000 ? count(value) : printNumber(Number(value.toPrecision(6)));
