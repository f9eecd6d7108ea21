import { addCurve, editRun, pinCurve, showCurve } from '@lr-playground/document';
import { measure, printNumber, specOf, type Text } from '@lr-playground/schedule';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { measuredOf } from '../../state/measured.ts';
import { edit, prefer, store } from '../../state/store.ts';
import { Compare } from './Compare.tsx';
import { columns, ratioText } from './columns.ts';
import { comparisonCsv, comparisonMarkdown } from './take-away.ts';

const english = (text: Text) => text.en;

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

  it('has below each curve what is applied of it, where that is something else', () => {
    act(() => edit((doc) => editRun(doc, { step_first: true })));
    open();
    expect(named()).toEqual(['flat', 'flat applied', 'wave', 'wave applied']);
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

describe('curves that their library gives up', () => {
  const stops = () =>
    specOf('nanogpt.get_lr', { warmup_iters: 3000, lr_decay_iters: 3000, learning_rate: 1e-3 });
  const refused = () => specOf('transformers.linear', { num_warmup_steps: null });
  beforeEach(() =>
    edit((doc) => addCurve(addCurve({ ...doc, curves: [] }, refused(), 'refused one'), stops(), 'short one')),
  );

  it('say so, and have a dash where there is nothing to measure, pinned or not', () => {
    edit((doc) => pinCurve(doc, 'a'));
    open();
    const [none, some] = rows();
    expect(within(none ?? document.body).getByText('refused')).toBeTruthy();
    const cells = (row: HTMLElement | undefined) =>
      within(row ?? document.body)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells(none)).toEqual(columns.map(() => '–'));
    expect(within(some ?? document.body).getByText('stops at 3,000')).toBeTruthy();
    expect(cells(some)[0]).toBe('–9.997e-4');
    expect(cells(some)[2]).toBe('–');
  });

  it('stand last whichever way the rows are sorted', async () => {
    open();
    const button = within(screen.getByRole('columnheader', { name: /^Peak$/ })).getByRole('button');
    for (let clicks = 0; clicks < 2; clicks += 1) {
      await userEvent.click(button);
      expect(named().map((name) => name?.slice(0, 5))).toEqual(['short', 'refus']);
    }
  });

  it('are marked in what is taken away', () => {
    const state = store.getState();
    const comparison = ['a', 'b'].flatMap((id) => {
      const measured = measuredOf(state, id);
      return measured === null ? [] : [{ title: id, ...measured }];
    });
    const [, , none, some] = comparisonMarkdown(comparison, english).split('\n');
    expect(none).toBe(`| a (refused) |${' – |'.repeat(columns.length)}`);
    expect(some).toContain('| b (stops at 3,000) | ');
    const [, noneCsv, someCsv] = comparisonCsv(comparison).split('\r\n');
    expect(noneCsv).toBe(`a${','.repeat(columns.length)},0`);
    expect(someCsv).toMatch(/^b,.*,3000$/);
  });
});

describe('what is taken away', () => {
  const comparison = () => [{ title: 'a|b, "c" &lt;', measures: measuresOfCurve('b'), problem: null }];

  it('is Markdown that no name can break', () => {
    const [head, line, body] = comparisonMarkdown(comparison(), english).split('\n');
    expect(head).toContain('| Curve | Peak | Peak at step |');
    expect(line).toBe('| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    expect(body).toContain(String.raw`| a\|b, "c" &amp;lt; | ${printNumber(4e-4)} | 500 |`);
  });

  it('is CSV in full precision', () => {
    const [head, body] = comparisonCsv(comparison()).split('\r\n');
    expect(head).toBe('curve,peak,peak_step,final,mean,area,low,warmup,stops_at');
    expect(body).toBe(
      `"a|b, ""c"" &lt;",${columns.map(({ value }) => String(value(measuresOfCurve('b')))).join(',')},`,
    );
  });

  it('gives ratios only where they mean something', () => {
    expect(ratioText(2, 0)).toBeNull();
    expect(ratioText(0, 2)).toBe('0×');
    expect(ratioText(1, 3)).toBe('0.333×');
    expect(ratioText(1e-9, 1)).toBe('1.0e-9×');
  });
});
