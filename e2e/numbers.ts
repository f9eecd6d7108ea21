/** What the core says, to be held against what the page says. */
import { curveTitles, type Doc, decodeLink } from '@lr-playground/document';
import { addFamilies, at, compile, planRun } from '@lr-playground/schedule';
import * as dialects from '@lr-playground/schedule/dialects';
import { expect, type Page } from '@playwright/test';

// The core knows every family from the start; the page fetches those of libraries.
addFamilies(dialects);

/** The document in the address bar. */
export function docOf(page: Page): Doc {
  const decoded = decodeLink(new URL(page.url()).hash.slice(1));
  if (decoded === null) throw new Error('the address bar says nothing');
  return decoded.link.doc;
}

/** The learning rate of the curve with this title at a step, by the core alone. */
export function valueAt(doc: Doc, title: string, step: number): number {
  const curve = doc.curves.find(({ id }) => curveTitles(doc.curves).get(id)?.en === title);
  if (curve === undefined) throw new Error(`no curve is called ${title}`);
  return at(compile(curve.spec, planRun(doc.run)).tracks.lr, step);
}

/** Whether a text is this number, to at least four of its digits. */
export function reads(text: string | null, value: number): boolean {
  if (text === null || text.trim() === '') return false;
  const shown = Number(text.trim().replaceAll(',', ''));
  return [4, 5, 6, 7, 8, 9, 10, 12, 15, 17].some((digits) => Number(value.toPrecision(digits)) === shown);
}

/** Waits until a text that is read anew each time is the number that is worked out anew each time. */
export async function expectToRead(
  text: () => Promise<string | null>,
  value: () => number,
  what: string,
): Promise<void> {
  await expect(async () => {
    const [shown, exact] = [await text(), value()];
    expect(reads(shown, exact), `${what}: the page says ${shown}, the core ${exact}`).toBe(true);
  }).toPass({ timeout: 5000 });
}
