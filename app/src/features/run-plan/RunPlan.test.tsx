import { defaultPlan } from '@lr-playground/schedule';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { store } from '../../state/store.ts';
import { RunPlan } from './RunPlan.tsx';

const plan = () => store.getState().doc.run;
const sum = () => [...document.querySelectorAll('dl > div')].map(({ textContent }) => textContent);

async function enter(name: string, text: string) {
  const field = screen.getByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.type(field, `${text}{Enter}`);
}

async function open() {
  const toggle = screen.getByRole('button', { name: /^Run plan/ });
  if (toggle.getAttribute('aria-expanded') === 'false') await userEvent.click(toggle);
}

describe('RunPlan', () => {
  beforeEach(() => {
    startWith({ run: { ...defaultPlan }, curves: [], pinned: null });
    showOnScreen(<RunPlan />);
  });

  it('is one line until it is opened', async () => {
    const toggle = screen.getByRole('button', { name: 'Run plan 10,000 steps · 3.2 epochs' });
    await open();
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('slider', { name: 'Total steps' })).toBeDefined();
  });

  it('takes the number of steps', async () => {
    await open();
    await enter('Total steps', '1.5M');
    expect(plan()).toMatchObject({ source: 'steps', steps: 1_500_000 });
  });

  it('counts steps from the data and shows the sum factor by factor', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'From the data' }));
    expect(plan().source).toBe('data');
    expect(sum()).toEqual([
      '100,000 ÷ (32 × 1)= 3,125 batches per epoch',
      '3,125 ÷ 1= 3,125 updates per epoch',
      '3,125 × 3 epochs= 9,375 steps',
      '9,375 × 32 × 1 × 1 × 1,024= 307.2M tokens',
    ]);
  });

  it('counts one of anything in the singular', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'From the data' }));
    for (const name of ['Data set size', 'Batch per device', 'Epochs', 'Sequence length'])
      await enter(name, '1');
    expect(sum()).toEqual([
      '1 ÷ (1 × 1)= 1 batch per epoch',
      '1 ÷ 1= 1 update per epoch',
      '1 × 1 epoch= 1 step',
      '1 × 1 × 1 × 1 × 1= 1 token',
    ]);
    expect(screen.getByRole('button', { name: 'Run plan 1 step · 1 epoch' })).toBeDefined();
  });

  it('says where it rounds', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'From the data' }));
    await enter('Data set size', '100,001');
    expect(sum()[0]).toBe('100,001 ÷ (32 × 1)= 3,126 batches per epoch rounded up');
    await userEvent.click(screen.getByRole('switch', { name: 'Drop the last incomplete batch' }));
    expect(sum()[0]).toBe('100,001 ÷ (32 × 1)= 3,125 batches per epoch last, incomplete batch dropped');
  });

  it('explains a bad number and keeps the good one', async () => {
    await open();
    await enter('Devices', 'many');
    expect(plan().devices).toBe(1);
    expect(screen.getByText(/“many” is not a value/)).toBeDefined();
    await enter('Devices', '0');
    expect(plan().devices).toBe(1);
    expect(screen.getByText(/0 is below the range 1/)).toBeDefined();
  });

  it('doubles and halves what comes in powers of two', async () => {
    await open();
    const batch = screen.getByRole('textbox', { name: 'Batch per device' });
    await userEvent.type(batch, '{ArrowUp}');
    expect(plan().batch).toBe(64);
    await userEvent.type(batch, '{ArrowDown}{ArrowDown}');
    expect(plan().batch).toBe(16);
  });
});
