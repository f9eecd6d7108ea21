/** What came of text that a person typed: a value to take or not, and a sentence when something was off. */
import type { Reading, Text } from '@lr-playground/schedule';
import type { Fill } from '../i18n/text.ts';
import { fieldNumber } from './numbers.ts';

/** A sentence for a field, and what fills its placeholders. */
export interface Remark {
  readonly text: Text;
  readonly fill: Fill;
}

/** Text that was taken, perhaps brought into range; or refused, so that the last good value stays. */
export type Typed<V, R = Remark> =
  | { readonly taken: true; readonly value: V; readonly remark: R | null }
  | { readonly taken: false; readonly remark: R };

/** What a field expects, for its sentences: its legal range and an example, both ready to be shown. */
export interface Expected {
  readonly range: string | Text;
  readonly example: string | Text;
}

const unreadable: Text = {
  en: '“{text}” is not a value for this field; the last good one stays. Range: {range}. Write it like {example}.',
  zh: '“{text}”无法识别，已保留原来的值。允许范围：{range}，可写成 {example}。',
};
const empty: Text = {
  en: 'Nothing was typed; the last good value stays. Range: {range}. Write it like {example}.',
  zh: '没有输入内容，已保留原来的值。允许范围：{range}，可写成 {example}。',
};
const tooSmall: Text = {
  en: '{text} is below the range {range}: set to {limit}.',
  zh: '{text} 小于允许范围 {range}，已改为 {limit}。',
};
const tooLarge: Text = {
  en: '{text} is above the range {range}: set to {limit}.',
  zh: '{text} 大于允许范围 {range}，已改为 {limit}。',
};
const rounded: Text = {
  en: 'Only whole numbers count here: {text} was rounded.',
  zh: '这里只能是整数，已将 {text} 四舍五入。',
};
const tooLong: Text = {
  en: 'At most {limit} entries fit: the rest was left out.',
  zh: '最多 {limit} 项，其余的已略去。',
};

/** Longest piece of what was typed that a sentence quotes. */
const quotable = 24;

/** A bound in canonical text, as fields show numbers. */
const readable = (limit: string): string =>
  Number.isFinite(Number(limit)) ? fieldNumber(Number(limit)) : limit;

/** Turns a reading of the core into what a field does with it. */
export function typed<V>(text: string, reading: Reading<V>, expected: Expected): Typed<V> {
  const quoted = text.trim();
  const fill = {
    ...expected,
    text: quoted.length > quotable ? `${quoted.slice(0, quotable)}…` : quoted,
  };
  const { value, repair } = reading;
  if (repair === null) return { taken: true, value, remark: null };
  switch (repair.kind) {
    case 'unreadable':
      return { taken: false, remark: { text: quoted === '' ? empty : unreadable, fill } };
    case 'too-small':
      return {
        taken: true,
        value,
        remark: { text: tooSmall, fill: { ...fill, limit: readable(repair.limit) } },
      };
    case 'too-large':
      return {
        taken: true,
        value,
        remark: { text: tooLarge, fill: { ...fill, limit: readable(repair.limit) } },
      };
    case 'rounded':
      return { taken: true, value, remark: { text: rounded, fill } };
    case 'too-long':
      return {
        taken: true,
        value,
        remark: { text: tooLong, fill: { ...fill, limit: readable(repair.limit) } },
      };
  }
}
