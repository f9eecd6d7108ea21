/** From any text to a legal document, saying what had to be repaired. */
import type { Link } from '../doc.ts';
import { welcome } from '../welcome.ts';
import { assemble } from './assemble.ts';
import { mend } from './mend.ts';
import { currentVersion, migrate } from './migrations.ts';
import { type Note, Notebook, quoted } from './notes.ts';
import { limitsOfReading } from './raw.ts';
import { rawLink } from './sections.ts';

/** A link, and what was repaired on the way to it. */
export interface Decoded {
  readonly link: Link;
  readonly notes: readonly Note[];
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
  if (clean === '') return text.trim() === '' || text.trim() === '#' ? null : unreadable();
  const { version, raw, recognised } = rawLink(clean, notebook);
  if (!recognised) return unreadable();
  if (version === null) notebook.add({ code: 'no-version', where: { part: 'link' } });
  else if (version > currentVersion) {
    const given = quoted(version);
    notebook.add({ code: 'future-version', where: { part: 'link' }, given, known: currentVersion });
  }
  const link = assemble(migrate(raw, version ?? currentVersion), notebook);
  return { link, notes: notebook.all('link') };
}

function unreadable(): Decoded {
  return { link: welcome(), notes: [{ code: 'unreadable-whole', where: { part: 'link' } }] };
}
