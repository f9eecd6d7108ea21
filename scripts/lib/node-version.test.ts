import { expect, test } from 'vitest';
import { nodeProblem } from './node-version.mjs';

test('the floor and everything above it is fine', () => {
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '26.10.0'])
    expect(nodeProblem(version)).toBeUndefined();
});

test('an older Node is named in one sentence', () => {
  for (const version of ['20.18.3', '18.20.0'])
    expect(nodeProblem(version)).toContain(`this is Node ${version}`);
});
