import { expect, test } from 'vitest';
import { findings, said } from '../testing/findings.ts';

const guard = 'cut-off';

test('a T_max twice the run: where the fall would end, and with what it ends instead', () => {
  const finding = said(guard, findings(500, 'torch.CosineAnnealingLR', { lr: 0.1, T_max: 1000 }));
  expect(finding?.text.en).toContain('would end at update 1,000 with 0, but the run ends at 500');
  // (1 + cos(0.499 π)) / 2
  expect(finding?.text.en).toContain('0.0502, 50% of the peak');
  expect(finding?.fixes.map(({ label }) => label.en)).toEqual(['Set T_max = 500']);
});

test('a warmup on top of the length pushes the end out of the run', () => {
  const prefix = { t_initial: 300, warmup_t: 30, warmup_prefix: true };
  const finding = said(guard, findings(300, 'timm.CosineLRScheduler', prefix));
  expect(finding?.text.en).toContain('would end at update 330');
  expect(finding?.fixes.map(({ label }) => label.en)).toEqual(['Set t_initial = 270']);
});

test('a wave less than half', () => {
  const finding = said(guard, findings(1000, 'transformers.cosine', { num_cycles: 0.3 }));
  expect(finding?.fixes.map(({ label }) => label.en)).toEqual(['Set num_cycles = 0.5']);
});

test.each([
  ['a fall that ends with the run', 'torch.CosineAnnealingLR', { T_max: 500 }],
  ['a length a step too long', 'torch.CosineAnnealingLR', { T_max: 502 }],
  ['a warmup that lies within the length', 'timm.CosineLRScheduler', { t_initial: 500, warmup_t: 20 }],
  ['a schedule that never ends', 'transformers.inverse_sqrt', {}],
  ['a fall that does without a floor', 'torch.ExponentialLR', { gamma: 0.999 }],
  ['a schedule that counts an update late', 'deepspeed.WarmupDecayLR', { total_num_steps: 500 }],
] as const)('silent about %s', (_, family, given) => {
  expect(said(guard, findings(500, family, given))).toBeUndefined();
});
