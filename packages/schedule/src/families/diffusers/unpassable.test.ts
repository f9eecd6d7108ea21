/** A value that `get_scheduler` refuses can be taken back: its field stays in the form. */
import { expect, test } from 'vitest';
import { appliedParams, compile, runOf, specOf, withParam } from '../../index.ts';
import '../../testing/dialects.ts';

test.each([
  ['diffusers.linear', 'f_min', 0.1],
  ['diffusers.linear', 'f_max', 0.5],
  ['diffusers.polynomial', 'lr_end', 1e-6],
] as const)('%s shows %s as long as the call is refused over it', (family, name, value) => {
  const passed = specOf(family, { via: 'get_scheduler' });
  expect(appliedParams(passed)).not.toContain(name);
  const refused = withParam(passed, name, value);
  expect(compile(refused, runOf(100)).problem?.text).toContain(`'${name}'`);
  expect(appliedParams(refused)).toContain(name);
});
