/** What can be done with curves, together with what it means for the selection. */
import {
  addCurve,
  type CurveId,
  changeFamily,
  duplicateCurve,
  moveCurve,
  pinCurve,
  removeCurve,
  restoreCurve,
  showCurve,
} from '@lr-playground/document';
import { type FamilyId, specOf } from '@lr-playground/schedule';
import { curveOf } from '../../state/derived.ts';
import { edit, look, store } from '../../state/store.ts';

const curves = () => store.getState().doc.curves;

/** Place of a curve in the list. */
export function rankOf(id: CurveId): number {
  return curves().findIndex((curve) => curve.id === id);
}

/** Adds a curve of a family and selects it. */
export function addFamily(family: FamilyId): void {
  const before = curves().length;
  edit((doc) => addCurve(doc, specOf(family)));
  const added = curves().at(-1);
  if (curves().length > before && added !== undefined) look({ selected: added.id });
}

/** Gives a curve another family. */
export function replaceFamily(id: CurveId, family: FamilyId): void {
  edit((doc) => (curveOf(doc, id)?.spec.family === family ? doc : changeFamily(doc, id, family)));
}

/** Puts a copy behind a curve and selects the copy. */
export function duplicate(id: CurveId): void {
  const before = curves().length;
  edit((doc) => duplicateCurve(doc, id));
  const copy = curves()[rankOf(id) + 1];
  if (curves().length > before && copy !== undefined) look({ selected: copy.id });
}

/**
 * Deletes a curve; when it was selected, its neighbour is next.
 *
 * @returns brings the curve back, whatever was edited since.
 */
export function remove(id: CurveId): () => void {
  const { doc, view } = store.getState();
  const rank = rankOf(id);
  const curve = curveOf(doc, id);
  const wasPinned = doc.pinned === id;
  edit((before) => removeCurve(before, id));
  if (view.selected === id) look({ selected: (curves()[rank] ?? curves()[rank - 1])?.id ?? null });
  return () => {
    if (curve === null) return;
    edit((now) => restoreCurve(now, curve, rank, wasPinned));
    look({ selected: curves()[Math.min(rank, curves().length - 1)]?.id ?? null });
  };
}

/** Moves a curve by so many places. */
export function moveBy(id: CurveId, places: number): void {
  const rank = rankOf(id);
  const to = Math.max(0, Math.min(curves().length - 1, rank + places));
  if (rank >= 0 && to !== rank) edit((doc) => moveCurve(doc, id, to));
}

export function toggleVisible(id: CurveId): void {
  edit((doc) => showCurve(doc, id, !(curveOf(doc, id)?.visible ?? true)));
}

export function togglePinned(id: CurveId): void {
  edit((doc) => pinCurve(doc, doc.pinned === id ? null : id));
}

/** Selects the curve so many places on, around the ends. */
export function selectBy(places: number): void {
  const { doc, view } = store.getState();
  const count = doc.curves.length;
  if (count === 0) return;
  const rank = doc.curves.findIndex(({ id }) => id === view.selected);
  const from = rank < 0 && places > 0 ? -1 : Math.max(0, rank);
  look({ selected: doc.curves[(from + places + count) % count]?.id ?? null });
}
