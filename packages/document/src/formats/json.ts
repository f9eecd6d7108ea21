/** Documents as JSON files: for people to read and keep, for programs to write. */
import { paramsOf, type Value } from '@lr-playground/schedule';
import * as z from 'zod/mini';
import { assemble } from '../codec/assemble.ts';
import { printValue } from '../codec/assemble-curves.ts';
import type { Decoded } from '../codec/decode.ts';
import { currentVersion, migrate } from '../codec/migrations.ts';
import { Notebook, quoted } from '../codec/notes.ts';
import { limitsOfReading, type Raw } from '../codec/raw.ts';
import type { Curve, Link } from '../doc.ts';

const format = 'lr-playground';

/** Most of a file that is read. */
const longestFile = 4_000_000;

const anything = z.optional(z.unknown());
const fields = z.catch(z.record(z.string(), z.unknown()), {});
const curve = z.catch(
  z.object({
    id: anything,
    name: anything,
    color: anything,
    visible: anything,
    family: anything,
    params: fields,
  }),
  { params: {} },
);

/** The outline of a file. What stands in it is read by the same code that reads links. */
const outline = z.object({
  format: z.literal(format),
  version: z.catch(z.number(), currentVersion),
  run: fields,
  curves: z.catch(z.array(curve), []),
  pinned: anything,
  view: fields,
});

/** A document as the text of a file. Lengths and levels are written as in links: `5pct`, `2000`, `1e-5`. */
export function writeJson({ doc, view }: Link): string {
  const { run, curves, pinned } = doc;
  const file = { format, version: currentVersion, run, curves: curves.map(plainCurve), pinned, view };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function plainCurve({ id, name, color, visible, spec }: Curve) {
  const params = Object.entries(paramsOf(spec.family)).map(([param, definition]) => {
    const value: Value = spec.params[param] ?? definition.initial;
    return [
      param,
      typeof value === 'object' && !Array.isArray(value) ? printValue(definition, value) : value,
    ];
  });
  return { id, name, color, visible, family: spec.family, params: Object.fromEntries(params) };
}

/**
 * Reads a file. Total, as `decodeLink` is: never throws, and notes what it repaired.
 *
 * @returns null when the text is no file of ours at all.
 */
export function readJson(text: string): Decoded | null {
  if (text.length > longestFile) return null;
  const file = outline.safeParse(parsed(text));
  if (!file.success) return null;
  const notebook = new Notebook();
  const { version } = file.data;
  if (version > currentVersion) {
    const where = { part: 'file' } as const;
    notebook.add({ code: 'future-version', where, given: quoted(version), known: currentVersion });
  }
  const link = assemble(migrate(rawFile(file.data), version), notebook);
  return { link, notes: notebook.all('file') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function rawFile({ run, curves, pinned, view }: z.infer<typeof outline>): Raw {
  return {
    head: new Map(),
    run: fieldsOf(run),
    curves: curves.slice(0, limitsOfReading.sections).map(({ id, family, params, ...own }) => ({
      id,
      family,
      fields: fieldsOf({ ...params, ...own }),
    })),
    view: fieldsOf({ ...view, pinned }),
  };
}

/** Fields by name, as many as are ever looked at; what is undefined was not given. */
function fieldsOf(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  return new Map(given.slice(0, limitsOfReading.fields));
}
