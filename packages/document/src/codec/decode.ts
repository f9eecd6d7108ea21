/** From any text to a legal document, saying what had to be repaired. */
import type { Link } from '../doc.ts';
import { welcome } from '../welcome.ts';
import { assemble } from './assemble.ts';
import { unknownFamilies } from './assemble-curves.ts';
import { mend } from './mend.ts';
import { currentVersion, migrate } from './migrations.ts';
import { type Note, Notebook, quoted } from './notes.ts';
import { limitsOfReading } from './raw.ts';
import { rawLink } from './sections.ts';

/** A link, and what was repaired on the way to it. */
export interface Decoded {
  readonly link: Link;
  readonly notes: readonly Note[];
  /**
   * Families that it speaks of and nobody has registered, as it names them. Once they are registered, the same text decodes to
   * more.
   */
  readonly unknown: readonly string[];
}

/**
 * Decodes the text of a link (what stands behind `#`). Total: takes any string, never throws, always gives a legal link,
 * and looks at a bounded part of a text of any length.
 *
 * @returns null when there is nothing: an empty or blank text, that is no link at all.
 */
export function decodeLink(text: string): Decoded | null {
  const notebook = new Notebook();
  const { characters } = limitsOfReading;
  if (text.length > characters) notebook.add({ code: 'cut', where: { part: 'link' }, limit: characters });
  const clean = mend(text.slice(0, characters));
  if (clean === '') return text.trim() === '' || text.trim() === '#' ? null : unreadable([]);
  const { version, raw: given, recognised } = rawLink(clean, notebook);
  const raw = migrate(given, version ?? currentVersion);
  const unknown = unknownFamilies(raw.curves);
  if (!recognised) return unreadable(unknown);
  if (version === null) notebook.add({ code: 'no-version', where: { part: 'link' } });
  else if (version > currentVersion) {
    const where = { part: 'link' } as const;
    notebook.add({ code: 'future-version', where, given: quoted(version), known: currentVersion });
  }
  return { link: assemble(raw, notebook), notes: notebook.all('link'), unknown };
}

function unreadable(unknown: readonly string[]): Decoded {
  return { link: welcome(), notes: [{ code: 'unreadable-whole', where: { part: 'link' } }], unknown };
}
