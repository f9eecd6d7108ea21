/** What a formula is once it has been read: a small tree of which every node is known. */
import type { PythonFunction } from './functions.ts';
import type { ArithmeticSign, ComparisonSign } from './operators.ts';
import type { PythonValue } from './python-value.ts';

export type Tree =
  /** With a name where it is one of `math`. */
  | { readonly kind: 'constant'; readonly value: PythonValue; readonly name?: string }
  /** The argument of the lambda. */
  | { readonly kind: 'argument' }
  | { readonly kind: 'sign'; readonly sign: '-' | '+'; readonly of: Tree }
  | { readonly kind: 'arithmetic'; readonly sign: ArithmeticSign; readonly left: Tree; readonly right: Tree }
  /** `a < b <= c`: true when every neighbours are; stops at the first that are not. */
  | { readonly kind: 'comparison'; readonly first: Tree; readonly then: readonly Comparison[] }
  /** `a in [b, c]`, or `not in`. */
  | {
      readonly kind: 'membership';
      readonly of: Tree;
      readonly among: readonly Tree[];
      readonly within: boolean;
    }
  | { readonly kind: 'not'; readonly of: Tree }
  | { readonly kind: 'and' | 'or'; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'choice'; readonly test: Tree; readonly yes: Tree; readonly no: Tree }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly callee: PythonFunction;
      readonly values: readonly Tree[];
    };

export interface Comparison {
  readonly sign: ComparisonSign;
  readonly to: Tree;
}

/** What a formula as a whole is in Python: a function of one argument, a value, or a list of such. */
export type Root =
  | { readonly kind: 'function'; readonly body: Tree }
  | { readonly kind: 'value'; readonly of: Tree }
  | { readonly kind: 'list'; readonly items: readonly Root[] };
