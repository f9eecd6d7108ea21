import { addCurve, type Doc, editRun } from '@lr-playground/document';
import { defaultPlan, families, familyOf, specOf } from '@lr-playground/schedule';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { edit, show, store, undo } from '../../state/store.ts';
import { CurveList } from './CurveList.tsx';
import { commands } from './commands.ts';
import { Gallery } from './Gallery.tsx';

const none: Doc = { run: defaultPlan, curves: [], pinned: null };
const three = addCurve(
  addCurve(addCurve(none, specOf('cosine', { peak_lr: 3e-4 }), 'First'), specOf('linear')),
  specOf('constant'),
);

const names = () =>
  store
    .getState()
    .doc.curves.map(({ id }) => id)
    .join('');
const curve = (id: string) => store.getState().doc.curves.find((candidate) => candidate.id === id);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = async (of: string, item: string) => {
  await press(`More for ${of}`);
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};
const run = (id: string) => act(() => commands.find((command) => command.id === id)?.run());

describe('CurveList', () => {
  beforeEach(() => {
    startWith(three);
    showOnScreen(<CurveList />);
  });

  it('names a curve by the user, else by its family, and says what it comes to', () => {
    expect(screen.getByRole('button', { name: 'First peak 3e-4 · warmup 500 · ends 8.2e-12' })).toBeDefined();
    expect(screen.getByRole('button', { name: /^Linear/ })).toBeDefined();
  });

  it('says what a library raises in the run as it is really made', () => {
    const cycle = specOf('torch.OneCycleLR', { max_lr: 0.1, total_steps: { value: 100, unit: 'percent' } });
    act(() => edit((doc) => addCurve({ ...doc, curves: [] }, cycle)));
    expect(screen.queryByText(/Tried to step/)).toBeNull();
    act(() => edit((doc) => editRun(doc, { accumulation: 4, step_per: 'micro_batch' })));
    expect(screen.getByText(/Tried to step 10001 times/)).toBeDefined();
  });

  it('selects by click', async () => {
    await press(/^Linear/);
    expect(store.getState().view.selected).toBe('b');
    expect(screen.getByRole('button', { name: /^Linear/ }).getAttribute('aria-current')).toBe('true');
  });

  it('hides, shows and pins', async () => {
    await press('Hide First');
    expect(curve('a')?.visible).toBe(false);
    await press('Show First');
    expect(curve('a')?.visible).toBe(true);
    await press('Pin First: compare the others with it');
    expect(store.getState().doc.pinned).toBe('a');
    await press('Unpin First');
    expect(store.getState().doc.pinned).toBeNull();
  });

  it('asks what the libraries make of a curve, which it selects', async () => {
    await choose('Linear', 'What do the libraries make of this?');
    expect(store.getState().view).toMatchObject({ selected: 'b', dock: 'libraries' });
    expect(store.getState().ui.column).toBeNull();
  });

  it('renames in place; Escape calls it off; an empty name is the family again', async () => {
    await choose('First', 'Rename');
    await userEvent.keyboard('Better{Enter}');
    expect(curve('a')?.name).toBe('Better');
    screen.getByRole('button', { name: /^Better/ }).focus();
    await userEvent.keyboard('{F2}worse{Escape}');
    expect(curve('a')?.name).toBe('Better');
    await userEvent.keyboard('{F2}');
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.keyboard('{Enter}');
    expect(curve('a')?.name).toBe('');
  });

  it('recolours', async () => {
    await press('Colour of First');
    await userEvent.click(await screen.findByRole('button', { name: 'Colour 7' }));
    expect(curve('a')?.color).toBe(6);
  });

  it('duplicates, and selects the copy', async () => {
    await choose('First', 'Duplicate');
    expect(names()).toBe('adbc');
    expect(store.getState().view.selected).toBe('d');
  });

  it('deletes, and brings back in the same place whatever happened since', async () => {
    await choose('First', 'Delete');
    expect(names()).toBe('bc');
    expect(store.getState().view.selected).toBe('b');
    run('curve.duplicate');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(store.getState().doc.curves[0]?.name).toBe('First');
    expect(names()).toHaveLength(4);
  });

  it('brings nothing back twice', async () => {
    await choose('First', 'Delete');
    act(undo);
    expect(names()).toBe('abc');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(names()).toBe('abc');
  });

  it('reorders by keys, and says where the curve is now', async () => {
    screen.getByRole('button', { name: /^First/ }).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names()).toBe('bac');
    expect(screen.getByText('First is now number 2 of 3.')).toBeDefined();
    await choose('First', 'Move up');
    expect(names()).toBe('abc');
  });

  it('offers commands for the selected curve', () => {
    run('curve.next');
    expect(store.getState().view.selected).toBe('b');
    run('curve.previous');
    run('curve.previous');
    expect(store.getState().view.selected).toBe('c');
    run('curve.hide');
    expect(curve('c')?.visible).toBe(false);
    run('curve.pin');
    expect(store.getState().doc.pinned).toBe('c');
    const state = store.getState();
    expect(commands.every((command) => command.enabled?.(state) ?? true)).toBe(true);
    const empty = { ...state, doc: none };
    expect(commands.find(({ id }) => id === 'curve.hide')?.enabled?.(empty)).toBe(false);
  });

  it('has something to say when it is empty', () => {
    act(() => store.setState({ doc: none }));
    expect(screen.getByText('No curves yet')).toBeDefined();
  });
});

