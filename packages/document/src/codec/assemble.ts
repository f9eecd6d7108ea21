/** From raw parts to a legal document: every field is read by what it belongs to, and nothing is trusted. */
import { planRun } from '@lr-playground/schedule';
import { type CurveId, type Doc, forms, type Link, limits, type View } from '../doc.ts';
import { assembleCurves } from './assemble-curves.ts';
import { assembleRun } from './assemble-run.ts';
import { assembleLook } from './assemble-view.ts';
import { Fields } from './fields.ts';
import { type Notebook, quoted } from './notes.ts';
import { nobody, omittedForm, omittedSelection } from './omitted.ts';
import type { Raw } from './raw.ts';

/** Makes a legal link of anything. Total; says in the notebook what it repaired. */
export function assemble(raw: Raw, notebook: Notebook): Link {
  const head = new Fields(raw.head, { part: 'link' }, notebook);
  const form = head.word('form', forms, omittedForm);
  head.finish();
  if (raw.curves.length > limits.curves) {
    notebook.add({ code: 'too-many-curves', where: { part: 'link' }, limit: limits.curves });
  }
  const run = assembleRun(new Fields(raw.run, { part: 'run' }, notebook));
  const curves = assembleCurves(raw.curves.slice(0, limits.curves), notebook);
  const fields = new Fields(raw.view, { part: 'view' }, notebook);
  const reference = (field: string, omitted: CurveId | null): CurveId | null => {
    const given = fields.take(field);
    if (given === undefined) return omitted;
    if (given === null || given === nobody) return null;
    const curve = curves.find(({ id }) => id === given);
    if (curve === undefined) fields.note(field, { code: 'no-such-curve', given: quoted(given) });
    return curve?.id ?? null;
  };
  const pinned = reference('pinned', null);
  const selected = reference('selected', omittedSelection(curves));
  const view: View = { ...assembleLook(fields, planRun(run).steps), selected };
  fields.finish();
  const doc: Doc = { run, curves, pinned };
  return { form, doc, view };
}
