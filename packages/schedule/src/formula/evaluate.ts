/** From a tree to a function that computes it. Every node is passed at most once, so the work is bounded by the text. */
import { type PythonFunction, signs } from './functions.ts';
import type { Int } from './int.ts';
import { arithmetic, comparisons } from './operators.ts';
import { isTrue, type PythonValue } from './python-value.ts';
import type { Comparison, Tree } from './tree.ts';

/** The value for an argument; throws a `PythonError` where Python raises one. */
export type Computation = (argument: Int) => PythonValue;

/** Makes a tree a computation, once for all arguments. */
export function computation(tree: Tree): Computation {
  switch (tree.kind) {
    case 'constant': {
      const { value } = tree;
      return () => value;
    }
    case 'argument':
      return (argument) => argument;
    case 'sign': {
      const apply = signs[tree.sign];
      const of = computation(tree.of);
      return (argument) => apply(of(argument));
    }
    case 'arithmetic': {
      const apply = arithmetic[tree.sign];
      const left = computation(tree.left);
      const right = computation(tree.right);
      return (argument) => apply(left(argument), right(argument));
    }
    case 'comparison':
      return chain(computation(tree.first), tree.then);
    case 'membership': {
      const of = computation(tree.of);
      const among = tree.among.map(computation);
      return (argument) => {
        const value = of(argument);
        // A list is made as a whole before anything is looked for in it.
        const items = among.map((item) => item(argument));
        return items.some((item) => comparisons['=='](value, item)) === tree.within;
      };
    }
    case 'not': {
      const of = computation(tree.of);
      return (argument) => !isTrue(of(argument));
    }
    case 'and':
    case 'or': {
      const left = computation(tree.left);
      const right = computation(tree.right);
      const decided = tree.kind === 'or';
      return (argument) => {
        const value = left(argument);
        return isTrue(value) === decided ? value : right(argument);
      };
    }
    case 'choice': {
      const test = computation(tree.test);
      const yes = computation(tree.yes);
      const no = computation(tree.no);
      return (argument) => (isTrue(test(argument)) ? yes(argument) : no(argument));
    }
    case 'call':
      return application(tree.callee, tree.values.map(computation));
  }
}

/** One or two arguments need no list of them. */
function application({ call }: PythonFunction, values: readonly Computation[]): Computation {
  const [first, second, ...more] = values;
  if (first === undefined) throw new RangeError('no function is without arguments');
  if (second === undefined) return (argument) => call(first(argument));
  if (more.length === 0) return (argument) => call(first(argument), second(argument));
  return (argument) => call(first(argument), second(argument), ...more.map((value) => value(argument)));
}

function chain(first: Computation, then: readonly Comparison[]): Computation {
  const links = then.map(({ sign, to }) => ({ holds: comparisons[sign], to: computation(to) }));
  return (argument) => {
    let left = first(argument);
    for (const { holds, to } of links) {
      const right = to(argument);
      if (!holds(left, right)) return false;
      left = right;
    }
    return true;
  };
}
