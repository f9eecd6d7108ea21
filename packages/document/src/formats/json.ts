/** Documents as JSON files: for people to read and keep, for programs to write. */
import { type ParamSet, paramsOf, type Value } from '@lr-playground/schedule';
import * as z from 'zod/mini';
import { assemble } from '../codec/assemble.ts';
import { printValue, unknownFamilies } from '../codec/assemble-curves.ts';
import type { Decoded } from '../codec/decode.ts';
import { currentVersion, migrate } from '../codec/migrations.ts';
import { Notebook, quoted } from '../codec/notes.ts';
import { limitsOfReading, type Raw } from '../codec/raw.ts';
import type { Curve, Link } from '../doc.ts';

const format = 'lr-playground';

/** What a file consists of. */
const parts: ReadonlySet<string> = new Set(['format', 'version', 'run', 'curves', 'pinned', 'view']);

/** Most of a file that is read. */
const longestFile = 4_000_000;

/** A file of ours. Its parts are looked at one by one, so that a note can be made of each that is no good. */
const outline = z.looseObject({ format: z.literal(format) });

const record = z.record(z.string(), z.unknown());
const list = z.array(z.unknown());
const versionNumber = z.int().check(z.minimum(1));

/** A document as the text of a file. Lengths and levels are written as in links: `5pct`, `2000`, `1e-5`; so are the items of lists. */
export function writeJson({ doc, view }: Link): string {
  const { run, curves, pinned } = doc;
  const file = { format, version: currentVersion, run, curves: curves.map(plainCurve), pinned, view };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function plainCurve({ id, name, color, visible, spec }: Curve) {
  const params = Object.entries(paramsOf(spec.family)).map(([param, definition]) => {
    const value = spec.params[param];
    return [param, plainValue(definition, value === undefined ? definition.initial : value)];
  });
  return { id, name, color, visible, family: spec.family, params: Object.fromEntries(params) };
}

function plainValue(param: ParamSet[string], value: Value): unknown {
  if (Array.isArray(value)) return value.map((item) => printValue(param, [item]));
  return typeof value === 'object' || typeof value === 'string' ? printValue(param, value) : value;
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
  const version = part(file.data, 'version', versionNumber, currentVersion, notebook);
  if (version > currentVersion) {
    const where = { part: 'file' } as const;
    notebook.add({ code: 'future-version', where, given: quoted(version), known: currentVersion });
  }
  const raw = migrate(rawFile(file.data, notebook), version);
  return { link: assemble(raw, notebook), notes: notebook.all('file'), unknown: unknownFamilies(raw.curves) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One part of a file; where it is given but of no use, `otherwise` takes its place, and a note says so. */
function part<Part>(
  from: Readonly<Record<string, unknown>>,
  field: string,
  shape: z.ZodMiniType<Part>,
  otherwise: Part,
  notebook: Notebook,
): Part {
  const given = from[field];
  if (given === undefined) return otherwise;
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const used = JSON.stringify(otherwise);
  notebook.add({ code: 'unreadable', where: { part: 'file', field }, given: quoted(given), used });
  return otherwise;
}

function rawFile(file: z.infer<typeof outline>, notebook: Notebook): Raw {
  const fields = (of: Readonly<Record<string, unknown>>, name: string) =>
    part(of, name, record, {}, notebook);
  for (const name of Object.keys(file)
    .filter((name) => !parts.has(name))
    .slice(0, limitsOfReading.fields))
    notebook.add({ code: 'unknown-part', where: { part: 'file' }, given: quoted(name) });
  return {
    head: new Map(),
    run: fieldsOf(fields(file, 'run')),
    curves: part(file, 'curves', list, [], notebook)
      .slice(0, limitsOfReading.sections)
      .map((item) => {
        const { id, family, params, ...beside } = record.safeParse(item).data ?? {};
        // Parameters may stand beside the family, as they do in links; what is none of them is noted as there.
        return { id, family, fields: fieldsOf({ ...beside, ...fields({ params }, 'params') }) };
      }),
    view: fieldsOf({ ...fields(file, 'view'), pinned: file['pinned'] }),
  };
}

/** Fields by name, as many as are ever looked at; what is undefined was not given. */
function fieldsOf(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  return new Map(given.slice(0, limitsOfReading.fields));
}
