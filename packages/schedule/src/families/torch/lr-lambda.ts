/** The function that LambdaLR and MultiplicativeLR are given as an argument, and what they refuse about it. */
import type { Computable, Formula, Meaning } from '../../formula/formula.ts';
import { typeName } from '../../formula/python-value.ts';
import type { Sequence } from '../../list.ts';
import { type FormulaExample, formula } from '../../params/formula.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Text } from '../../schedule.ts';
import { problem } from '../call.ts';
import { Factors, raised } from './factors.ts';
import { isTooLarge, tooLargeAt } from './overflow.ts';

/** Declares the argument; its first example is what a new curve begins with. */
export function lrLambda(help: Text, examples: readonly [FormulaExample, ...FormulaExample[]]) {
  return formula({
    label: { en: 'Function (lr_lambda)', zh: '函数（lr_lambda）' },
    help,
    symbol: 'f(t)',
    initial: examples[0].formula,
    examples,
  });
}

/** The function for the optimizer's one group of parameters; else what stands in its place, or why there is none. */
type Given =
  | { readonly kind: 'function'; readonly valueAt: Computable }
  | { readonly kind: 'other'; readonly type: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The function that the constructor takes; null where it takes none. */
export function functionOf(lr_lambda: Formula): Computable | null {
  const given = givenFunction(lr_lambda);
  return given.kind === 'function' ? given.valueAt : null;
}

/** What the constructor makes of the argument: a list has to have one function for every group of parameters. */
function givenFunction({ meaning }: Formula): Given {
  const items = meaning.kind === 'list' ? meaning.items : [meaning];
  try {
    // Python works out all of them before the constructor is called.
    const types = items.map(typeOf);
    const [first] = items;
    if (first === undefined || types.length > 1) {
      const text = `Expected 1 lr_lambdas, but got ${types.length}`;
      return { kind: 'refused', problem: problem('ValueError', text) };
    }
    return first.kind === 'function' ? first : { kind: 'other', type: types[0] ?? '' };
  } catch (error) {
    return { kind: 'refused', problem: raised(error, null) };
  }
}

function typeOf(meaning: Meaning): string {
  return meaning.kind === 'value' ? typeName(meaning.value()) : meaning.kind;
}

/**
 * What the constructor refuses about the argument.
 *
 * @param notCallable the text about what is no function, given its type.
 */
export function refusedArgument(
  lr_lambda: Formula | null,
  notCallable: (type: string) => string,
): readonly Problem[] {
  const given = lr_lambda === null ? null : givenFunction(lr_lambda);
  if (given?.kind === 'refused') return [given.problem];
  return given?.kind === 'other' ? [problem('TypeError', notCallable(given.type))] : [];
}

const followed = [new WeakMap<Formula, Factors>(), new WeakMap<Formula, Factors>()] as const;

/** What the function yields, asked from update `first` on; null when the argument is no function. */
export function factorsOf(lr_lambda: Formula | null, first: 0 | 1): Factors | null {
  if (lr_lambda === null) return null;
  const known = followed[first].get(lr_lambda);
  if (known !== undefined) return known;
  const given = givenFunction(lr_lambda);
  if (given.kind !== 'function') return null;
  const factors = new Factors(given.valueAt, first);
  followed[first].set(lr_lambda, factors);
  return factors;
}

/**
 * What stops a run on its way: an update without a factor, or one whose learning rate is too large for the optimizer. Behind the
 * last update `scheduler.step()` asks for a factor once more.
 */
export function refusedUpdates(
  factors: Factors | null,
  rates: Sequence | null,
  { steps }: Run,
): readonly Problem[] {
  const stop = factors?.stop(steps + 1) ?? null;
  const first = rates === null ? -1 : firstTooLarge(rates);
  return [...(first < 0 ? [] : [tooLargeAt(first)]), ...(stop === null ? [] : [stop])];
}

/** The first update whose rate is a number that is too large; -1 where all can be made. */
function firstTooLarge(rates: Sequence): number {
  if (!rates.reach(0, rates.length).some(isTooLarge)) return -1;
  const isRefused = (rate: number) => Number.isFinite(rate) && isTooLarge(rate);
  let update = 0;
  while (update < rates.length && !isRefused(rates.at(update))) update += 1;
  return update < rates.length ? update : -1;
}
