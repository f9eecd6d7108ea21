/** Formulas that people type: the text, and what it computes. */
import { type Computation, computation } from './evaluate.ts';
import { type Mistake, tooLong } from './mistake.ts';
import { parseFormula } from './parse.ts';
import type { PythonValue } from './python-value.ts';
import { longestFormula, plainText, spell, tokensOf } from './tokens.ts';
import type { Root } from './tree.ts';

/** A formula that can be computed. */
export interface Formula {
  /** The text, as Python is usually spelled. */
  readonly spelling: string;
  readonly meaning: Meaning;
}

/** What a formula is in Python: a function of one int, a value, or a list of such. */
export type Meaning =
  | { readonly kind: 'function'; readonly valueAt: Computation }
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

/** Makes a formula that was read something to compute with; null when it is none. */
export function formulaOf(spelling: string): Formula | null {
  const { root } = parseFormula(spelling);
  return root === null ? null : { spelling, meaning: meaningOf(root) };
}

function meaningOf(root: Root): Meaning {
  switch (root.kind) {
    case 'function':
      return { kind: 'function', valueAt: computation(root.body) };
    case 'value': {
      const of = computation(root.of);
      return { kind: 'value', value: () => of(0n) };
    }
    case 'list':
      return { kind: 'list', items: root.items.map(meaningOf) };
  }
}
