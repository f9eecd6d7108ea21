/** What has to hold between a document and the way it is looked at, whichever way the document changed. */
import { type CurveId, type Doc, defaultView, encodeLink, fitZoom, type View } from '@lr-playground/document';
import { planRun } from '@lr-playground/schedule';

/** Whether two documents say the same, so that going from one to the other is no change. */
export function sameDoc(one: Doc, other: Doc): boolean {
  return one === other || textOf(one) === textOf(other);
}

const texts = new WeakMap<Doc, string>();

/** A document as text; every document is compared with the one before it and the one after it. */
function textOf(doc: Doc): string {
  const text = texts.get(doc) ?? encodeLink({ form: 'edit', doc, view: defaultView });
  texts.set(doc, text);
  return text;
}

/** The view that fits a document which took the place of another; the same object when it fits already. */
export function fitView(view: View, before: Doc, after: Doc): View {
  const selected = selection(view.selected, before, after);
  const zoom = before.run === after.run ? view.zoom : fitZoom(view.zoom, planRun(after.run).steps);
  const fits = selected === view.selected && zoom?.from === view.zoom?.from && zoom?.to === view.zoom?.to;
  return fits ? view : { ...view, selected, zoom };
}

/** Keeps the selected curve; when it is gone, takes the one that moved into its place. */
function selection(selected: CurveId | null, before: Doc, after: Doc): CurveId | null {
  if (after.curves.some(({ id }) => id === selected)) return selected;
  const place = before.curves.findIndex(({ id }) => id === selected);
  return (after.curves[Math.max(0, place)] ?? after.curves.at(-1))?.id ?? null;
}
