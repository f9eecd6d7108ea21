import { addCurve, type Doc } from '@lr-playground/document';
import { defaultPlan, families, paramsOf, specOf } from '@lr-playground/schedule';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paramsOfCurve, showOnScreen, startWith, undoSteps } from '../../../test/screen.tsx';
import { store, undo } from '../../state/store.ts';
import { Controls } from './Controls.tsx';

const drawn = vi.hoisted(() => ({ rows: [] as string[] }));

vi.mock('../../ui/SliderRow.tsx', async (original) => {
  const real = await original<typeof import('../../ui/SliderRow.tsx')>();
  return {
    SliderRow: (props: Parameters<typeof real.SliderRow>[0]) => {
      drawn.rows.push(props.label);
      return real.SliderRow(props);
    },
  };
});

const none: Doc = { run: defaultPlan, curves: [], pinned: null };
const cosine = addCurve(none, specOf('cosine', { peak_lr: 3e-4 }));

const slider = (name: string) => screen.getByRole('slider', { name });
const field = (name: string) => screen.getByRole('textbox', { name });

async function enter(name: string, text: string) {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), `${text}{Enter}`);
}

describe('Controls', () => {
  beforeEach(() => {
    startWith(cosine);
    showOnScreen(<Controls />);
    drawn.rows = [];
  });

  it('moves a slider by keys: a press is a step of undo, holding one key is one step', () => {
    const peak = slider('Peak learning rate');
    fireEvent.keyDown(peak, { key: 'ArrowRight' });
    fireEvent.keyDown(peak, { key: 'ArrowRight', repeat: true });
    fireEvent.keyUp(peak, { key: 'ArrowRight' });
    expect(paramsOfCurve()['peak_lr']).toBe(3.2e-4);
    expect(undoSteps()).toBe(1);
    fireEvent.keyDown(peak, { key: 'PageUp' });
    fireEvent.keyUp(peak, { key: 'PageUp' });
    expect(paramsOfCurve()['peak_lr']).toBe(4e-4);
    expect(undoSteps()).toBe(2);
  });

  it('says where only whole numbers count', () => {
    expect(screen.queryByText(/whole numbers/)).toBeNull();
    startWith(addCurve(none, specOf('noam')));
    showOnScreen(<Controls />);
    expect(screen.getByText(/\(whole numbers\)/)).toBeDefined();
  });

  it('records a drag as one step of undo', () => {
    const peak = slider('Peak learning rate');
    fireEvent.pointerDown(peak);
    for (const position of [500, 600, 700]) fireEvent.change(peak, { target: { value: String(position) } });
    fireEvent.pointerUp(window);
    expect(paramsOfCurve()['peak_lr']).not.toBe(3e-4);
    expect(undoSteps()).toBe(1);
    act(undo);
    expect(paramsOfCurve()['peak_lr']).toBe(3e-4);
  });

  it('draws only the row that is dragged', () => {
    const waves = slider('Number of cycles');
    fireEvent.pointerDown(waves);
    fireEvent.change(waves, { target: { value: '500' } });
    fireEvent.pointerUp(window);
    expect(new Set(drawn.rows)).toEqual(new Set(['Number of cycles']));
  });

  it('says values with their unit', () => {
    expect(slider('Warmup').getAttribute('aria-valuetext')).toBe('5%');
    expect(slider('Peak learning rate').getAttribute('aria-valuetext')).toBe('3e-4');
  });

  it('converts a length from unit to unit and shows the others', async () => {
    const unit = screen.getByRole('combobox', { name: 'Warmup: unit' });
    expect(screen.getByText('= 500 steps · 0.16 epochs · 16.38M tokens')).toBeDefined();
    await userEvent.selectOptions(unit, 'steps');
    expect(paramsOfCurve()['warmup']).toEqual({ value: 500, unit: 'steps' });
    await userEvent.selectOptions(unit, 'epochs');
    expect(paramsOfCurve()['warmup']).toEqual({ value: 0.16, unit: 'epochs' });
    await userEvent.selectOptions(unit, 'tokens');
    expect(paramsOfCurve()['warmup']).toEqual({ value: 16_384_000, unit: 'tokens' });
    await userEvent.selectOptions(unit, 'percent');
    expect(paramsOfCurve()['warmup']).toEqual({ value: 5, unit: 'percent' });
  });

  it.each([
    ['7', { value: 7, unit: 'percent' }],
    ['2k', { value: 2000, unit: 'steps' }],
    ['3 epochs', { value: 3, unit: 'epochs' }],
    ['2B tokens', { value: 2e9, unit: 'tokens' }],
    ['8%', { value: 8, unit: 'percent' }],
  ])('reads a warmup of %s', async (text, value) => {
    await enter('Warmup', text);
    expect(paramsOfCurve()['warmup']).toEqual(value);
  });

  it('takes a tiny bare number in a percent field as a learning rate, and says so', async () => {
    const label = 'Minimum learning rate (η_min)';
    await enter(label, '1e-5');
    expect(paramsOfCurve()['min_lr']).toEqual({ value: 1e-5, unit: 'lr' });
    expect(screen.getByText(/taken as a learning rate/)).toBeDefined();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: `${label}: unit` }), 'percent');
    const level = paramsOfCurve()['min_lr'];
    expect(level).toMatchObject({ unit: 'percent' });
    expect(typeof level === 'object' && level !== null && 'value' in level ? level.value : 0).toBeCloseTo(
      100 / 30,
      9,
    );
  });

  it('shows only parameters that apply', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Warmup shape' }), 'none');
    expect(screen.queryByRole('slider', { name: 'Warmup' })).toBeNull();
  });

  it('resets one parameter, and moves the focus to where its value is', async () => {
    await enter('Number of cycles', '2');
    await userEvent.click(screen.getByRole('button', { name: 'Reset Number of cycles to 0.5' }));
    expect(paramsOfCurve()['num_cycles']).toBe(0.5);
    expect(document.activeElement).toBe(slider('Number of cycles'));
  });

  it('asks for another family for this curve', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Change schedule' }));
    expect(store.getState().ui).toMatchObject({ panel: 'gallery', replacing: 'a' });
  });
});

