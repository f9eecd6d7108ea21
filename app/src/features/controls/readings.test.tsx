import { addCurve, type Doc } from '@lr-playground/document';
import { compile, defaultPlan, type FamilyId, runOf, specOf } from '@lr-playground/schedule';
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { Controls } from './Controls.tsx';
import { phaseLengths } from './phases.ts';

const none: Doc = { run: defaultPlan, curves: [], pinned: null };

async function open(family: FamilyId, given: Readonly<Record<string, unknown>> = {}) {
  startWith(addCurve(none, specOf(family, given)));
  showOnScreen(<Controls />);
  await screen.findAllByRole('textbox');
}

describe('beside a value of a library', () => {
  test('the warmup stands in every other unit', async () => {
    await open('transformers.cosine', { num_warmup_steps: 500 });
    await screen.findByText('= 5% · 0.16 epochs · 16.38M tokens');
  });

  test('a floor stands as a share of the peak', async () => {
    await open('transformers.cosine_with_min_lr', { lr: 3e-4, min_lr: 3e-5 });
    await screen.findByText('= 10% of the peak');
  });

  test('and a share of the peak as a floor', async () => {
    await open('deepspeed.WarmupCosineLR', { lr: 3e-4, cos_min_ratio: 0.1 });
    await screen.findByText('= 3e-5');
  });
});

describe('the phases', () => {
  test('stand above the parameters, the plateau that nobody gives among them', async () => {
    await open('wsd', { decay: { value: 20, unit: 'percent' } });
    expect(screen.getByText('Phases: warmup 500 · stable 7,500 · decay 2,000').tagName).toBe('P');
  });

  test('are not listed where there is one only, or where a table lists cycles', () => {
    const lengths = (family: FamilyId, given = {}) =>
      phaseLengths(compile(specOf(family, given), runOf(1000)).tracks.lr).length;
    expect(lengths('constant', { warmup_shape: 'none' })).toBe(0);
    expect(lengths('cosine_restarts', { num_cycles: 9 })).toBe(0);
    expect(lengths('cosine_restarts', { num_cycles: 3 })).toBe(0);
    expect(lengths('wsd')).toBe(3);
  });
});
