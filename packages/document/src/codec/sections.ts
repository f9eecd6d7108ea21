/** The grammar of links: sections between `/`, fields between `,`, and `=` between name and value. */
import { isFamilyId } from '@lr-playground/schedule';
import { unescapeName } from './name.ts';
import { type Notebook, type Place, quoted } from './notes.ts';
import { limitsOfReading, type Raw, type RawCurve } from './raw.ts';

/** A link taken apart; `recognised` tells whether anything in it looked like one. */
interface Parted {
  readonly version: number | null;
  readonly raw: Raw;
  readonly recognised: boolean;
}

/** Takes the text of a link apart. */
export function rawLink(text: string, notebook: Notebook): Parted {
  let version: number | null = null;
  let recognised = false;
  const head = new Map<string, unknown>();
  const run = new Map<string, unknown>();
  const view = new Map<string, unknown>();
  const curves: RawCurve[] = [];
  for (const [index, section] of sectionsOf(text, notebook).entries()) {
    // The title, as many fields as are read, and one more that tells that there are more.
    const [title = '', ...fields] = section
      .split(',', 1 + limitsOfReading.fields + 1)
      .map((field) => field.trim());
    const word = title.toLowerCase();
    const curve = curveTitle(title);
    if (index === 0 && /^v\d{1,15}$/.test(word)) {
      version = Number(word.slice(1));
      recognised = true;
      readFields(fields, head, { part: 'link' }, notebook);
    } else if (word === 'run' || word === 'view') {
      recognised ||= fields.length > 0;
      readFields(fields, word === 'run' ? run : view, { part: word }, notebook);
    } else if (curve !== null) {
      recognised ||= isFamilyId(curve.family);
      const place = curve.id === undefined ? {} : { curve: quoted(curve.id) };
      const own = new Map<string, unknown>();
      readFields(fields, own, { part: 'curve', ...place }, notebook);
      curves.push({ ...curve, fields: own });
    } else if (section.trim() !== '') {
      notebook.add({ code: 'unknown-part', where: { part: 'link' }, given: quoted(section) });
    }
  }
  return { version, raw: { head, run, curves, view }, recognised };
}

function sectionsOf(text: string, notebook: Notebook): readonly string[] {
  const { sections: limit } = limitsOfReading;
  const sections = text.split('/', limit + 1);
  if (sections.length > limit) notebook.add({ code: 'too-many-fields', where: { part: 'link' }, limit });
  return sections.slice(0, limit);
}

/** How families of libraries are called, registered or not. */
const dialectName = /^[a-z]\w*\.[a-z]\w*$/i;

/** The title of a curve's section: `a:cosine`, or the family alone, by which links written by hand may say it. */
function curveTitle(title: string): { readonly id: string | undefined; readonly family: string } | null {
  const border = title.indexOf(':');
  const named = isFamilyId(title) || dialectName.test(title);
  if (border < 0) return named ? { id: undefined, family: title } : null;
  return { id: title.slice(0, border).trim(), family: title.slice(border + 1).trim() };
}

function readFields(
  texts: readonly string[],
  into: Map<string, unknown>,
  where: Place,
  notebook: Notebook,
): void {
  const { fields: limit } = limitsOfReading;
  if (texts.length > limit) notebook.add({ code: 'too-many-fields', where, limit });
  for (const text of texts.slice(0, limit)) {
    if (text === '') continue;
    const border = text.indexOf('=');
    const name = (border < 0 ? text : text.slice(0, border)).trim();
    const written = border < 0 ? '' : text.slice(border + 1).trim();
    const value = name === 'name' && where.part === 'curve' ? unescapeName(written) : written;
    if (into.has(name)) {
      notebook.add({
        code: 'duplicate-field',
        where: { ...where, field: quoted(name) },
        given: quoted(value),
      });
    } else into.set(name, value);
  }
}
