import { addCurve } from '@lr-playground/document';
import { at, printNumber, runOf, specOf, type Text } from '@lr-playground/schedule';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fill, say } from '../../i18n/text.ts';
import { curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { edit, prefer, show, store } from '../../state/store.ts';
import { printRow, rowsOf, updatesListed, usualRows } from './rows.ts';
import { Values } from './Values.tsx';

const english = (text: Text, fill: Fill) => say(text, 'en', fill);

/** What the core says a curve's learning rate is. */
function exact(id: string, step: number): number {
  const { doc } = store.getState();
  const curve = curveOf(doc, id);
  if (curve === null) throw new Error(`no curve ${id}`);
  return at(scheduleOf(curve.spec, runOfPlan(doc.run)).tracks.lr, step);
}

function row(name: RegExp): string[] {
  const header = screen.getByRole('rowheader', { name });
  const line = header.closest('tr');
  if (line === null) throw new Error('no row');
  return within(line)
    .getAllByRole('cell')
    .map((cell) => cell.getAttribute('title') ?? cell.textContent);
}

beforeEach(() => {
  store.setState(store.getInitialState(), true);
  prefer({ language: 'en' });
});
afterEach(cleanup);

const open = () =>
  render(
    <MantineProvider>
      <Values />
    </MantineProvider>,
  );

describe('the Values tab', () => {
  it('has the exact value of every visible curve at the usual steps and the last one', () => {
    edit((doc) => addCurve(doc, specOf('constant', { peak_lr: 1e-3 })));
    open();
    const ids = store.getState().doc.curves.map(({ id }) => id);
    expect(row(/^last/)).toEqual(ids.map((id) => printNumber(exact(id, 9999))));
    const field = screen.getByRole('textbox', { name: 'Step of row 5' });
    expect(field).toHaveProperty('value', '500');
    const cells = within(field.closest('tr') ?? document.body).getAllByRole('cell');
    expect(cells.map((cell) => cell.getAttribute('title'))).toEqual(
      ids.map((id) => printNumber(exact(id, 500))),
    );
  });

  it('follows the cursor', () => {
    open();
    expect(row(/^Cursor/)[0]).toBe('–');
    act(() => show({ cursor: 1234 }));
    expect(row(/^Cursor/)[0]).toBe(printNumber(exact('a', 1234)));
  });

  it('takes steps in every unit, in the order of the run', async () => {
    const user = userEvent.setup();
    open();
    const add = screen.getByRole('textbox', { name: 'Add a step' });
    await user.type(add, '5%{Enter}');
    expect(store.getState().ui.rows.at(-1)).toEqual({ value: 5, unit: 'percent' });
    await user.type(add, '2k{Enter}');
    expect(store.getState().ui.rows.at(-1)).toEqual({ value: 2000, unit: 'steps' });
    expect(updatesListed(store.getState().ui.rows, runOf(10_000))).toEqual([
      0, 50, 100, 250, 500, 750, 2000, 9999,
    ]);
  });

  it('says what is wrong with a step and adds nothing', async () => {
    const user = userEvent.setup();
    open();
    await user.type(screen.getByRole('textbox', { name: 'Add a step' }), 'soon{Enter}');
    expect(store.getState().ui.rows).toBe(usualRows);
    expect(screen.getByText(/“soon” is no step/)).toBeTruthy();
  });

  it('edits and removes rows, and brings the usual ones back', async () => {
    const user = userEvent.setup();
    open();
    const field = screen.getByRole('textbox', { name: 'Step of row 2' });
    await user.clear(field);
    await user.type(field, '50%{Enter}');
    expect(store.getState().ui.rows[1]).toEqual({ value: 50, unit: 'percent' });
    await user.click(screen.getByRole('button', { name: 'Remove row 750' }));
    expect(store.getState().ui.rows).toHaveLength(usualRows.length - 1);
    await user.click(screen.getByRole('button', { name: 'Usual steps' }));
    expect(store.getState().ui.rows).toBe(usualRows);
  });

  it('copies full precision whatever is shown', async () => {
    const user = userEvent.setup();
    open();
    await user.click(screen.getByRole('button', { name: 'Copy CSV' }));
    await screen.findByText('Copied');
    const copied = await (await navigator.clipboard.read())[0]?.getType('text/plain');
    const csv = (await copied?.text()) ?? '';
    const line = csv.split('\r\n').find((text) => text.startsWith('250,'));
    expect(line?.split(',')[1]).toBe(String(exact('a', 250)));
  });

  it('says so when there is nothing to show', () => {
    edit((doc) => ({ ...doc, curves: [] }));
    open();
    expect(screen.getByText(/No curve is visible/)).toBeTruthy();
  });
});

describe('rows', () => {
  it('end where the run ends: 100 % is the last update, a step beyond is none', () => {
    const run = runOf(100);
    const spans = [
      { value: 100, unit: 'percent' },
      { value: 100, unit: 'steps' },
      { value: 1, unit: 'epochs' },
    ] as const;
    const steps = rowsOf(spans, run).map(({ place, step }) => [place, step]);
    expect(steps).toContainEqual([0, 99]);
    expect(steps).toContainEqual([1, null]);
    expect(steps).toContainEqual([2, 99]);
    expect(steps.at(-1)).toEqual(['last', 99]);
  });

  it('print as they read back', () => {
    expect(printRow({ value: 12_500, unit: 'steps' }, english)).toBe('12,500');
    expect(printRow({ value: 5, unit: 'percent' }, english)).toBe('5%');
    expect(printRow({ value: 3, unit: 'epochs' }, english)).toBe('3 epochs');
    expect(printRow({ value: 1, unit: 'epochs' }, english)).toBe('1 epoch');
  });
});

describe('rows around borders', () => {
  it('are the two updates before and behind where a phase begins, of every visible curve', async () => {
    edit((doc) => addCurve({ ...doc, curves: [] }, specOf('wsd', { warmup_shape: 'none' })));
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Around borders' }));
    const { rows } = store.getState().ui;
    expect(rows.map(({ value }) => value)).toEqual([7998, 7999, 8000, 8001, 8002]);
  });

  it('are as many as there is room for, none of them cut', async () => {
    edit((doc) => addCurve({ ...doc, curves: [] }, specOf('cosine_restarts', { num_cycles: 40 })));
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Around borders' }));
    expect(store.getState().ui.rows.length).toBe(45);
  });

  it('leave the table alone where there is no border, and say so', async () => {
    edit((doc) => addCurve({ ...doc, curves: [] }, specOf('constant', { warmup_shape: 'none' })));
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Around borders' }));
    expect(store.getState().ui.rows).toBe(usualRows);
    screen.getByText('No visible curve has a border.');
  });
});
