/** Tables as comma-separated values (RFC 4180). They are only written: curves cannot be made again from values. */
import type { Text } from '@lr-playground/schedule';
import type { Doc } from '../doc.ts';
import { type ValueTable, valueTable } from './table.ts';

/** A spreadsheet takes a cell that begins like this for a formula and would run it. */
const formula = /^[=+\-@\t\r]/;

/** A cell of CSV that no text can break, and no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
  const inert = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A table as CSV, numbers in full precision. */
export function tableCsv({ head, rows }: ValueTable): string {
  const lines = [head.map(csvCell).join(','), ...rows.map((row) => row.map(String).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}

/** Tells Excel that a file is UTF-8; without it, it takes any other letters than plain ones for the local encoding's. */
const mark = '\ufeff';

/** The values of all visible curves of a document as a CSV file: every step, or an even choice of a long run's. */
export function writeCsv(doc: Doc, language: keyof Text): string {
  const csv = tableCsv(valueTable(doc, language));
  return /[^\x20-\x7e\r\n]/.test(csv) ? mark + csv : csv;
}
