/** What holds for the points of every family that can be dragged. */
import { describe, expect, test } from 'vitest';
import { holds, profile } from '../../test/laws.ts';
import {
  at,
  before,
  compile,
  families,
  type Handle,
  handlesOf,
  paramsOf,
  patchSpec,
  type Run,
  resolveParams,
  type Spec,
  stretches,
} from '../index.ts';
import { shortRun } from '../testing/arbitraries.ts';

/** The size of the largest learning rate of the first phases, and of the parameters: what a small difference is small beside. */
function scaleOf(spec: Spec, run: Run): number {
  const { lr } = compile(spec, run).tracks;
  const resolved = resolveParams(spec, run);
  const given = Object.entries(paramsOf(spec.family)).flatMap(([name, param]) => {
    const value = resolved[name];
    const isRate =
      param.kind === 'level' ||
      ((param.kind === 'number' || param.kind === 'argument') && param.quantity === 'lr');
    return isRate && typeof value === 'number' ? [value] : [];
  });
  const values = stretches(lr, 0, lr.steps, 100).flatMap((stretch) => profile(stretch, run));
  return Math.max(0, ...[...given, ...values].filter(Number.isFinite).map(Math.abs));
}

/** Which of two parameter patches of a handle there are. */
function moves(handle: Handle) {
  const { step, value } = handle;
  return [handle.moveX?.(step), handle.moveY?.(value)].filter((patch) => patch !== undefined);
}

describe.each(families().map(({ id }) => id))('%s', (id) => {
  test('handles sit on the curve', () => {
    holds(id, (given, run) => {
      const { lr } = compile(given, run).tracks;
      const scale = scaleOf(given, run);
      for (const { id: name, step, value } of handlesOf(compile(given, run))) {
        const off = Math.min(Math.abs(at(lr, step) - value), Math.abs(before(lr, step) - value));
        expect(off, `${name} at ${step}: ${value}, curve ${at(lr, step)}`).toBeLessThanOrEqual(1e-9 * scale);
      }
    });
  });

  test('taking hold of a handle and letting go changes nothing', () => {
    holds(
      id,
      (given, run, share) => {
        const { lr } = compile(given, run).tracks;
        const scale = scaleOf(given, run);
        for (const handle of handlesOf(compile(given, run))) {
          for (const patch of moves(handle)) {
            const moved = compile(patchSpec(given, run, patch), run).tracks.lr;
            // A hair's breadth may decide at which update a library gives up.
            const last = Math.min(lr.steps, moved.steps) - 1;
            expect(lr.steps - 1 - last).toBeLessThanOrEqual(1);
            for (const place of [0, Math.floor(share * last), last]) {
              const [found, wanted] = [at(moved, place), at(lr, place)];
              const off = Object.is(found, wanted) ? 0 : Math.abs(found - wanted);
              expect(off, `${handle.id} at ${handle.step}, seen at ${place}`).toBeLessThanOrEqual(
                1e-6 * scale,
              );
            }
          }
        }
      },
      shortRun,
    );
  });

  test('a handle moved to either end of the run never turns its parameters around', () => {
    holds(id, (given, run) => {
      for (const { id: name, moveX } of handlesOf(compile(given, run))) {
        if (moveX === undefined) continue;
        const found = Array.from({ length: 33 }, (_, index) => {
          const patch = moveX(Math.round(((run.steps - 1) * index) / 32));
          const resolved = resolveParams(patchSpec(given, run, patch), run);
          return Object.keys(patch).map((key) => resolved[key]);
        });
        for (const column of found[0]?.keys() ?? []) {
          const numbers = found.map((row) => row[column]).filter((value) => typeof value === 'number');
          const changes = numbers.slice(1).map((value, index) => value - (numbers[index] ?? value));
          const rounding = 1e-9 * Math.max(...numbers.map(Math.abs));
          const up = changes.every((change) => change >= -rounding);
          const down = changes.every((change) => change <= rounding);
          expect(up || down, `${name}: ${numbers.join(' ')}`).toBe(true);
        }
      }
    });
  });

  test('handles have names of their own, and texts', () => {
    holds(id, (given, run) => {
      const handles = handlesOf(compile(given, run));
      expect(new Set(handles.map((handle) => handle.id)).size).toBe(handles.length);
      expect(handles.length).toBeLessThanOrEqual(32);
      for (const { label } of handles) expect(label.en && label.zh).toBeTruthy();
    });
  });
});
