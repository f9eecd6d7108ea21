import { expect, test } from 'vitest';
import { findings, said } from '../testing/findings.ts';

const guard = 'rises-again';

test('T_max 75 in a run of 85: where it climbs, how far, and the way out', () => {
  const found = findings(85, 'torch.CosineAnnealingLR', { lr: 0.1, T_max: 75 });
  expect(found.map(({ guard: { id } }) => id)).toEqual([guard]);
  const [finding] = found;
  // 0.1 · (1 − cos(9π/75)) / 2
  expect(finding).toMatchObject({ level: 'warning', place: { from: 75, to: 85 } });
  expect(finding?.text.en).toContain('T_max is 75, the run has 85 updates');
  expect(finding?.text.en).toContain('from 0 to 0.00351');
  expect(finding?.text.zh).toContain('第 75 次更新');
  expect(finding?.fixes.map(({ label }) => label.en)).toEqual(['Set T_max = 85']);
  expect(finding?.fixes[0]?.spec?.params['T_max']).toBe(85);
});

test('a length in percent stays one', () => {
  const T_max = { value: 50, unit: 'percent' };
  const [finding] = findings(1000, 'torch.CosineAnnealingLR', { T_max });
  expect(finding?.fixes[0]?.spec?.params['T_max']).toEqual({ value: 100, unit: 'percent' });
});

test.each([
  ['its length is that of the run', 85],
  ['it is longer than the run', 400],
  ['the run is an update longer', 84],
])('silent where %s', (_, T_max) => {
  expect(said(guard, findings(85, 'torch.CosineAnnealingLR', { T_max }))).toBeUndefined();
});

test('also where the warmup counts', () => {
  const given = { num_warmup_steps: 100, num_training_steps: 800 };
  const finding = said(guard, findings(1000, 'transformers.cosine', given));
  expect(finding?.place).toEqual({ from: 800, to: 1000 });
  expect(finding?.fixes.map(({ label }) => label.en)).toEqual(['Set num_training_steps = 1,000']);
});

test('silent about schedules that stay down, and about restarts', () => {
  const short = { num_warmup_steps: 100, num_training_steps: 800 };
  expect(said(guard, findings(1000, 'transformers.linear', short))).toBeUndefined();
  const restarts = { t_initial: 250, cycle_limit: 4 };
  expect(said(guard, findings(1000, 'timm.CosineLRScheduler', restarts))).toBeUndefined();
});