describe('a length that a library counts in updates', () => {
  const label = 'Warmup (num_warmup_steps)';

  it.each([
    ['5e-1', { value: 0.5, unit: 'percent' }],
    ['-3', { value: 0, unit: 'percent' }],
    ['0,5', { value: 5, unit: 'percent' }],
    ['1,5', { value: 5, unit: 'percent' }],
    ['7.5', { value: 7.5, unit: 'percent' }],
    ['2k', 2000],
    ['40 steps', 40],
    ['0.5 epochs', { value: 0.5, unit: 'epochs' }],
    ['None', null],
  ])('beside a percent sign reads %s as the fields of lengths do', async (text, value) => {
    const warmup = { value: 5, unit: 'percent' };
    startWith(addCurve(none, specOf('transformers.linear', { num_warmup_steps: warmup })));
    showOnScreen(<Controls />);
    await screen.findByRole('textbox', { name: label });
    await enter(label, text);
    expect(paramsOfCurve()['num_warmup_steps']).toEqual(value);
  });
});

describe('an argument of a library', () => {
  it('that is None is moved from what that means, not from the least there is', async () => {
    startWith(addCurve(none, specOf('torch.OneCycleLR', { total_steps: null })));
    showOnScreen(<Controls />);
    const name = 'Length (total_steps)';
    fireEvent.keyDown(await screen.findByRole('slider', { name }), { key: 'ArrowLeft' });
    expect(Number(paramsOfCurve()['total_steps'])).toBeGreaterThan(9000);
  });

  it('has its range in the unit beside it, and is repaired within the range that is said', async () => {
    const warmup = { value: 5, unit: 'percent' };
    startWith(addCurve(none, specOf('transformers.linear', { num_warmup_steps: warmup })));
    showOnScreen(<Controls />);
    const name = 'Warmup (num_warmup_steps)';
    await screen.findByRole('textbox', { name });
    expect(screen.getAllByText('0 … 100%, or None').length).toBeGreaterThan(0);
    await enter(name, '1e400%');
    expect(paramsOfCurve()['num_warmup_steps']).toEqual(warmup);
    await enter(name, '5000%');
    expect(screen.getByText('5000% is above the range 0 … 1,000%: set to 1,000.')).toBeDefined();
  });
});

it('a text that a library knows a few words for says which', async () => {
  startWith(addCurve(none, specOf('transformers.warmup_stable_decay')));
  showOnScreen(<Controls />);
  const field = await screen.findByRole('combobox', { name: /decay_type/ });
  const note = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toBe('One of linear, cosine, 1-sqrt');
});

describe('the form of a family', () => {
  it.each(families().map(({ id, title }) => [id, title.en] as const))(
    'is there for %s',
    async (id, title) => {
      startWith(addCurve(none, specOf(id)));
      showOnScreen(<Controls />);
      expect(screen.getByRole('heading', { name: title, level: 2 })).toBeDefined();
      const params = Object.values(paramsOf(id));
      const hasSlider = params.some(({ kind }) => ['number', 'span', 'level', 'argument'].includes(kind));
      if (hasSlider) expect((await screen.findAllByRole('slider')).length).toBeGreaterThan(0);
      else expect((await screen.findAllByRole('textbox')).length).toBeGreaterThan(0);
    },
  );
});

describe('lists', () => {
  it('adds and removes milestones', async () => {
    startWith(addCurve(none, specOf('multi_step')));
    showOnScreen(<Controls />);
    const before = paramsOfCurve()['milestones'];
    await userEvent.click(await screen.findByRole('button', { name: /^Add to/ }));
    const after = paramsOfCurve()['milestones'];
    expect(Array.isArray(before) && Array.isArray(after) && after.length - before.length).toBe(1);
    await userEvent.click(screen.getAllByRole('button', { name: /^Remove/ })[0] ?? document.body);
    expect(paramsOfCurve()['milestones']).toHaveLength(Array.isArray(before) ? before.length : -1);
  });

  it('edits, moves, adds and removes segments', async () => {
    startWith(addCurve(none, specOf('segments')));
    showOnScreen(<Controls />);
    const shapes = () => {
      const list = paramsOfCurve()['segments'];
      return Array.isArray(list) ? list.map((item) => ('shape' in item ? item.shape : '')) : [];
    };
    const [first, second] = shapes();
    await userEvent.click(await screen.findByRole('button', { name: 'Move Segment 1 down' }));
    expect(shapes().slice(0, 2)).toEqual([second, first]);
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Shape of segment 2' }), {
      key: 'ArrowUp',
      altKey: true,
    });
    expect(shapes().slice(0, 2)).toEqual([first, second]);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Shape of segment 1' }),
      'exponential',
    );
    expect(shapes()[0]).toBe('exponential');
    const count = shapes().length;
    await userEvent.click(screen.getByRole('button', { name: 'Add to Segments' }));
    expect(shapes()).toHaveLength(count + 1);
    const card = within(screen.getByRole('listitem', { name: `Segment ${count + 1}` }));
    await userEvent.click(card.getByRole('button', { name: /Remove/ }));
    expect(shapes()).toHaveLength(count);
    await enter('Length of segment 1', '25%');
    expect(paramsOfCurve()['segments']).toMatchObject(
      [{ length: { value: 25, unit: 'percent' } }, {}, {}, {}].slice(0, count),
    );
  });
});