describe('Gallery', () => {
  const search = () => screen.findByRole('combobox', { name: 'Search schedules' });

  beforeEach(() => {
    startWith(three);
    showOnScreen(<Gallery />);
  });

  it('shows every family', async () => {
    act(() => show({ panel: 'gallery' }));
    await search();
    expect(screen.getAllByRole('option')).toHaveLength(families().length);
  });

  it('adds what was typed, by keys alone', async () => {
    act(() => show({ panel: 'gallery' }));
    await userEvent.type(await search(), 'poly{Enter}');
    expect(store.getState().doc.curves.at(-1)?.spec.family).toBe('polynomial');
    expect(store.getState().view.selected).toBe('d');
    expect(store.getState().ui.panel).toBeNull();
  });

  it('walks with arrow keys', async () => {
    act(() => show({ panel: 'gallery' }));
    const box = await search();
    const first = box.getAttribute('aria-activedescendant');
    await userEvent.type(box, '{ArrowRight}');
    const second = box.getAttribute('aria-activedescendant');
    expect(second).not.toBe(first);
    expect(document.getElementById(second ?? '')?.getAttribute('aria-selected')).toBe('true');
    await userEvent.type(box, '{ArrowLeft}');
    expect(box.getAttribute('aria-activedescendant')).toBe(first);
  });

  it('goes to either end with Home and End while nothing is typed', async () => {
    act(() => show({ panel: 'gallery' }));
    const box = await search();
    const options = screen.getAllByRole('option');
    await userEvent.type(box, '{End}');
    expect(box.getAttribute('aria-activedescendant')).toBe(options.at(-1)?.id);
    await userEvent.type(box, '{Home}');
    expect(box.getAttribute('aria-activedescendant')).toBe(options[0]?.id);
  });

  it('changes a family and keeps what both have', async () => {
    act(() => show({ panel: 'gallery', replacing: 'a' }));
    await search();
    await userEvent.click(screen.getByRole('option', { name: new RegExp(`^${familyOf('wsd').title.en}`) }));
    expect(curve('a')?.spec.family).toBe('wsd');
    expect(curve('a')?.spec.params['peak_lr']).toBe(3e-4);
    expect(store.getState().ui).toMatchObject({ panel: null, replacing: null });
    expect(names()).toBe('abc');
  });

  it('says when nothing fits, and shows all again', async () => {
    act(() => show({ panel: 'gallery' }));
    await userEvent.type(await search(), 'qqqq');
    expect(screen.getByText('No schedule matches “qqqq”.')).toBeDefined();
    await press('Show all');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(families().length));
  });
});
