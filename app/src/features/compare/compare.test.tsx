import { addCurve, pinCurve, showCurve } from '@lr-playground/document';
import { measure, printNumber, specOf } from '@lr-playground/schedule';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { edit, prefer, store } from '../../state/store.ts';
import { Compare } from './Compare.tsx';
import { columns, comparisonCsv, comparisonMarkdown, ratioText } from './columns.ts';

const english = (text: { en: string }) => text.en;

function measuresOfCurve(id: string) {
  const { doc } = store.getState();
  const curve = curveOf(doc, id);
  if (curve === null) throw new Error(`no curve ${id}`);
  return measure(scheduleOf(curve.spec, runOfPlan(doc.run)).tracks.lr);
}

const rows = () => screen.getAllByRole('row').slice(1);
const named = () => rows().map((row) => within(row).getByRole('rowheader').textContent);

beforeEach(() => {
  store.setState(store.getInitialState(), true);
  prefer({ language: 'en' });
  edit((doc) =>
    addCurve(
      addCurve({ ...doc, curves: [] }, specOf('constant', { peak_lr: 2e-4, warmup_shape: 'none' }), 'flat'),
      specOf('cosine', { peak_lr: 4e-4 }),
      'wave',
    ),
  );
});
afterEach(cleanup);

const open = () =>
  render(
    <MantineProvider>
      <Compare />
    </MantineProvider>,
  );

describe('the Compare tab', () => {
  it('has the measures of every visible curve, to the last digit', () => {
    open();
    expect(named()).toEqual(['flat', 'wave']);
    for (const [place, id] of ['a', 'b'].entries()) {
      const cells = within(rows()[place] ?? document.body).getAllByRole('cell');
      const expected = columns.map(({ value }) => printNumber(value(measuresOfCurve(id))));
      expect(cells.map((cell) => cell.getAttribute('title'))).toEqual(expected);
    }
    act(() => edit((doc) => showCurve(doc, 'a', false)));
    expect(named()).toEqual(['wave']);
  });

  it('shows multiples of the pinned curve', () => {
    open();
    expect(screen.getByText(/Pin a curve/)).toBeTruthy();
    act(() => edit((doc) => pinCurve(doc, 'a')));
    const [peak] = within(rows()[1] ?? document.body).getAllByRole('cell');
    expect(peak?.textContent).toBe('2×4e-4');
  });

  it('sorts by a column: largest first, smallest first, as listed', async () => {
    const user = userEvent.setup();
    open();
    const head = screen.getByRole('columnheader', { name: /^Peak$/ });
    const button = within(head).getByRole('button');
    await user.click(button);
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(named()).toEqual(['wave', 'flat']);
    await user.click(button);
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    expect(named()).toEqual(['flat', 'wave']);
    await user.click(button);
    expect(head.getAttribute('aria-sort')).toBe('none');
  });
});

describe('what is taken away', () => {
  const comparison = () => [{ title: 'a|b, "c" &lt;', measures: measuresOfCurve('b') }];

  it('is Markdown that no name can break', () => {
    const [head, line, body] = comparisonMarkdown(comparison(), english, 'Curve').split('\n');
    expect(head).toContain('| Curve | Peak | Peak at step |');
    expect(line).toBe('| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    expect(body).toContain(String.raw`| a\|b, "c" &amp;lt; | ${printNumber(4e-4)} | 500 |`);
  });

  it('is CSV in full precision', () => {
    const [head, body] = comparisonCsv(comparison()).split('\r\n');
    expect(head).toBe('curve,peak,peak_step,final,mean,area,low,warmup');
    expect(body).toBe(
      `"a|b, ""c"" &lt;",${columns.map(({ value }) => String(value(measuresOfCurve('b')))).join(',')}`,
    );
  });

  it('gives ratios only where they mean something', () => {
    expect(ratioText(2, 0)).toBeNull();
    expect(ratioText(0, 2)).toBe('0×');
    expect(ratioText(1, 3)).toBe('0.333×');
    expect(ratioText(1e-9, 1)).toBe('1.0e-9×');
  });
});
