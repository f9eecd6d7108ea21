/** The parameters of a curve as formulas and legends show them. */
import {
  appliedParams,
  latexOf,
  type ParamSet,
  paramsOf,
  printNumber,
  type Resolved,
  type Run,
  resolveParams,
  type Spec,
  segmentShapeLabel,
  type Text,
} from '@lr-playground/schedule';
import { formatLr } from '../../i18n/format.ts';
import { spanWords } from '../../i18n/span-units.ts';
import { say } from '../../i18n/text.ts';
import { numberTex, termsOf, textTex, withNumbers, withSymbols } from './substitute.ts';

type ResolvedValue = Resolved<ParamSet>[string];

/** One line of the legend: symbol = value, what it is called, and how it was given. */
export interface LegendEntry {
  readonly name: string;
  readonly symbol: string;
  readonly label: Text;
  readonly value: Text;
  /** As it was given, where that is another number: `5%`. */
  readonly given: Text | null;
}

/** A parameter's value as LaTeX. */
export function valueTex(value: ResolvedValue): number | string {
  // An argument that must be given and is not is NaN to its family.
  if (value === null || Number.isNaN(value)) return textTex('None');
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return textTex(value);
  if (typeof value === 'boolean') return textTex(value ? 'on' : 'off');
  if ('spelling' in value) return value.latex ?? textTex(value.spelling);
  const items = value.map((item) =>
    item === null
      ? textTex('None')
      : typeof item === 'number'
        ? numberTex(item)
        : 'to' in item
          ? String.raw`${numberTex(item.step)} \mapsto ${numberTex(item.to)}`
          : 'page' in item
            ? textTex(item.name)
            : String.raw`${numberTex(item.end)}\;{\small(${textTex(item.shape.replaceAll('_', ' '))}\;${numberTex(item.steps)})}`,
  );
  const [first] = value;
  return typeof first === 'object' && first !== null && 'shape' in first
    ? items.join(String.raw` \to `)
    : String.raw`\{${items.join(',\\;')}\}`;
}

/** A value for the legend, in plain text. */
function plainValue(value: ResolvedValue, isLr: boolean, language: keyof Text): string {
  if (value === null || Number.isNaN(value)) return 'None';
  if (typeof value === 'number')
    return isLr ? formatLr(value, 6) : printNumber(Number(value.toPrecision(10)));
  if (typeof value !== 'object') return String(value);
  if ('spelling' in value) return value.spelling;
  const items = value.map((item) =>
    item === null
      ? 'None'
      : typeof item === 'number'
        ? printNumber(item)
        : 'to' in item
          ? `${printNumber(item.step)}: ${printNumber(item.to)}`
          : 'page' in item
            ? item.name
            : `${segmentShapeLabel(item.shape)[language]} ${item.steps} → ${formatLr(item.end)}`,
  );
  const shown =
    items.length > manyItems ? [...items.slice(0, manyItems - 2), '…', ...items.slice(-1)] : items;
  return shown.join(language === 'zh' ? '，' : ', ');
}

/** Longest list that stands in the legend as it is. */
const manyItems = 12;

/** The family's formula with symbols, and with the numbers of this curve. */
export function formulasOf(spec: Spec, run: Run): { readonly symbols: string; readonly numbers: string } {
  const latex = latexOf(spec);
  const params = paramsOf(spec.family);
  const resolved = resolveParams(spec, run);
  return {
    symbols: withSymbols(latex, (name) => params[name]?.symbol),
    numbers: withNumbers(latex, (name) => {
      const value = resolved[name];
      const param = params[name];
      const given = spec.params[name];
      // What is called with which numbers, and not by its name alone.
      if (param?.kind === 'calls' && typeof given === 'string') return textTex(param.repr(given));
      return value === undefined ? undefined : valueTex(value);
    }),
  };
}

const switched = { on: { en: 'on', zh: '开' }, off: { en: 'off', zh: '关' } } as const;

/** The parameters that have an effect; those in the formula first. */
export function legendOf(spec: Spec, run: Run): readonly LegendEntry[] {
  const params = paramsOf(spec.family);
  const resolved = resolveParams(spec, run);
  const shown = termsOf(latexOf(spec));
  const inFormula = (name: string) => shown.includes(name);
  const names = appliedParams(spec);
  return [...names.filter(inFormula), ...names.filter((name) => !inFormula(name))].flatMap((name) => {
    const param = params[name];
    const value = resolved[name];
    if (param === undefined || value === undefined) return [];
    const said =
      param.kind === 'choice' && typeof value === 'string'
        ? param.options[value]
        : param.kind === 'flag'
          ? switched[value === true ? 'on' : 'off']
          : undefined;
    const isLr =
      param.kind === 'level' ||
      ((param.kind === 'number' || param.kind === 'argument') && param.quantity === 'lr');
    return [
      {
        name,
        symbol: param.symbol,
        label: param.label,
        value: said ?? { en: plainValue(value, isLr, 'en'), zh: plainValue(value, isLr, 'zh') },
        given: givenAs(spec, name),
      },
    ];
  });
}

/** A span or level that was given in another unit than it is resolved to. */
function givenAs(spec: Spec, name: string): Text | null {
  const value = spec.params[name];
  if (typeof value !== 'object' || value === null || !('unit' in value)) return null;
  const number = printNumber(value.value);
  if (value.unit !== 'percent' && value.unit !== 'epochs' && value.unit !== 'tokens') return null;
  const text = spanWords[value.unit];
  return { en: say(text, 'en', { n: number }), zh: say(text, 'zh', { n: number }) };
}
