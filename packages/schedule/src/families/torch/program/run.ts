/** Runs a training loop that somebody wrote, as far as its learning rate goes. */
import { parser } from '@lezer/python';
import { PythonError } from '../../../formula/python-error.ts';
import { withPlainNumbers } from '../../../formula/tokens.ts';
import { Memory } from '../simulation/memory.ts';
import { Enough } from '../simulation/optimizer.ts';
import { basicNames } from './names.ts';
import { NotUnderstood, Scope } from './scope.ts';
import { block } from './statements.ts';
import { torchModule } from './torch.ts';
import { callable, list, type Thing, type Value } from './values.ts';

/** What came of a program. */
export interface Outcome {
  /** The rate in force at each update. */
  readonly made: readonly number[];
  /** What it raised behind them, if it did. */
  readonly raised: { readonly error: string; readonly text: string } | null;
  /** Whether it might have gone on: the last of the rates then says no more than that. */
  readonly cut: boolean;
}

/** Most updates that are followed; one more tells that there are more. */
const mostFollowed = 1_000_000;

/** Most turns of loops, calls of functions and items of lists. */
const mostSpent = 20_000_000;

/** The programs that are on the screen now, about, and how far they were followed: running one takes longer than drawing a frame may. */
const memory = new Memory<Outcome & { readonly asked: number }>();

/** Runs a program up to so many updates. Never throws: what Python would raise is part of the outcome. */
export function outcomeOf(program: string, updates: number): Outcome {
  const known = memory.get(program);
  const asked = Math.min(updates, mostFollowed + 1);
  // One that made fewer than were asked for makes no more.
  if (known !== undefined && (asked <= known.asked || known.made.length < known.asked))
    return upTo(known, updates);
  const outcome = follow(program, asked);
  memory.set(program, { ...outcome, asked }, outcome.made.length);
  return upTo(outcome, updates);
}

const upTo = ({ made, raised, cut }: Outcome, updates: number): Outcome =>
  made.length > updates
    ? { made: made.slice(0, updates), raised: null, cut: false }
    : { made, raised, cut: cut || made.length > mostFollowed };

function follow(program: string, updates: number): Outcome {
  const { module, made } = torchModule(updates);
  const { raised, ended } = attempt(() => {
    let spent = 0;
    const scope = new Scope(null, (count) => {
      spent += count;
      if (spent > mostSpent) throw new Enough();
    });
    for (const [name, value] of namesOf(module, basicNames())) scope.set(name, value);
    const { topNode } = parser.parse(withPlainNumbers(program));
    if (hasErrors(topNode)) throw new PythonError('SyntaxError', 'invalid syntax');
    block(topNode, program)(scope);
  });
  return { made, raised, cut: !ended && made.length < updates };
}

function attempt(act: () => void): { readonly raised: Outcome['raised']; readonly ended: boolean } {
  try {
    act();
    return { raised: null, ended: true };
  } catch (error) {
    if (error instanceof Enough) return { raised: null, ended: false };
    return { raised: whatRaised(error), ended: true };
  }
}

function whatRaised(error: unknown): Outcome['raised'] {
  if (error instanceof PythonError) return { error: error.type, text: error.message };
  if (error instanceof NotUnderstood)
    return { error: 'NotImplementedError', text: `not understood here: ${error.message.slice(0, 60)}` };
  // A function that calls itself without an end.
  if (error instanceof RangeError)
    return { error: 'RecursionError', text: 'maximum recursion depth exceeded' };
  throw error;
}

function hasErrors(top: { cursor(): { type: { isError: boolean }; next(): boolean } }): boolean {
  const cursor = top.cursor();
  do if (cursor.type.isError) return true;
  while (cursor.next());
  return false;
}

/** What a program finds without saying where from: torch and its modules, as they are usually imported. */
function namesOf(torch: Thing, basic: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const names = new Map(basic);
  const inside = (thing: Value | undefined, name: string): Value =>
    typeof thing === 'object' && thing !== null && 'kind' in thing && thing.kind === 'thing'
      ? (thing.attributes.get(name)?.() ?? null)
      : null;
  const optim = inside(torch, 'optim');
  const schedulers = inside(optim, 'lr_scheduler');
  names.set('torch', torch);
  names.set('optim', optim);
  names.set('lr_scheduler', schedulers);
  names.set('params', list([]));
  for (const module of [optim, schedulers, inside(optim, 'swa_utils')]) {
    if (typeof module !== 'object' || module === null || !('kind' in module) || module.kind !== 'thing')
      continue;
    for (const [name, value] of module.attributes) names.set(name, value());
  }
  names.set('model', modelNames());
  return names;
}

function modelNames(): Value {
  const parameters = callable(() => list([]));
  return { kind: 'thing', type: 'Module', attributes: new Map([['parameters', () => parameters]]) };
}
