/** The recorded loops by their arguments; conformance runs their programs. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { valuesOf } from '../../testing/values.ts';
import '../../testing/dialects.ts';

interface Recorded {
  readonly id: string;
  readonly scheduler: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly base_lr: number;
  readonly steps: number;
  readonly at?: readonly number[];
  readonly lr?: readonly number[];
  readonly code: string;
}

const { cases }: { cases: readonly Recorded[] } = JSON.parse(
  readFileSync(new URL('../../../goldens/torch.json', import.meta.url), 'utf8'),
);
const loops = cases.filter(
  ({ scheduler, params }) => scheduler === 'hand-switch' && Object.keys(params).length > 0,
);

test('there are recorded loops', () => {
  expect(loops.length).toBeGreaterThan(5);
});

test.each(loops)('$id comes out of its arguments', ({ params, base_lr, steps, at, lr = [], code }) => {
  // Only the program tells from where it counts.
  const first_step = Number(/range\((\d+), /.exec(code)?.[1] ?? 0);
  const values = valuesOf('torch.hand-switch', { lr: base_lr, first_step, ...params }, steps);
  const peak = Math.max(...lr);
  for (const [index, expected] of lr.entries())
    expect(Math.abs((values[at?.[index] ?? index] ?? Number.NaN) - expected)).toBeLessThanOrEqual(
      1e-12 * peak,
    );
});
