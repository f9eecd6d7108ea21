/** A function as an argument of a library's function, typed as a formula in Python: `lambda epoch: 0.95 ** epoch`. */
import { type Formula, type FormulaReading, formulaOf, readFormula } from '../formula/formula.ts';
import { printInLink, readFromLink } from '../formula/link-spelling.ts';
import type { Text } from '../schedule.ts';
import type { ParamBase, Reading } from './param.ts';

/** A function that people often want, to begin with. */
export interface FormulaExample {
  readonly label: Text;
  readonly formula: string;
}

/** At rest: the formula in its one spelling, or None where the argument is not given. */
export interface FormulaParam extends ParamBase<string | null, Formula | null> {
  readonly kind: 'formula';
  readonly examples: readonly FormulaExample[];
  /** Reads what a person types; where it is wrong, says what and at which characters. */
  check(text: string): FormulaReading;
}

type FormulaDefinition = Pick<FormulaParam, 'label' | 'help' | 'symbol' | 'examples'> & {
  readonly initial: string;
  /** What the argument is called in LaTeX; `t` where nothing is said. */
  readonly letter?: string;
};

/** Declares a required function; families see None, where it is not given, and say what the library says. */
export function formula(definition: FormulaDefinition): FormulaParam {
  const { initial, letter = 't' } = definition;
  const taken = (text: string): Reading<string | null> => {
    const { spelling } = readFormula(text);
    return spelling === null
      ? { value: initial, repair: { kind: 'unreadable' } }
      : { value: spelling, repair: null };
  };
  const none: Reading<string | null> = { value: null, repair: null };
  return {
    kind: 'formula',
    ...definition,
    byDefault: null,
    check: readFormula,
    accept(raw) {
      if (raw === null) return none;
      if (typeof raw === 'string') return taken(raw);
      // Recorded calls have a list of functions as a list of their texts.
      const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
      const texts = list.filter((item) => typeof item === 'string');
      return texts.length === 0 || texts.length < list.length ? taken('') : taken(`[${texts.join(', ')}]`);
    },
    read(text) {
      if (text.trim() === nothing) return none;
      const inLink = taken(readFromLink(text));
      return inLink.repair === null ? inLink : taken(text);
    },
    print: (value) => (value === null ? nothing : printInLink(value)),
    repr: (value) => value ?? nothing,
    resolve: (value) => (value === null ? null : remembered(value, letter)),
    restore: (_resolved, like) => like,
    str: (value) => value ?? nothing,
  };
}

const nothing = 'None';

/** The formulas that are on the screen now, about; reading one again takes longer than drawing a frame may. */
const memory = new Map<string, Formula | null>();
const remembers = 64;

function remembered(spelling: string, letter: string): Formula | null {
  const key = `${letter} ${spelling}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const [oldest] = memory.keys();
  if (memory.size >= remembers && oldest !== undefined) memory.delete(oldest);
  const made = formulaOf(spelling, letter);
  memory.set(key, made);
  return made;
}
