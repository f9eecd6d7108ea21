import { defaultPlan, type RunPlan as Plan } from '@lr-playground/schedule';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { store } from '../../state/store.ts';
import { Stepping } from './Stepping.tsx';

const plan = () => store.getState().doc.run;
const meaning = () => screen.getByRole('status').textContent;
const choices = (name: string) =>
  [...screen.getByRole('combobox', { name }).querySelectorAll('option')].map(
    ({ textContent }) => textContent,
  );

function open(change: Partial<Plan> = {}) {
  startWith({ run: { ...defaultPlan, ...change }, curves: [], pinned: null });
  showOnScreen(<Stepping />);
}

describe('who calls scheduler.step()', () => {
  it('asks on one device without accumulation only what makes a difference there', () => {
    open();
    expect(choices('scheduler.step() is called')).toEqual(['after every update', 'once per epoch']);
    expect(screen.queryByRole('switch', { name: 'Prepared by accelerate' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Total and warmup are counted in' })).toBeNull();
    expect(meaning()).toBe('One tick per update: what is planned is what is applied.');
  });

  it('says where accelerate has the schedule end, and that split_batches mends it', async () => {
    open({ devices: 8 });
    await userEvent.click(screen.getByRole('switch', { name: 'Prepared by accelerate' }));
    expect(meaning()).toBe(
      '8 ticks per update. The schedule has 10,000 ticks and ends at step 1,250, 12.5% of the run. Solid: as planned. Dashed: as applied.',
    );
    await userEvent.click(screen.getByRole('switch', { name: 'split_batches=True' }));
    expect(meaning()).toBe('One tick per update: what is planned is what is applied.');
    expect(plan()).toMatchObject({ prepared: true, split_batches: true });
  });

  it('says how far a schedule of updates gets in epochs, and when it counts epochs itself', async () => {
    open({ samples: 32_000 });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'scheduler.step() is called' }),
      'once per epoch',
    );
    expect(meaning()).toContain('1 tick per epoch, that is in 1,000 updates.');
    expect(meaning()).toContain('only 0.1% of the curve is gone through');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Total and warmup are counted in' }),
      'epochs',
    );
    expect(meaning()).toContain('The schedule has 10 ticks, which come out even with the run.');
  });

  it('asks about micro-batches where gradients accumulate', async () => {
    open({ accumulation: 4 });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Total and warmup are counted in' }),
      'micro-batches',
    );
    expect(meaning()).toContain('makes 10,000 of the schedule’s 40,000 ticks: only 25% of the curve');
  });

  it('asks for a resume what it needs, and says what happens there', async () => {
    open({ steps: 2000 });
    const resume = screen.getByRole('combobox', { name: 'Resumed from a checkpoint' });
    await userEvent.selectOptions(resume, 'scheduler state not loaded');
    // The usual place would lie behind the end of this run.
    expect(plan()).toMatchObject({ resume: 'not_loaded', resume_at: 1000 });
    expect(meaning()).toContain('One tick per update. At step 1,000 it begins anew, warmup and all.');
    expect(screen.queryByRole('textbox', { name: 'Total until then' })).toBeNull();
    await userEvent.selectOptions(resume, 'with a new total');
    expect(screen.getByRole('textbox', { name: 'Total until then' })).toBeDefined();
    expect(meaning()).toContain('Up to step 1,000 it was computed for 5,000 steps, from there on for 2,000.');
    await userEvent.selectOptions(resume, 'scheduler state loaded');
    expect(meaning()).toContain('goes on at step 1,000 as if nothing had happened');
  });
});
