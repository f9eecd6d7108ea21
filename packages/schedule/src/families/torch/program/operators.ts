/** Python's operators, on numbers and on lists. */
import { Int } from '../../../formula/int.ts';
import {
  type ArithmeticSign,
  arithmetic,
  type ComparisonSign,
  comparisons,
} from '../../../formula/operators.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { isTrue } from '../../../formula/python-value.ts';
import { type Computed, NotUnderstood } from './scope.ts';
import { isNumber, itemsOf, list, typeName, type Value } from './values.ts';

/** Whether Python takes a value for true. */
export function truth(value: Value): boolean {
  if (isNumber(value)) return isTrue(value);
  if (typeof value === 'string') return value !== '';
  return value !== null && (value.kind !== 'list' || value.items.length > 0);
}

/** An operator on two values. */
export function operate(sign: ArithmeticSign, a: Value, b: Value): Value {
  const [left, right] = [listIn(a), listIn(b)];
  if (sign === '+' && left !== null && right !== null) return list([...left, ...right]);
  if (sign === '*' && left !== null && b instanceof Int) return repeated(left, b);
  if (sign === '*' && right !== null && a instanceof Int) return repeated(right, a);
  if (isNumber(a) && isNumber(b)) return arithmetic[sign](a, b);
  throw new PythonError(
    'TypeError',
    `unsupported operand type(s) for ${sign}: '${typeName(a)}' and '${typeName(b)}'`,
  );
}

/** The items of a list; null where it is none. */
export const listIn = (value: Value) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'list'
    ? value.items
    : null;

/** Longest list a program may make: enough for one more update than are followed, which tells that there are more. */
export const longestList = 1_000_001;

function repeated(items: readonly Value[], { near }: Int): Value {
  const count = Math.max(0, near);
  if (count * items.length > longestList) throw new PythonError('MemoryError', '');
  return list(Array.from({ length: count }, () => items).flat());
}

export function isArithmetic(sign: string): sign is ArithmeticSign {
  return Object.hasOwn(arithmetic, sign);
}

function isComparison(sign: string): sign is ComparisonSign {
  return Object.hasOwn(comparisons, sign);
}

/** What an operator makes of what stands on its sides. */
export function binary(left: Computed, sign: string, right: Computed, source: string): Computed {
  if (sign === 'and') {
    return (scope) => {
      const value = left(scope);
      return truth(value) ? right(scope) : value;
    };
  }
  if (sign === 'or') {
    return (scope) => {
      const value = left(scope);
      return truth(value) ? value : right(scope);
    };
  }
  if (isArithmetic(sign))
    return (scope) => {
      const value = operate(sign, left(scope), right(scope));
      scope.spend(listIn(value)?.length ?? 0);
      return value;
    };
  if (sign === 'is' || sign === 'is not')
    return (scope) => (left(scope) === right(scope)) === (sign === 'is');
  if (sign === 'in' || sign === 'not in')
    return (scope) => {
      const value = left(scope);
      const among = [...itemsOf(right(scope))].some((each) => equal(each, value));
      return among === (sign === 'in');
    };
  if (!isComparison(sign)) throw new NotUnderstood(source);
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    if (!isNumber(a) || !isNumber(b)) {
      if (sign === '==' || sign === '!=') return (a === b) === (sign === '==');
      throw new PythonError(
        'TypeError',
        `'${sign}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`,
      );
    }
    return comparisons[sign](a, b);
  };
}

const equal = (a: Value, b: Value) => (isNumber(a) && isNumber(b) ? comparisons['=='](a, b) : a === b);
