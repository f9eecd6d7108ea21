/** Learning rates out of what people paste: numbers line by line, or CSV of any kind. */
import type { Logged } from '@lr-playground/schedule';
import Papa from 'papaparse';

const isStep = (title: string) => /step|iter|update|^#$|batch/i.test(title);
const isRate = (title: string) => /lr|learning.?rate|^rate$/i.test(title);

const numeric = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const isNumber = (text: string | undefined): text is string => text !== undefined && numeric.test(text);

/** Half a unit of the last digit that is written: no more is known of the number. */
export function halfUnit(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [, decimals = ''] = mantissa.split('.');
  return 0.5 * 10 ** (Number(exponent) - decimals.length);
}

/**
 * Reads a log. Columns are known by their titles; without titles the only column is the learning rate of update 0, 1, 2, …, and of
 * several the first is the step and the second the learning rate. What is no number is left out.
 */
export function readLog(text: string): readonly Logged[] {
  const { data } = Papa.parse<readonly string[]>(text.trim(), { skipEmptyLines: 'greedy' });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  const [head = []] = rows;
  const titled = head.some((cell) => cell !== '' && !isNumber(cell));
  const lines = titled ? rows.slice(1) : rows;
  const wide = Math.max(0, ...lines.slice(0, 50).map((row) => row.length)) > 1;
  const rate = titled ? head.findIndex(isRate) : wide ? 1 : 0;
  const step = titled ? head.findIndex((title) => isStep(title) && !isRate(title)) : wide ? 0 : -1;
  const column = rate < 0 ? (step === 0 ? 1 : 0) : rate;
  return lines.flatMap((row, place) => {
    const lr = row[column];
    const at = step < 0 ? String(place) : row[step];
    return isNumber(lr) && isNumber(at) ? [{ step: Number(at), lr: Number(lr), error: halfUnit(lr) }] : [];
  });
}
