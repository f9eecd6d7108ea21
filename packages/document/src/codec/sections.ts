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
  let form: unknown;
  let recognised = false;
  const run = new Map<string, unknown>();
  const view = new Map<string, unknown>();
  const curves: RawCurve[] = [];
  const sections = text.split('/', limitsOfReading.sections + 1);
  if (sections.length > limitsOfReading.sections) {
    notebook.add({ code: 'too-many-fields', where: { part: 'link' }, limit: limitsOfReading.sections });
  }
  for (const [index, section] of sections.slice(0, limitsOfReading.sections).entries()) {
    const [head = '', ...fields] = section
      .split(',', limitsOfReading.fields + 1)
      .map((field) => field.trim());
    const word = head.toLowerCase();
    const spelled = /^v(\d{1,15})$/.exec(word);
    const curve = /^([^:]{0,20}):(.+)$/s.exec(head);
    if (index === 0 && spelled !== null) {
      version = Number(spelled[1]);
      const own = new Map<string, unknown>();
      readFields(fields, own, { part: 'link' }, notebook);
      form = own.get('form');
      recognised = true;
    } else if (word === 'run' || word === 'view') {
      readFields(fields, word === 'run' ? run : view, { part: word }, notebook);
      recognised ||= fields.length > 0;
    } else if (curve !== null || isFamilyId(head)) {
      const id = curve?.[1]?.trim();
      const own = new Map<string, unknown>();
      readFields(
        fields,
        own,
        { part: 'curve', ...(id === undefined ? {} : { curve: quoted(id) }) },
        notebook,
      );
      curves.push({ id, family: curve?.[2] ?? head, fields: own });
      recognised ||= isFamilyId(curve?.[2]?.trim() ?? head);
    } else if (section.trim() !== '') {
      notebook.add({ code: 'unknown-part', where: { part: 'link' }, given: quoted(section) });
    }
  }
  return { version, raw: { form, run, curves, view }, recognised };
}

function readFields(
  texts: readonly string[],
  into: Map<string, unknown>,
  where: Place,
  notebook: Notebook,
): void {
  const { fields: limit } = limitsOfReading;
  if (texts.length >= limit) notebook.add({ code: 'too-many-fields', where, limit });
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
