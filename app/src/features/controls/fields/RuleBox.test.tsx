import { addCurve, type Doc } from '@lr-playground/document';
import { at, compile, defaultPlan, runOf, specOf } from '@lr-playground/schedule';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { showOnScreen, startWith, undoSteps } from '../../../../test/screen.tsx';
import { store } from '../../../state/store.ts';
import { Controls } from '../Controls.tsx';

const none: Doc = { run: defaultPlan, curves: [], pinned: null };

function valueAt(step: number): number {
  const [curve] = store.getState().doc.curves;
  return curve === undefined ? Number.NaN : at(compile(curve.spec, runOf(10_000)).tracks.lr, step);
}

async function paste(rule: string) {
  await userEvent.click(await screen.findByText('Paste or copy a rule'));
  fireEvent.change(screen.getByRole('textbox', { name: /^Rule/ }), { target: { value: rule } });
  await userEvent.click(screen.getByRole('button', { name: 'Use this rule' }));
}

describe('the box for rules', () => {
  beforeEach(() => {
    startWith(addCurve(none, specOf('segments')));
    showOnScreen(<Controls />);
  });

  test('makes segments of a rule with learning rates, from update 0, in one step of undo', async () => {
    await paste('0.005:100, 1e-3:1000, 1e-5');
    expect([0, 99, 100, 999, 1000, 9999].map(valueAt)).toEqual([0.005, 0.005, 1e-3, 1e-3, 1e-5, 1e-5]);
    expect(undoSteps()).toBe(1);
  });

  test('and of one with multiples of the peak', async () => {
    await paste('1:10,0.1:20,0.01');
    expect([9, 10, 20].map(valueAt)).toEqual([3e-4, 3e-5, 3e-6].map((value) => expect.closeTo(value, 12)));
  });

  test('says which stage makes no sense, and leaves the curve alone', async () => {
    await paste('0.005:100, 1e-3:50, 1e-5');
    screen.getByText(/Stage 2, “1e-3:50”, ends no later than the one before it \(100\)/);
    expect(screen.getByRole('textbox', { name: /^Rule/ }).getAttribute('aria-invalid')).toBe('true');
    expect(undoSteps()).toBe(0);
  });

  test('copies the curve as a rule that says the same', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await paste('0.005:100, 1e-3:1000, 1e-5');
    await userEvent.click(screen.getByRole('button', { name: 'Copy as a rule' }));
    await screen.findByText('Copied');
    expect(writeText).toHaveBeenCalledWith('5e-3:100, 1e-3:1000, 1e-5');
  });
});
