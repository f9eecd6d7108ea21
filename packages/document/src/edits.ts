/** Every way a document changes, as pure functions from document to document. */
import {
  carryOver,
  clampTo,
  type FamilyId,
  planRun,
  type RunNumber,
  type RunPlan,
  runRanges,
  type Spec,
  specOf,
} from '@lr-playground/schedule';
import { type Curve, type CurveColor, type CurveId, type Doc, limits, paletteSize } from './doc.ts';
import { cleanName, isColor } from './legal.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The first free key: a, b, … z, aa, ab, … */
export function freeId(curves: readonly Pick<Curve, 'id'>[]): CurveId {
  const taken = new Set(curves.map(({ id }) => id));
  const pairs = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  return [...letters, ...pairs].find((id) => !taken.has(id)) ?? 'zz';
}

/** The palette colour that the fewest curves have, the earliest such. */
export function freeColor(curves: readonly Curve[]): number {
  const uses = Array.from(
    { length: paletteSize },
    (_, color) => curves.filter((c) => c.color === color).length,
  );
  return uses.indexOf(Math.min(...uses));
}

function withCurves(doc: Doc, curves: readonly Curve[]): Doc {
  const pinned = curves.some(({ id }) => id === doc.pinned) ? doc.pinned : null;
  return { ...doc, curves, pinned };
}

function mapCurve(doc: Doc, id: CurveId, change: (curve: Curve) => Curve): Doc {
  return { ...doc, curves: doc.curves.map((curve) => (curve.id === id ? change(curve) : curve)) };
}

/** Adds a curve at the end; a full document stays as it is. */
export function addCurve(doc: Doc, spec: Spec, name = ''): Doc {
  if (doc.curves.length >= limits.curves) return doc;
  const curve: Curve = { id: freeId(doc.curves), name, color: freeColor(doc.curves), visible: true, spec };
  return withCurves(doc, [...doc.curves, curve]);
}

/** Puts a copy right behind the original. */
export function duplicateCurve(doc: Doc, id: CurveId): Doc {
  const index = doc.curves.findIndex((curve) => curve.id === id);
  const original = doc.curves[index];
  if (original === undefined || doc.curves.length >= limits.curves) return doc;
  const copy: Curve = { ...original, id: freeId(doc.curves), color: freeColor(doc.curves) };
  return withCurves(doc, doc.curves.toSpliced(index + 1, 0, copy));
}

export function removeCurve(doc: Doc, id: CurveId): Doc {
  return withCurves(
    doc,
    doc.curves.filter((curve) => curve.id !== id),
  );
}

/**
 * Puts a curve that was removed back in its place, under a new key if another curve took its own meanwhile. One that is
 * back already (by undo) stays as it is.
 */
export function restoreCurve(doc: Doc, curve: Curve, at: number, pinned: boolean): Doc {
  if (doc.curves.includes(curve) || doc.curves.length >= limits.curves) return doc;
  const taken = doc.curves.some(({ id }) => id === curve.id);
  const restored = taken ? { ...curve, id: freeId(doc.curves) } : curve;
  const curves = doc.curves.toSpliced(Math.max(0, at), 0, restored);
  return { ...doc, curves, pinned: pinned ? restored.id : doc.pinned };
}

/** Moves a curve to another place in the list, counted from 0 after it was taken out. */
export function moveCurve(doc: Doc, id: CurveId, to: number): Doc {
  const curve = doc.curves.find((candidate) => candidate.id === id);
  if (curve === undefined) return doc;
  const others = doc.curves.filter((candidate) => candidate.id !== id);
  return withCurves(doc, others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, curve));
}

export function renameCurve(doc: Doc, id: CurveId, name: string): Doc {
  return mapCurve(doc, id, (curve) => ({ ...curve, name: cleanName(name) }));
}

/** Gives a curve another colour; what is no colour changes nothing. */
export function recolorCurve(doc: Doc, id: CurveId, color: CurveColor): Doc {
  if (!isColor(color)) return doc;
  return mapCurve(doc, id, (curve) => ({ ...curve, color }));
}

export function showCurve(doc: Doc, id: CurveId, visible: boolean): Doc {
  return mapCurve(doc, id, (curve) => ({ ...curve, visible }));
}

/** Replaces the spec of a curve. */
export function respecCurve(doc: Doc, id: CurveId, spec: Spec): Doc {
  return mapCurve(doc, id, (curve) => ({ ...curve, spec }));
}

/** Gives a curve another family; what both have keeps its values: peak, floor and warmup under any name. */
export function changeFamily(doc: Doc, id: CurveId, family: FamilyId): Doc {
  return mapCurve(doc, id, (curve) => ({ ...curve, spec: carryOver(curve.spec, planRun(doc.run), family) }));
}

/** Puts a curve back to its family's defaults. */
export function resetCurve(doc: Doc, id: CurveId): Doc {
  return mapCurve(doc, id, (curve) => ({ ...curve, spec: specOf(curve.spec.family) }));
}

export function pinCurve(doc: Doc, id: CurveId | null): Doc {
  return { ...doc, pinned: doc.curves.some((curve) => curve.id === id) ? id : null };
}

/** Changes the run plan; numbers are brought into their ranges. */
export function editRun(doc: Doc, change: Partial<RunPlan>): Doc {
  const run = { ...doc.run, ...change };
  const number = (name: RunNumber) => clampTo(runRanges[name], run[name], doc.run[name]).value;
  const numbers: Record<RunNumber, number> = {
    steps: number('steps'),
    samples: number('samples'),
    epochs: number('epochs'),
    batch: number('batch'),
    accumulation: number('accumulation'),
    devices: number('devices'),
    seq_len: number('seq_len'),
    resume_at: number('resume_at'),
    old_total: number('old_total'),
  };
  return { ...doc, run: { ...run, ...numbers } };
}
