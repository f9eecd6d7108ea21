/** What holds for every family that claims an idea: it says it in its own parameters, legally, and means the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  canSay,
  compile,
  type FamilyId,
  families,
  fill,
  type Idea,
  ideaNames,
  type Meaning,
  meaningOf,
  paramsOf,
  phrase,
  runOf,
  type Spec,
  type Words,
} from '../index.ts';

/** Ideas that no floor belongs to. */
const endless: readonly Idea[] = ['constant', 'inverse_sqrt'];

/** Words of a run that every library can take: some have no use for a warmup of one update, or for a floor of 0. */
const anyWords = (idea: Idea): fc.Arbitrary<Words> =>
  fc
    .record({
      length: fc.integer({ min: 100, max: 20_000 }),
      peak: fc.double({ min: 1e-5, max: 0.5, noNaN: true }),
      floor: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      warmup: fc.double({ min: 0.03, max: 0.3, noNaN: true }),
      decay: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
      cycles: fc.integer({ min: 2, max: 5 }),
      power: fc.double({ min: 1.5, max: 3, noNaN: true }),
      start: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
    })
    .map(({ length, peak, floor, start, warmup, decay, cycles, power }) => ({
      peak,
      floor: endless.includes(idea) ? 0 : peak * floor,
      start: idea === 'one_cycle' ? peak * (floor + start * (1 - floor)) : 0,
      warmup: Math.round(length * warmup),
      length,
      num_cycles: idea === 'restarts' ? cycles : 0.5,
      power: idea === 'polynomial' ? power : 1,
      decay: Math.round(length * decay),
    }));

/** Lengths are whole updates; a share of the length may round them once more. */
const nearestUpdate = 1;

function expectSame(words: Words, { words: heard, said }: Meaning): void {
  for (const word of said) {
    const [wanted, found] = [words[word], heard[word]];
    const slack = ['warmup', 'length', 'decay'].includes(word)
      ? nearestUpdate * (word === 'length' ? words.num_cycles + 1 : 1)
      : 1e-9 * wanted;
    expect(Math.abs(found - wanted), word).toBeLessThanOrEqual(slack);
  }
}

/** Spec of our own page for the same words, from which libraries differ by an update or two. */
function ownSpec(idea: Idea, words: Words): Spec {
  const own = families().find(
    ({ id, group, says }) => says?.[idea] !== undefined && !id.includes('.') && group !== 'tutorial',
  );
  const spec = own === undefined ? null : phrase(own.id, idea, words, runOf(words.length));
  if (spec === null) throw new Error(`no page of ours says ${idea}`);
  return spec;
}

const claims = families().flatMap(({ id }) =>
  ideaNames.filter((idea) => canSay(id, idea)).map((idea): [FamilyId, Idea] => [id, idea]),
);

test('every idea is claimed by several libraries, and by a page of ours', () => {
  for (const idea of ideaNames) {
    const dialects = claims.filter(([id, claimed]) => claimed === idea && id.includes('.'));
    expect(dialects.length).toBeGreaterThan(2);
    expect(claims.some(([id, claimed]) => claimed === idea && !id.includes('.'))).toBe(true);
  }
});

describe.each(claims)('%s says %s', (id, idea) => {
  const holds = (law: (words: Words, spec: Spec, meaning: Meaning) => void) =>
    fc.assert(
      fc.property(anyWords(idea), (words) => {
        const spec = phrase(id, idea, words, runOf(words.length));
        const meaning = spec === null ? null : meaningOf(spec, runOf(words.length));
        if (spec === null || meaning === null) throw new Error('nothing is said, or nothing is meant by it');
        law(words, spec, meaning);
      }),
      { numRuns: 25 },
    );

  test('in legal parameters that the library takes', () => {
    holds((words, spec) => {
      for (const [name, param] of Object.entries(paramsOf(id))) {
        const value = spec.params[name];
        expect(param.accept(value), name).toEqual({ value, repair: null });
      }
      expect(compile(spec, runOf(words.length)).problem).toBeNull();
    });
  });

  test('and means the same by it', () => {
    holds((words, _, meaning) => {
      expect(meaning.idea).toBe(idea);
      expect(meaning.said.has('peak')).toBe(true);
      expectSame(words, meaning);
    });
  });

  test('with the peak, the end of the warmup and the end of the run where they are meant, to two updates', () => {
    holds((words, spec, meaning) => {
      const run = runOf(words.length);
      const own = compile(ownSpec(idea, meaning.words), run).tracks.lr;
      const { lr } = compile(spec, run).tracks;
      const values = fill(lr, new Float64Array(run.steps));
      const { peak, floor, start, warmup } = meaning.words;
      const rounding = 1e-9 * peak;
      expect(Math.max(...values)).toBeLessThanOrEqual(peak + rounding);
      const reach = 2 + (idea === 'restarts' ? words.num_cycles : 0);
      const around = (update: number) =>
        Array.from({ length: 2 * reach + 1 }, (_, index) =>
          at(own, Math.min(run.steps, Math.max(0, update - reach + index))),
        );
      expect(at(lr, warmup + 1)).toBeGreaterThanOrEqual(Math.min(...around(warmup + 1)) - rounding);
      if (meaning.said.has('start')) expect(Math.abs(at(lr, 0) - start)).toBeLessThanOrEqual(rounding);
      const last = run.steps - 1;
      expect(at(lr, last)).toBeLessThanOrEqual(Math.max(...around(last)) + rounding);
      const lowest = endless.includes(idea) ? Math.min(...around(last)) : floor;
      expect(at(lr, last)).toBeGreaterThanOrEqual(lowest - rounding);
    });
  });
});
