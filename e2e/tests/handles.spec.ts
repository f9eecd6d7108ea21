/** Handles on the curve itself: dragged, nudged by keys, undone in one step. */
import { addCurve, type Doc } from '@lr-playground/document';
import { defaultPlan, specOf } from '@lr-playground/schedule';
import { expect, test } from '../fixtures.ts';

const empty: Doc = { run: defaultPlan, curves: [], pinned: null };
const percent = (value: number) => ({ value, unit: 'percent' });
const docs = {
  cosine: addCurve(empty, specOf('cosine', { peak_lr: 3e-4, warmup: percent(20), min_lr: percent(10) })),
  restarts: addCurve(empty, specOf('cosine_restarts', { restarts_by: 't_0', T_0: percent(20), T_mult: 2 })),
  wsd: addCurve(empty, specOf('wsd', { peak_lr: 3e-4 })),
  segments: addCurve(empty, specOf('segments')),
} as const;

/** Each kind of handle: where it sits, where it is dragged to, and the parameters that this must and must not change. */
const kinds = [
  {
    kind: 'the end of warmup',
    doc: 'cosine',
    curve: 'Cosine',
    label: 'Peak and end of warmup',
    by: { x: 80 },
    changes: ['warmup'],
    keeps: ['peak_lr'],
  },
  {
    kind: 'the peak',
    doc: 'cosine',
    curve: 'Cosine',
    label: 'Peak and end of warmup',
    by: { y: 60 },
    changes: ['peak_lr'],
    keeps: ['warmup'],
  },
  {
    kind: 'the start of warmup',
    doc: 'cosine',
    curve: 'Cosine',
    label: 'Start of warmup',
    by: { y: -60 },
    changes: ['start_lr'],
    keeps: ['peak_lr', 'warmup'],
  },
  {
    kind: 'the floor',
    doc: 'cosine',
    curve: 'Cosine',
    label: 'Minimum learning rate',
    by: { y: -50 },
    changes: ['min_lr'],
    keeps: ['peak_lr', 'warmup'],
  },
  {
    kind: 'a restart',
    doc: 'restarts',
    curve: 'Cosine restarts',
    label: 'Restart 1',
    by: { x: 70 },
    changes: ['T_0'],
    keeps: ['T_mult'],
  },
  {
    kind: 'the start of a decay',
    doc: 'wsd',
    curve: 'Warmup–stable–decay',
    label: 'Start of decay',
    by: { x: -80 },
    changes: ['decay'],
    keeps: ['warmup', 'peak_lr'],
  },
  {
    kind: 'a segment border',
    doc: 'segments',
    curve: 'Segments',
    label: 'End of segment 1',
    by: { x: 60, y: 40 },
    changes: ['segments'],
    keeps: [],
  },
] as const;

for (const { kind, doc, curve, label, by, changes, keeps } of kinds) {
  test(`dragging ${kind} changes its parameter, and undo and redo take it as one step`, async ({
    playground,
    page,
  }) => {
    await playground.openDoc(docs[doc]);
    const handle = playground.handle(label, curve);
    await expect(handle).toBeVisible();
    const before = playground.doc;
    const all = { ...before.curves[0]?.spec.params };
    const place = await handle.getAttribute('aria-valuetext');

    await playground.drag(handle, by);

    for (const name of changes) await expect.poll(() => playground.param(curve, name)).not.toEqual(all[name]);
    for (const name of keeps) expect(playground.param(curve, name)).toEqual(all[name]);
    await expect(handle).not.toHaveAttribute('aria-valuetext', place ?? '');
    const moved = (await handle.getAttribute('aria-valuetext')) ?? '';
    await playground.expectExactReadout(curve, await playground.pointAt(0.31));

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(handle).toHaveAttribute('aria-valuetext', place ?? '');
    await expect.poll(() => playground.doc).toEqual(before);
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
    await page.keyboard.press('Control+Shift+Z');
    await expect(handle).toHaveAttribute('aria-valuetext', moved);
    await expect.poll(() => playground.doc).not.toEqual(before);
  });
}

test('arrow keys nudge a handle, Shift ten times as far', async ({ playground, page }) => {
  await playground.openDoc(docs.cosine);
  const warmup = () => {
    const span = playground.param('Cosine', 'warmup');
    return typeof span === 'object' && span !== null && 'value' in span ? Number(span.value) : Number.NaN;
  };
  const handle = playground.handle('Peak and end of warmup', 'Cosine');
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(warmup).toBeGreaterThan(20);
  const one = warmup() - 20;
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => warmup() - 20 - one).toBeGreaterThan(5 * one);
  const before = playground.param('Cosine', 'peak_lr');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => Number(playground.param('Cosine', 'peak_lr'))).toBeLessThan(Number(before));
});

test('Escape calls a drag off', async ({ playground, page }) => {
  await playground.openDoc(docs.cosine);
  const before = playground.doc;
  const handle = playground.handle('Peak and end of warmup', 'Cosine');
  const place = await handle.getAttribute('aria-valuetext');
  await handle.hover();
  await page.mouse.down();
  const box = await handle.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 40, { steps: 5 });
  await expect(handle).not.toHaveAttribute('aria-valuetext', place ?? '');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuetext', place ?? '');
  await expect.poll(() => playground.doc).toEqual(before);
});
