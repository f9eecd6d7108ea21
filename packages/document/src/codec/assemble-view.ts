/** How a document is looked at, from raw fields. */
import { axisUnits, printNumber, readQuantity, type Window } from '@lr-playground/schedule';
import { comparisons, docks, type View } from '../doc.ts';
import { fitZoom } from '../legal.ts';
import type { Fields } from './fields.ts';
import { quoted } from './notes.ts';
import { nobody, omittedView } from './omitted.ts';

/** Reads everything of a view but the curves it refers to. */
export function assembleLook(fields: Fields, steps: number): Omit<View, 'selected'> {
  return {
    x: fields.word('x', axisUnits, omittedView.x),
    y: fields.word('y', ['linear', 'log'], omittedView.y),
    comparison: fields.word('comparison', comparisons, omittedView.comparison),
    zoom: readZoom(fields, steps),
    dock: fields.word('dock', docks, omittedView.dock),
  };
}

function readZoom(fields: Fields, steps: number): Window | null {
  const raw = fields.take('zoom');
  if (raw === undefined || raw === null) return null;
  const window = windowIn(raw);
  const zoom = fitZoom(window, steps);
  if (zoom === null) fields.repaired('zoom', raw, { kind: 'unreadable' }, nobody);
  else if (zoom.from !== window?.from || zoom.to !== window.to) {
    const used = `${printNumber(zoom.from)}:${printNumber(zoom.to)}`;
    fields.note('zoom', { code: 'beyond-run', given: quoted(raw), used });
  }
  return zoom;
}

/** `2000:4000` as links write it, or `{ from, to }` as files do. */
function windowIn(raw: unknown): Window | null {
  if (typeof raw === 'string') {
    const [from, to] = raw.split(':', 3).map((text) => readQuantity(text));
    return from?.unit === 'none' && to?.unit === 'none' ? { from: from.value, to: to.value } : null;
  }
  if (typeof raw !== 'object' || raw === null || !('from' in raw) || !('to' in raw)) return null;
  return typeof raw.from === 'number' && typeof raw.to === 'number' ? { from: raw.from, to: raw.to } : null;
}
