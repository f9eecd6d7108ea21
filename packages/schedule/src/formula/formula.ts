/** Formulas that people type: the text, and what it computes. */
import { computation } from './evaluate.ts';
import { intOfWhole } from './int.ts';
import { latexOfTree } from './latex.ts';
import { type Mistake, tooLong } from './mistake.ts';
import { parseFormula } from './parse.ts';
import type { PythonValue } from './python-value.ts';
import { longestFormula, plainText, spell, tokensOf } from './tokens.ts';
import type { Root } from './tree.ts';

/** A formula that can be computed. */
export interface Formula {
  /** The text, as Python is usually spelled. */
  readonly spelling: string;
  /** What a function yields in LaTeX; null when it is none. */
  readonly latex: string | null;
  readonly meaning: Meaning;
}

/** A function of one int, a whole number; throws a `PythonError` where Python raises one. */
export type Computable = (argument: number) => PythonValue;

/** What a formula is in Python: a function, a value, or a list of such. */
export type Meaning =
  | { readonly kind: 'function'; readonly valueAt: Computable }
  | { readonly kind: 'value'; readonly value: () => PythonValue }
  | { readonly kind: 'list'; readonly items: readonly Meaning[] };

/** What came of a text: the formula in its one spelling, or what is wrong with it. */
export type FormulaReading =
  | { readonly spelling: string; readonly mistake: null }
  | { readonly spelling: null; readonly mistake: Mistake };

/** Reads what a person wrote, and spells it as Python is usually spelled. Never throws. */
export function readFormula(written: string): FormulaReading {
  const { mistake } = parseFormula(written);
  if (mistake !== null) return { spelling: null, mistake };
  const spelling = spell(tokensOf(plainText(written)));
  // Blanks around operators have made it longer.
  if (spelling.length > longestFormula) return { spelling: null, mistake: tooLong(spelling) };
  return { spelling, mistake: null };
}

/**
 * Makes a formula that was read something to compute with; null when it is none.
 *
 * @param letter of the argument in LaTeX.
 */
export function formulaOf(spelling: string, letter = 't'): Formula | null {
  const { root } = parseFormula(spelling);
  if (root === null) return null;
  const latex = root.kind === 'function' ? latexOfTree(root.body, letter) : null;
  return { spelling, latex, meaning: meaningOf(root) };
}

function meaningOf(root: Root): Meaning {
  switch (root.kind) {
    case 'function': {
      const compute = computation(root.body);
      return { kind: 'function', valueAt: (argument) => compute(intOfWhole(argument)) };
    }
    case 'value': {
      const compute = computation(root.of);
      return { kind: 'value', value: () => compute(intOfWhole(0)) };
    }
    case 'list':
      return { kind: 'list', items: root.items.map(meaningOf) };
  }
}
