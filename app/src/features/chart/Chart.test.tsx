import { addCurve, editRun, pinCurve, showCurve, welcome } from '@lr-playground/document';
import { at, compile, runOf, specOf } from '@lr-playground/schedule';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatLr } from '../../i18n/format.ts';
import {
  beginGesture,
  beginWith,
  edit,
  endGesture,
  look,
  prefer,
  show,
  store,
  undo,
} from '../../state/store.ts';
import { Chart } from './Chart.tsx';

/** A plot of 1000 × 600 pixels, which happy-dom does not lay out by itself. */
function layOut() {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1082);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
}

const percent = (value: number) => ({ value, unit: 'percent' });
const spec = specOf('cosine', { peak_lr: 3e-4, min_lr: percent(10), warmup: percent(20) });

beforeEach(() => {
  layOut();
  prefer({ language: 'en' });
  const link = welcome();
  const doc = addCurve({ ...link.doc, curves: [] }, spec);
  beginWith({ ...link, doc, view: { ...link.view, selected: 'a' } }, []);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const draw = () =>
  render(
    <MantineProvider>
      <Chart />
    </MantineProvider>,
  );

const selectedParams = () => store.getState().doc.curves[0]?.spec.params;
const steps = () => store.temporal.getState().pastStates.length;
const peak = () => screen.getByRole('slider', { name: /Peak and end of warmup of Cosine/ });
const pointer = (x: number, y: number) => ({
  pointerId: 1,
  pointerType: 'mouse',
  button: 0,
  clientX: x,
  clientY: y,
});

/** Where an element is drawn inside the plot. */
function placeOf(element: HTMLElement): readonly [number, number] {
  const { left, top } = element.style;
  return [Number.parseFloat(left), Number.parseFloat(top)];
}

describe('the curve', () => {
  test('is one path per visible curve, and none when hidden', () => {
    const { container } = draw();
    expect(container.querySelectorAll('[data-curve]')).toHaveLength(1);
    act(() => edit((doc) => addCurve(doc, specOf('linear'))));
    expect(container.querySelectorAll('[data-curve]')).toHaveLength(2);
    act(() => edit((doc) => showCurve(doc, 'b', false)));
    expect(container.querySelectorAll('[data-curve]')).toHaveLength(1);
  });

  test('is drawn last when selected, so that it lies on top', () => {
    const { container } = draw();
    act(() => edit((doc) => addCurve(doc, specOf('linear'))));
    const order = [...container.querySelectorAll('[data-curve]')].map((g) => g.getAttribute('data-curve'));
    expect(order).toEqual(['b', 'a']);
  });

  test('leaves the others and the axis alone while it is dragged down', () => {
    const { container } = draw();
    act(() => edit((doc) => addCurve(doc, specOf('linear', { peak_lr: 1e-4 }))));
    const line = (id: string) =>
      container.querySelector(`[data-curve=${id}] path:nth-last-of-type(1)`)?.getAttribute('d');
    const [a, b] = [line('a'), line('b')];
    act(beginGesture);
    act(() =>
      edit((doc) => ({
        ...doc,
        curves: doc.curves.map((c) =>
          c.id === 'a' ? { ...c, spec: specOf('cosine', { peak_lr: 2e-4 }) } : c,
        ),
      })),
    );
    expect(line('a')).not.toBe(a);
    expect(line('b')).toBe(b);
    act(endGesture);
    expect(line('b')).not.toBe(b);
  });
});

describe('a curve that its library gives up', () => {
  const stops = specOf('nanogpt.get_lr', { warmup_iters: 3000, lr_decay_iters: 3000 });
  const refused = specOf('transformers.linear', { num_warmup_steps: null });

  test('is marked in plot and legend, whichever curve is selected or none', () => {
    act(() => edit((doc) => addCurve(addCurve(doc, stops), refused)));
    for (const selected of ['a', 'b', null]) {
      act(() => look({ selected }));
      const { container } = draw();
      expect(container.querySelectorAll('line[data-curve]')).toHaveLength(1);
      expect(container.querySelector('line[data-curve=b]')).not.toBeNull();
      const legend = within(screen.getByRole('list', { name: /Curves and their values/ }));
      expect(legend.getByText('stops at 3,000')).toBeTruthy();
      expect(legend.getByText('refused')).toBeTruthy();
      cleanup();
    }
  });

  test('has the words of the library beside it while no other curve is about', () => {
    act(() => edit((doc) => addCurve({ ...doc, curves: [] }, stops)));
    const { container } = draw();
    expect(container.textContent).toContain('the library stops at 3,000');
    act(() => edit((doc) => addCurve(doc, spec)));
    expect(container.textContent).not.toContain('the library stops at 3,000');
  });

  test('has no phase where it has stopped', () => {
    act(() => edit((doc) => addCurve({ ...doc, curves: [] }, stops)));
    act(() => look({ selected: 'a' }));
    draw();
    act(() => show({ cursor: 2000 }));
    expect(screen.getByText('step 2,000').nextElementSibling?.textContent).toBe('warmup');
    act(() => show({ cursor: 4000 }));
    expect(screen.getByText('step 4,000').parentElement?.textContent).toBe('step 4,000');
    act(() => show({ cursor: null }));
  });
});

describe('a curve that is worked out no further than some update', () => {
  const long = specOf('torch.LambdaLR', { lr: 0.1, lr_lambda: 'lambda step: 1 / (1 + step)' });

  test('has a line there, words beside it while it is alone, and a mark at readouts behind', () => {
    act(() =>
      edit((doc) => addCurve({ ...editRun(doc, { source: 'steps', steps: 2_000_000 }), curves: [] }, long)),
    );
    const { container } = draw();
    expect(container.textContent).toContain('worked out up to 1,000,000, held from there on');
    const entry = screen.getByRole('button', { name: /LambdaLR/ });
    act(() => show({ cursor: 900_000 }));
    expect(entry.textContent).not.toContain('held');
    act(() => show({ cursor: 1_500_000 }));
    expect(entry.textContent).toContain('held');
    act(() => show({ cursor: null }));
  });

  test('and one that is nowhere a finite number says so', () => {
    const infinite = specOf('torch.LambdaLR', { lr: 0.1, lr_lambda: 'lambda step: 1e308 * 10 * step' });
    act(() => edit((doc) => addCurve({ ...doc, curves: [] }, infinite)));
    const { container } = draw();
    expect(container.textContent).toContain('no learning rate here is a finite number');
    act(() => edit((doc) => addCurve(doc, spec)));
    expect(container.textContent).not.toContain('no learning rate here is a finite number');
  });
});

describe('a handle', () => {
  test('says what it is, where it is and what it has', () => {
    draw();
    expect(peak().getAttribute('aria-valuetext')).toBe('step 2,000 · 3e-4');
  });

  test('is moved by arrow keys, each press a step of undo', () => {
    draw();
    fireEvent.keyDown(peak(), { key: 'ArrowRight' });
    fireEvent.keyUp(peak(), { key: 'ArrowRight' });
    expect(selectedParams()).toMatchObject({ warmup: percent(20.1), peak_lr: 3e-4 });
    fireEvent.keyDown(peak(), { key: 'ArrowUp', shiftKey: true });
    fireEvent.keyUp(peak(), { key: 'ArrowUp' });
    const lr = selectedParams()?.['peak_lr'];
    expect(lr).toBeGreaterThan(3e-4);
    expect(steps()).toBe(2);
    act(undo);
    expect(selectedParams()).toMatchObject({ peak_lr: 3e-4, warmup: percent(20.1) });
  });

  test('dragged sideways leaves the height alone, and is one step of undo', () => {
    draw();
    const [x, y] = placeOf(peak());
    fireEvent.pointerDown(peak(), pointer(x, y));
    for (const dx of [10, 30, 60, 100]) fireEvent.pointerMove(window, pointer(x + dx, y + 3));
    fireEvent.pointerUp(window, pointer(x + 100, y + 3));
    expect(selectedParams()).toMatchObject({ warmup: percent(30), peak_lr: 3e-4 });
    expect([steps(), store.getState().ui.gesture]).toEqual([1, false]);
  });

  test('called off with Escape is back where it was, and nothing is to be undone', () => {
    draw();
    const [x, y] = placeOf(peak());
    fireEvent.pointerDown(peak(), pointer(x, y));
    fireEvent.pointerMove(window, pointer(x + 100, y + 80));
    expect(selectedParams()).not.toEqual(spec.params);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(selectedParams()).toEqual(spec.params);
    expect([steps(), store.getState().ui.gesture]).toEqual([0, false]);
  });

  test('is let go of by a second finger, and back where it was', () => {
    const { container } = draw();
    const finger = (pointerId: number, x: number, y: number) => ({
      ...pointer(x, y),
      pointerId,
      pointerType: 'touch',
    });
    const [x, y] = placeOf(peak());
    fireEvent.pointerDown(peak(), finger(1, x, y));
    fireEvent.pointerMove(window, finger(1, x + 100, y + 80));
    expect([selectedParams() === spec.params, store.getState().ui.gesture]).toEqual([false, true]);
    fireEvent.pointerDown(peak(), finger(2, x, y));
    expect(selectedParams()).toEqual(spec.params);
    expect([steps(), store.getState().ui.gesture]).toEqual([0, false]);
    expect(container.querySelector('[data-dragging]')).toBeNull();
    fireEvent.pointerUp(peak(), finger(2, x, y));
    fireEvent.pointerUp(peak(), finger(1, x, y));
    act(() => edit((doc) => addCurve(doc, specOf('linear'))));
    expect(steps()).toBe(1);
  });

  test('taken by a second pointer is dragged by that one', () => {
    draw();
    const [x, y] = placeOf(peak());
    fireEvent.pointerDown(peak(), { ...pointer(x, y), pointerId: 2, pointerType: 'touch' });
    fireEvent.pointerMove(window, { ...pointer(x + 50, y), pointerId: 2, pointerType: 'touch' });
    fireEvent.pointerDown(peak(), pointer(x + 50, y));
    fireEvent.pointerMove(window, pointer(x + 100, y));
    expect(store.getState().ui.gesture).toBe(true);
    fireEvent.pointerUp(window, pointer(x + 100, y));
    expect(selectedParams()).toMatchObject({ warmup: percent(30) });
    expect([steps(), store.getState().ui.gesture]).toEqual([1, false]);
  });

  test('that goes away under a drag leaves no gesture open', () => {
    const { unmount } = draw();
    const [x, y] = placeOf(peak());
    fireEvent.pointerDown(peak(), pointer(x, y));
    fireEvent.pointerMove(window, pointer(x + 100, y));
    unmount();
    expect(selectedParams()).toEqual(spec.params);
    expect([steps(), store.getState().ui.gesture]).toEqual([0, false]);
  });

  test('is not there where nothing may be edited, nor while curves are compared', () => {
    draw();
    act(() => {
      edit((doc) => pinCurve(doc, 'a'));
      look({ comparison: 'difference' });
    });
    expect(screen.queryByRole('slider', { name: /Peak and end/ })).toBeNull();
    act(() => {
      look({ comparison: 'off' });
      store.setState({ form: 'view' });
    });
    expect(screen.queryByRole('slider', { name: /Peak and end/ })).toBeNull();
  });
});

describe('the crosshair', () => {
  test('shows the exact value of every curve at its step', () => {
    draw();
    act(() => show({ cursor: 4321 }));
    const exact = at(compile(spec, runOf(10_000)).tracks.lr, 4321);
    const entry = within(screen.getByRole('list', { name: /values at the crosshair/ })).getByRole('button');
    expect(entry.textContent).toContain(formatLr(exact, 6));
    expect(screen.getByText('step 4,321')).toBeTruthy();
    expect(screen.getByText('decay', { selector: 'p span' })).toBeTruthy();
  });

  test('is moved by keys, which read the values out', () => {
    draw();
    const crosshair = screen.getByRole('slider', { name: 'Crosshair' });
    fireEvent.keyDown(crosshair, { key: 'End' });
    expect(store.getState().ui.cursor).toBe(9999);
    fireEvent.keyDown(crosshair, { key: 'ArrowLeft', shiftKey: true });
    expect(store.getState().ui.cursor).toBe(9899);
    const spoken = document.querySelector('[aria-live=polite]')?.textContent ?? '';
    expect(spoken).toContain('Cosine 3.0');
    fireEvent.keyDown(crosshair, { key: 'Escape' });
    expect(store.getState().ui.cursor).toBeNull();
  });

  test('zooms about itself by plus and minus, and 0 shows everything', () => {
    draw();
    act(() => show({ cursor: 5000 }));
    const crosshair = screen.getByRole('slider', { name: 'Crosshair' });
    fireEvent.keyDown(crosshair, { key: '+' });
    expect(store.getState().view.zoom).toEqual({ from: 2500, to: 7500 });
    expect(screen.getByRole('scrollbar').getAttribute('aria-valuenow')).toBe('2500');
    fireEvent.keyDown(screen.getByRole('scrollbar'), { key: 'ArrowRight' });
    expect(store.getState().view.zoom).toEqual({ from: 3000, to: 8000 });
    fireEvent.keyDown(crosshair, { key: '0' });
    expect(store.getState().view.zoom).toBeNull();
  });
});

describe('a pointer that rests while the part on the screen changes', () => {
  /** The step under the pointer, a quarter of the plot's 1000 pixels from its left. */
  const underPointer = () => {
    const { from, to } = store.getState().view.zoom ?? { from: 0, to: 10_000 };
    return Math.round(from + (to - from) / 4);
  };
  const cursor = () => store.getState().ui.cursor;

  test('has the crosshair under it', () => {
    draw();
    const plot = screen.getByRole('slider', { name: 'Crosshair' });
    const wheel = (turn: WheelEventInit) => {
      // happy-dom's wheel events know no place.
      const event = Object.assign(new WheelEvent('wheel', { bubbles: true, ...turn }), { clientX: 250 });
      fireEvent(plot, event);
    };
    fireEvent.pointerMove(plot, pointer(250, 100));
    expect(cursor()).toBe(2500);
    wheel({ deltaY: -400 });
    wheel({ deltaX: 9000 });
    expect([cursor(), cursor() === 2500]).toEqual([underPointer(), false]);
    // At the end of the run zooming out cannot keep the step where it is.
    wheel({ deltaY: 100 });
    expect(cursor()).toBe(underPointer());
  });

  test('has it there as well after a range was chosen, and after a double click', () => {
    draw();
    const plot = screen.getByRole('slider', { name: 'Crosshair' });
    fireEvent.pointerDown(plot, pointer(650, 100));
    fireEvent.pointerMove(window, pointer(250, 100));
    fireEvent.pointerUp(window, pointer(250, 100));
    expect(store.getState().view.zoom).toEqual({ from: 2500, to: 6500 });
    expect(cursor()).toBe(underPointer());
    fireEvent.doubleClick(plot, pointer(250, 100));
    expect([cursor(), store.getState().view.zoom]).toEqual([2500, null]);
  });
});

describe('settings', () => {
  test('a comparison needs a pinned curve, and says so', () => {
    draw();
    const group = screen.getByRole('radiogroup', { name: /Compare with the pinned curve/ });
    expect(within(group).getByRole('radio', { name: 'Ratio' })).toHaveProperty('disabled', true);
    const reason = document.getElementById(group.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toContain('Pin a curve');
    act(() => edit((doc) => pinCurve(doc, 'a')));
    fireEvent.click(within(group).getByRole('radio', { name: 'Ratio' }));
    expect(store.getState().view.comparison).toBe('ratio');
  });

  test('a logarithmic axis says what its lowest line stands for', () => {
    draw();
    const note = () => screen.queryByRole('img', { name: /Values at or below .* stand on this line/ });
    expect(note()).toBeNull();
    act(() => look({ y: 'log' }));
    expect(note()?.title).toContain('and 0');
    act(() => look({ y: 'linear' }));
    expect(note()).toBeNull();
  });

  test('the x axis reads in the chosen unit', () => {
    const { container } = draw();
    fireEvent.change(screen.getByRole('combobox', { name: 'Unit of the x axis' }), {
      target: { value: 'percent' },
    });
    expect(container.textContent).toContain('50%');
  });
});

describe('a ratio that leaves its axis', () => {
  test('says how far at the edge, and nothing where all is inside', async () => {
    const { container } = draw();
    act(() => {
      edit((doc) => pinCurve(addCurve(doc, specOf('linear', { peak_lr: 3e-4, min_lr: percent(0) })), 'b'));
      look({ comparison: 'ratio' });
    });
    const marks = () => [...container.querySelectorAll('text')].map(({ textContent }) => textContent);
    const run = runOf(10_000);
    const last = (of: typeof spec) => at(compile(of, run).tracks.lr, 9999);
    const furthest = last(spec) / last(specOf('linear', { peak_lr: 3e-4, min_lr: percent(0) }));
    await waitFor(() => expect(marks()).toContain(`▲ ${formatLr(furthest, 3)}×`));
    act(() => edit((doc) => pinCurve(doc, 'a')));
    await waitFor(() => expect(marks().filter((text) => /[▲▼]/.test(text ?? ''))).toEqual([]));
  });
});

describe('other tracks', () => {
  test('have a plot of their own when a visible curve moves them', () => {
    const { container } = draw();
    expect(container.querySelector('[data-track=momentum]')).toBeNull();
    act(() => edit((doc) => addCurve(doc, specOf('one_cycle'))));
    expect(container.querySelector('[data-track=momentum]')).not.toBeNull();
    expect(screen.getByText('momentum')).toBeTruthy();
  });
});

describe('without a picture', () => {
  test('the chart is a sentence for each curve and a table', () => {
    draw();
    expect(screen.getByText(/^Cosine: peak 3e-4 at step 2,000, final value 3e-5 at step 9,999/)).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Learning rates at key steps' });
    expect(within(table).getAllByRole('row').length).toBeGreaterThan(8);
  });

  test('an empty chart leads to the gallery', () => {
    draw();
    act(() => edit((doc) => ({ ...doc, curves: [] })));
    fireEvent.click(screen.getByRole('button', { name: 'Add a curve' }));
    expect(store.getState().ui.panel).toBe('gallery');
  });

  test('hidden curves can be shown again', () => {
    draw();
    act(() => edit((doc) => showCurve(doc, 'a', false)));
    fireEvent.click(screen.getByRole('button', { name: 'Show all curves' }));
    expect(store.getState().doc.curves[0]?.visible).toBe(true);
  });
});

describe('a scheduler that is not stepped once per update', () => {
  const dashed = (container: HTMLElement) => container.querySelectorAll('[data-face="applied"] path');

  test('has a second line, dashed, and both values at the crosshair', () => {
    edit((doc) => editRun(doc, { devices: 8, prepared: true }));
    const { container } = draw();
    expect(dashed(container)).toHaveLength(1);
    expect(screen.getByText('planned')).toBeDefined();
    act(() => show({ cursor: 2000 }));
    const [planned, held] = [compile(spec, runOf(10_000)), 3e-5].map((of) =>
      typeof of === 'number' ? of : at(of.tracks.lr, 2000),
    );
    const entry = within(screen.getByRole('list')).getByRole('button');
    expect(entry.textContent).toContain(formatLr(planned ?? 0, 6));
    expect(entry.textContent).toContain(`applied ${formatLr(held ?? 0, 6)}`);
    expect(container.querySelector('figcaption')?.textContent).toMatch(
      /Really applied: peak 3e-4 at step 250,/,
    );
  });

  test('has one line when it is', () => {
    const { container } = draw();
    expect(dashed(container)).toHaveLength(0);
    expect(screen.queryByText('planned')).toBeNull();
  });

  test('names the jump where a run is resumed', () => {
    edit((doc) => editRun(doc, { resume: 'not_loaded', resume_at: 6000 }));
    const { container } = draw();
    expect(container.textContent).toMatch(/resumed at 6,000: 1\.65\d*e-4 → 0 \(×0\)/);
  });
});
