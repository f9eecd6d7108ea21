/** Between specs and what is meant by them: hearing the words of a spec, and saying them as another family does. */
import { type Idea, ideaNames, type Saying, type Word, type Words, wordsOf } from './ideas.ts';
import { type FamilyId, familyOf } from './registry.ts';
import type { Run } from './run.ts';
import {
  commonRole,
  paramsOf,
  patchSpec,
  resolveParams,
  rolesPlayed,
  type Spec,
  specOf,
  withParam,
} from './spec.ts';

/** What a spec means. */
export interface Meaning {
  readonly idea: Idea;
  readonly words: Words;
  /** The words that the spec says itself; of the others the usual is meant. */
  readonly said: ReadonlySet<Word>;
}

/** The words in the order in which people say them. */
const allWords: readonly Word[] = [
  'peak',
  'floor',
  'start',
  'warmup',
  'length',
  'num_cycles',
  'power',
  'decay',
];

/** What is meant by a word that is not said. */
const usual = (idea: Idea, run: Run): Omit<Words, 'peak'> => ({
  floor: 0,
  start: 0,
  warmup: 0,
  length: run.steps,
  num_cycles: idea === 'cosine' ? 0.5 : 1,
  power: 1,
  decay: 0,
});

/** What a spec means; null where its family claims no idea for such parameters. */
export function meaningOf(spec: Spec, run: Run): Meaning | null {
  const { says } = familyOf(spec.family);
  if (says === undefined) return null;
  const p = resolveParams(spec, run);
  const idea = ideaNames.find((name) => says[name] !== undefined && says[name].when?.(p) !== false);
  const saying = idea === undefined ? undefined : says[idea];
  if (idea === undefined || saying === undefined) return null;
  const heard: Partial<Record<Word, unknown>> = Object.fromEntries(rolesPlayed(spec, run));
  for (const [word, name] of parametersOf(saying)) heard[word] = p[name];
  const all = { ...heard, ...saying.hear?.(p, run) };
  const said = new Map<Word, number>();
  for (const word of allWords) {
    const value = all[word];
    // A tenth of 3e-4 is meant to be 3e-5, and not 2.9999999999999997e-5.
    if (typeof value === 'number' && Number.isFinite(value)) said.set(word, Number(value.toPrecision(15)));
  }
  const peak = said.get('peak');
  if (peak === undefined) return null;
  return {
    idea,
    words: { ...usual(idea, run), ...Object.fromEntries(said), peak },
    said: new Set(said.keys()),
  };
}

/** The words that are a parameter as they are, and which. */
const parametersOf = ({ as = {} }: Saying): readonly (readonly [Word, string])[] =>
  allWords.flatMap((word) => {
    const name = as[word];
    return name === undefined ? [] : [[word, name] as const];
  });

/** The words of what is meant that a family does not say though they make a difference: the floor, where it always goes to 0. */
export function unsaid({ idea, words }: Meaning, by: Meaning, run: Run): readonly Word[] {
  const without: Partial<Words> = usual(idea, run);
  return wordsOf[idea].filter((word) => !by.said.has(word) && words[word] !== without[word]);
}

/** Whether a family can express an idea. */
export function canSay(family: FamilyId, idea: Idea): boolean {
  return familyOf(family).says?.[idea] !== undefined;
}

/**
 * A spec of a family that means an idea in these words, as far as the family has words for them; everything else is what a new
 * curve begins with, or stands in `given` under its name. Null where the family does not claim the idea.
 */
export function phrase(
  family: FamilyId,
  idea: Idea,
  words: Words,
  run: Run,
  given: Readonly<Record<string, unknown>> = {},
): Spec | null {
  const saying = familyOf(family).says?.[idea];
  if (saying === undefined || allWords.some((word) => words[word] > (saying.most?.[word] ?? Infinity)))
    return null;
  const patch: Record<string, unknown> = {};
  for (const [name, param] of Object.entries(paramsOf(family))) {
    const role = commonRole(param.role);
    if (role !== null) patch[name] = words[role];
  }
  for (const [word, name] of parametersOf(saying)) patch[name] = words[word];
  const spec = patchSpec(specOf(family, given), run, { ...patch, ...saying.say?.(words, run) });
  const written = Object.entries(saying.write?.(words, run) ?? {});
  return written.reduce((said, [name, value]) => withParam(said, name, value), spec);
}
