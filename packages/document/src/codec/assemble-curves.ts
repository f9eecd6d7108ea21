/** The curves of a document from their raw fields. */
import {
  type FamilyId,
  families,
  isFamilyId,
  type ParamSet,
  paramsOf,
  type Reading,
  type Value,
  type Values,
} from '@lr-playground/schedule';
import { type Curve, type CurveColor, type CurveId, limits } from '../doc.ts';
import { freeId } from '../edits.ts';
import { cleanName, isColor, isCurveId } from '../legal.ts';
import { Fields } from './fields.ts';
import { type Notebook, quoted } from './notes.ts';
import { omittedColor } from './omitted.ts';
import type { RawCurve } from './raw.ts';

/** Reads curves; one whose family is unknown is left out, for any other would be a lie. */
export function assembleCurves(raws: readonly RawCurve[], notebook: Notebook): readonly Curve[] {
  const curves: Curve[] = [];
  // Keys that are written keep their curves, wherever those without a key stand.
  const written = raws.flatMap(({ id }) => (typeof id === 'string' && isCurveId(id) ? [{ id }] : []));
  for (const raw of raws) {
    const family = familyIn(raw.family);
    if (family === null) {
      const place = typeof raw.id === 'string' && isCurveId(raw.id) ? { curve: raw.id } : {};
      notebook.add({ code: 'unknown-family', where: { part: 'curve', ...place }, given: quoted(raw.family) });
      continue;
    }
    const id = keyOf(raw, curves, written, notebook);
    curves.push(assembleCurve(id, family, new Fields(raw.fields, { part: 'curve', curve: id }, notebook)));
  }
  return curves;
}

/** The family of that name, whatever the case of its letters. */
function familyIn(raw: unknown): FamilyId | null {
  if (typeof raw !== 'string' || raw.length > 100) return null;
  const name = raw.trim();
  if (isFamilyId(name)) return name;
  return families().find(({ id }) => id.toLowerCase() === name.toLowerCase())?.id ?? null;
}

/** Names of families that nobody has registered, of those curves that are read at all. */
export function unknownFamilies(raws: readonly RawCurve[]): readonly string[] {
  const unknown = raws.slice(0, limits.curves).filter(({ family }) => familyIn(family) === null);
  return [...new Set(unknown.map(({ family }) => quoted(family)))];
}

function keyOf(
  { id }: RawCurve,
  curves: readonly Curve[],
  written: readonly { readonly id: CurveId }[],
  notebook: Notebook,
): CurveId {
  if (typeof id === 'string' && isCurveId(id) && curves.every((curve) => curve.id !== id)) return id;
  const used = freeId([...curves, ...written]);
  if (typeof id === 'string' && isCurveId(id)) {
    notebook.add({ code: 'duplicate-key', where: { part: 'curve', curve: id }, used });
  } else if (id !== undefined) notebook.add({ code: 'bad-key', where: { part: 'curve', curve: used } });
  return used;
}

function assembleCurve(id: CurveId, family: FamilyId, fields: Fields): Curve {
  const curve: Curve = {
    id,
    name: readName(fields),
    color: readColor(fields, omittedColor(id)),
    visible: fields.flag('visible', true),
    spec: { family, params: readParams(fields, paramsOf(family)) },
  };
  fields.finish();
  return curve;
}

function readName(fields: Fields): string {
  const raw = fields.take('name');
  if (raw === undefined) return '';
  const name = typeof raw === 'string' ? cleanName(raw) : '';
  if (typeof raw !== 'string' || name !== raw.trim()) fields.note('name', { code: 'name-cleaned' });
  return name;
}

function readColor(fields: Fields, omitted: CurveColor): CurveColor {
  const raw = fields.take('color');
  if (raw === undefined) return omitted;
  const text = typeof raw === 'string' ? raw.trim().toLowerCase() : raw;
  const color = typeof text === 'string' && /^\d$/.test(text) ? Number(text) : text;
  if (isColor(color)) return color;
  fields.repaired('color', raw, { kind: 'unreadable' }, String(omitted));
  return omitted;
}

/** Reads every parameter of a family; those that have no effect may be left out. */
function readParams(fields: Fields, params: ParamSet): Values {
  const values: Record<string, Value> = {};
  const left: string[] = [];
  for (const [name, param] of Object.entries(params)) {
    const raw = fields.take(name);
    if (raw === undefined && param.omitted === undefined) left.push(name);
    const reading: Reading<Value> =
      raw === undefined
        ? { value: param.omitted === undefined ? param.initial : param.omitted, repair: null }
        : typeof raw === 'string'
          ? param.read(raw)
          : param.accept(raw);
    values[name] = reading.value;
    if (reading.repair !== null) fields.repaired(name, raw, reading.repair, printValue(param, reading.value));
  }
  for (const name of left) if (params[name]?.applies?.(values) ?? true) fields.miss(name);
  return values;
}

/** Canonical text of a value of a parameter, whose type is known to be the parameter's own. */
export function printValue(param: ParamSet[string], value: Value): string {
  return param.print(value as never);
}
