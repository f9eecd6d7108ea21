import { defaultPlan, specOf } from '@lr-playground/schedule';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { look, show, store } from '../../state/store.ts';
import { LogDialog } from './LogDialog.tsx';

/** Down from 1 to 0 in 1000 updates. */
const spec = specOf('linear', { peak_lr: 1, min_lr: 0, warmup_shape: 'none' });
const log = (value: (step: number) => number) =>
  Array.from({ length: 100 }, (_, i) => `${i * 5},${value(i * 5).toExponential(5)}`).join('\n');

async function explain(text: string) {
  fireEvent.change(screen.getByRole('textbox', { name: 'Logged learning rates' }), {
    target: { value: text },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
}

const answer = () => screen.getByRole('status').textContent;

describe('comparing with a log', () => {
  beforeEach(() => {
    startWith({
      run: { ...defaultPlan, steps: 1000 },
      curves: [{ id: 'a', name: 'mine', color: 0, visible: true, spec }],
      pinned: null,
    });
    look({ selected: 'a' });
    show({ panel: 'log' });
    showOnScreen(<LogDialog />);
  });

  it('says what was read, and that it is the curve', async () => {
    await explain(log((step) => 1 - step / 1000));
    expect(answer()).toContain('100 lines, steps 0 to 495, against mine:');
    expect(answer()).toContain('The log is the curve');
    expect(screen.queryByRole('button', { name: 'Draw it so' })).toBeNull();
  });

  it('finds ticks per update, and has them drawn', async () => {
    await explain(log((step) => Math.max(0, 1 - (8 * step) / 1000)));
    expect(answer()).toContain('The scheduler makes 8 ticks per update.');
    await userEvent.click(screen.getByRole('button', { name: 'Draw it so' }));
    expect(store.getState().doc.run).toMatchObject({ devices: 8, prepared: true, step_per: 'update' });
    expect(store.getState().ui.panel).toBeNull();
  });

  it('finds a shift by one, a multiple, and says where it is at a loss', async () => {
    await explain(log((step) => 1 - (step + 1) / 1000));
    expect(answer()).toContain('what the curve has 1 update later');
    await explain(log((step) => 0.1 * (1 - step / 1000)));
    expect(answer()).toContain('Every line is 0.1 times the curve.');
    await explain(log((step) => (step < 200 ? 1 - step / 1000 : 0.3)));
    expect(answer()).toContain('They part at step 200: logged 0.3, planned 0.8.');
    await explain('hello');
    expect(screen.getByRole('alert').textContent).toBe('There are no learning rates in it.');
  });
});
