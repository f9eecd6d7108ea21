import { addCurve, type Doc, editRun, respecCurve, welcome } from '@lr-playground/document';
import { canSay, families, isDialect, type Spec, specOf, withParam } from '@lr-playground/schedule';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { beginGesture, edit, endGesture, store } from '../../state/store.ts';
import { Libraries } from './Libraries.tsx';

const withCurve = (spec: Spec): Doc =>
  addCurve(editRun({ ...welcome().doc, curves: [] }, { source: 'steps', steps: 10_000 }), spec);

const cosine = specOf('cosine', { min_lr: { value: 10, unit: 'percent' } });

async function open(spec: Spec = cosine) {
  startWith(withCurve(spec));
  showOnScreen(<Libraries />);
  await screen.findByRole('table');
}

const rows = () => screen.getAllByRole('row').slice(1);
const row = (name: RegExp) =>
  rows().find((one) => name.test(within(one).getByRole('rowheader').textContent)) ?? screen.getByText(name);
const library = (one: HTMLElement) => within(one).getByRole('rowheader').textContent;

describe('the Libraries tab', () => {
  test('has every library that claims the idea once, the closest first', async () => {
    await open();
    const claims = families().filter(({ id }) => isDialect(id) && canSay(id, 'cosine'));
    const libraries = new Set(claims.map(({ id }) => id.split('.')[0]));
    expect(rows()).toHaveLength(libraries.size);
    expect(library(row(/Transformers/))).toContain('min_lr');
    const [first] = rows();
    expect(first === undefined ? '' : within(first).getAllByRole('cell')[0]?.textContent).toBe('none');
    await userEvent.click(screen.getByRole('switch', { name: 'Every scheduler' }));
    expect(rows()).toHaveLength(claims.length);
  });

  test('says the words, and each library its arguments', async () => {
    await open();
    screen.getByText(/Warmup and cosine: peak 3e-4, minimum 3e-5, warmup 500, length 10,000/);
    expect(row(/nanoGPT/).textContent).toContain(
      'learning_rate=0.0003, warmup_iters=500, lr_decay_iters=10000, min_lr=3e-05',
    );
    expect(row(/torchtune/).textContent).toContain('No argument for: minimum.');
  });

  test('finds where a curve is off by one, and takes the crosshair there', async () => {
    await open();
    const deepspeed = row(/DeepSpeed/);
    expect(deepspeed.textContent).toContain('update 1');
    await userEvent.click(within(deepspeed).getByRole('button', { name: /Put the crosshair there/ }));
    expect(store.getState().ui.cursor).toBe(421);
  });

  test('adds one of them with a click, or all', async () => {
    await open();
    await userEvent.click(within(row(/nanoGPT/)).getByRole('button', { name: /^Add/ }));
    const { curves } = store.getState().doc;
    expect(curves.map(({ spec }) => spec.family)).toEqual(['cosine', 'nanogpt.get_lr']);
    expect(curves[1]?.spec.params).toMatchObject({ learning_rate: 3e-4, min_lr: 3e-5 });
    await userEvent.click(screen.getByRole('button', { name: 'Add all' }));
    expect(store.getState().doc.curves.length).toBeGreaterThan(8);
    expect(store.temporal.getState().pastStates).toHaveLength(2);
  });

  test('changes the curve into one of them', async () => {
    await open();
    await userEvent.click(within(row(/nanoGPT/)).getByRole('button', { name: /^Change the curve into/ }));
    expect(store.getState().doc.curves.map(({ spec }) => spec.family)).toEqual(['nanogpt.get_lr']);
    await screen.findByText('the curve itself');
  });

  test('draws them into the chart for as long as it is open', async () => {
    await open();
    await waitFor(() => expect(store.getState().ui.overlay.specs).toHaveLength(rows().length));
    act(() => store.setState(({ view }) => ({ view: { ...view, selected: null } })));
    expect(store.getState().ui.overlay.specs).toEqual([]);
  });

  test('waits for the end of a drag, whose frames belong to the curve', async () => {
    await open();
    const sentence = () => screen.getByText(/^Warmup and cosine/).textContent;
    act(() => {
      beginGesture();
      edit((doc) => respecCurve(doc, 'a', withParam(cosine, 'peak_lr', 1e-3)));
    });
    expect(sentence()).toContain('peak 3e-4');
    act(() => endGesture());
    await waitFor(() => expect(sentence()).toContain('peak 1e-3'));
  });

  test('says so where a curve stands for nothing that libraries share', () => {
    startWith(withCurve(specOf('segments')));
    showOnScreen(<Libraries />);
    screen.getByText(/stands for no idea that several libraries share/);
  });
});
