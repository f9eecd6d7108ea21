/** From a document to the text of a link. */
import {
  type Param,
  paramsOf,
  planRun,
  printNumber,
  type RunNumber,
  type RunPlan,
  type Values,
} from '@lr-playground/schedule';
import type { Curve, Doc, Link, View } from '../doc.ts';
import { fitZoom } from '../legal.ts';
import { printValue } from './assemble-curves.ts';
import { runNumbers } from './assemble-run.ts';
import { currentVersion } from './migrations.ts';
import { escapeName } from './name.ts';
import { nobody, omittedColor, omittedForm, omittedRun, omittedSelection, omittedView } from './omitted.ts';

/**
 * The text of a link, to stand behind `#`. Only letters, digits and `._:,=/-`, so that it survives every program that
 * makes links clickable; it ends in a letter or a digit. The grammar is a public contract: `docs/links.md`.
 */
export function encodeLink({ form, doc, view }: Link): string {
  const head = form === omittedForm ? `v${currentVersion}` : `v${currentVersion},form=${form}`;
  const look = viewFields(view, doc);
  const sections = [head, runSection(doc.run), ...doc.curves.map(curveSection)];
  return [...sections, ...(look.length > 0 ? [['view', ...look].join(',')] : [])].join('/');
}

/** Numbers that lead the plan are always written, the others when they mean something else than their absence. */
function runSection(run: RunPlan): string {
  const data = run.source === 'data';
  const numbers = runNumbers
    .filter((name) => leads(run, name) || run[name] !== omittedRun[name])
    .map((name) => `${name}=${printNumber(run[name])}`);
  const dropLast =
    data || run.drop_last !== omittedRun.drop_last ? [`drop_last=${run.drop_last ? 1 : 0}`] : [];
  const words = (['step_per', 'counted_in', 'resume'] as const)
    .filter((name) => run[name] !== omittedRun[name])
    .map((name) => `${name}=${run[name]}`);
  const flags = (['step_first', 'prepared', 'split_batches'] as const)
    .filter((name) => run[name] !== omittedRun[name])
    .map((name) => `${name}=${run[name] ? 1 : 0}`);
  return ['run', ...(data ? ['source=data'] : []), ...numbers, ...dropLast, ...words, ...flags].join(',');
}

/** Whether a number leads the plan: nobody could tell what it was if it were left out. */
function leads({ source, resume }: RunPlan, name: RunNumber): boolean {
  if (name === 'resume_at') return resume !== 'none';
  if (name === 'old_total') return resume === 'new_total';
  return (name === 'steps') === (source === 'steps');
}

/** What a reader makes of a parameter that is not there: of one that has an effect, nothing it could rely on. */
function meantByNothing(definition: Param, values: Values): string | null {
  if (definition.omitted !== undefined) return printValue(definition, definition.omitted);
  return (definition.applies?.(values) ?? true) ? null : printValue(definition, definition.initial);
}

function curveSection({ id, name, color, visible, spec }: Curve): string {
  const { params } = spec;
  const values = Object.entries(paramsOf(spec.family)).flatMap(([param, definition]) => {
    const value = params[param];
    const text = printValue(definition, value === undefined ? definition.initial : value);
    return text === meantByNothing(definition, params) ? [] : [`${param}=${text}`];
  });
  // A name may end in a hyphen or a full stop, and a link may not: a colour always follows it.
  const named = name === '' ? [] : [`name=${escapeName(name)}`];
  const colored = name !== '' || color !== omittedColor(id) ? [`color=${color}`] : [];
  return [`${id}:${spec.family}`, ...named, ...colored, ...(visible ? [] : ['visible=0']), ...values].join(
    ',',
  );
}

function viewFields(view: View, doc: Doc): string[] {
  const zoom = fitZoom(view.zoom, planRun(doc.run).steps);
  const has = (id: string | null) => doc.curves.some((curve) => curve.id === id);
  const selected = has(view.selected) ? view.selected : null;
  const words = (['x', 'y', 'comparison', 'dock'] as const)
    .filter((name) => view[name] !== omittedView[name])
    .map((name) => `${name}=${view[name]}`);
  return [
    ...words,
    ...(zoom === null ? [] : [`zoom=${printNumber(zoom.from)}:${printNumber(zoom.to)}`]),
    ...(has(doc.pinned) ? [`pinned=${doc.pinned}`] : []),
    ...(selected === omittedSelection(doc.curves) ? [] : [`selected=${selected ?? nobody}`]),
  ];
}
