/** Formulas as mathematicians write them. */
import { bigOf, Int } from './int.ts';
import type { ArithmeticSign, ComparisonSign } from './operators.ts';
import type { Tree } from './tree.ts';

/** How tightly what was written binds; what binds less tightly than its place asks for gets brackets. */
const tight = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  sum: 5,
  product: 6,
  sign: 7,
  power: 8,
  all: 9,
} as const;

type Tightness = (typeof tight)[keyof typeof tight];

interface Written {
  readonly latex: string;
  readonly binds: Tightness;
}

/** What stands for the argument until its letter is known; LaTeX has no such character. */
const argument = '\u0000';

/** The LaTeX of a function, in which its argument is a letter. */
export function latexOfTree(tree: Tree, letter: string): string {
  return written(tree).latex.replaceAll(argument, letter);
}

function within(tree: Tree, least: Tightness): string {
  const { latex, binds } = written(tree);
  return binds < least ? bracketed(latex) : latex;
}

const bracketed = (latex: string) => String.raw`\left(${latex}\right)`;

function written(tree: Tree): Written {
  switch (tree.kind) {
    case 'argument':
      return { latex: argument, binds: tight.all };
    case 'constant':
      return constant(tree.value, tree.name);
    case 'sign':
      return { latex: `${tree.sign}${within(tree.of, tight.sign)}`, binds: tight.sign };
    case 'arithmetic':
      return arithmetic[tree.sign](tree.left, tree.right);
    case 'comparison': {
      const then = tree.then.map(({ sign, to }) => ` ${relations[sign]} ${within(to, tight.sum)}`);
      return { latex: within(tree.first, tight.sum) + then.join(''), binds: tight.comparison };
    }
    case 'membership': {
      const relation = tree.within ? String.raw`\in` : String.raw`\notin`;
      const items = tree.among.map((item) => written(item).latex).join(', ');
      const set = tree.among.length === 0 ? String.raw`\varnothing` : String.raw`\{${items}\}`;
      return { latex: `${within(tree.of, tight.sum)} ${relation} ${set}`, binds: tight.comparison };
    }
    case 'not':
      return { latex: String.raw`\lnot ${within(tree.of, tight.not)}`, binds: tight.not };
    case 'and':
    case 'or': {
      const binds = tight[tree.kind];
      const joint = tree.kind === 'and' ? String.raw` \land ` : String.raw` \lor `;
      return { latex: within(tree.left, binds) + joint + within(tree.right, binds), binds };
    }
    case 'choice':
      return { latex: String.raw`\begin{cases} ${rows(tree)} \end{cases}`, binds: tight.or };
    case 'call':
      return call(tree.name, tree.values);
  }
}

/** A choice within the other case is one more row. */
function rows(tree: Tree): string {
  if (tree.kind !== 'choice') return String.raw`${written(tree).latex} & \text{else}`;
  return String.raw`${written(tree.yes).latex} & ${written(tree.test).latex} \\ ${rows(tree.no)}`;
}

const numbersOfMath: Readonly<Record<string, string>> = {
  pi: String.raw`\pi`,
  e: 'e',
  tau: String.raw`2\pi`,
  inf: String.raw`\infty`,
  nan: String.raw`\text{nan}`,
};

function constant(value: Extract<Tree, { kind: 'constant' }>['value'], name: string | undefined): Written {
  const symbol = name === undefined ? undefined : numbersOfMath[name];
  if (symbol !== undefined) return { latex: symbol, binds: name === 'tau' ? tight.product : tight.all };
  if (value instanceof Int) return { latex: String(bigOf(value)), binds: tight.all };
  if (typeof value === 'boolean')
    return { latex: String.raw`\text{${value ? 'True' : 'False'}}`, binds: tight.all };
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return { latex: mantissa, binds: tight.all };
  const power = `10^{${Number(exponent)}}`;
  if (mantissa === '1') return { latex: power, binds: tight.power };
  return { latex: String.raw`${mantissa} \times ${power}`, binds: tight.product };
}

const relations: Readonly<Record<ComparisonSign, string>> = {
  '<': '<',
  '<=': String.raw`\le`,
  '>': '>',
  '>=': String.raw`\ge`,
  '==': '=',
  '!=': String.raw`\ne`,
};

const fraction = (a: Tree, b: Tree) => String.raw`\frac{${written(a).latex}}{${written(b).latex}}`;

/** Operators that stand between their operands; what follows binds more tightly, so that the left is worked out first. */
const between =
  (sign: string, binds: Tightness, right: Tightness) =>
  (a: Tree, b: Tree): Written => ({ latex: `${within(a, binds)} ${sign} ${within(b, right)}`, binds });

const arithmetic: Readonly<Record<ArithmeticSign, (a: Tree, b: Tree) => Written>> = {
  '+': between('+', tight.sum, tight.product),
  '-': between('-', tight.sum, tight.product),
  '*': between(String.raw`\cdot`, tight.product, tight.power),
  '%': between(String.raw`\bmod`, tight.product, tight.power),
  '/': (a, b) => ({ latex: fraction(a, b), binds: tight.product }),
  '//': (a, b) => ({ latex: String.raw`\left\lfloor ${fraction(a, b)} \right\rfloor`, binds: tight.all }),
  '**': (a, b) => ({ latex: `${within(a, tight.all)}^{${written(b).latex}}`, binds: tight.power }),
};

/** Brackets that are a function of what they hold. */
const around: Readonly<Record<string, readonly [string, string]>> = {
  abs: [String.raw`\left|`, String.raw`\right|`],
  fabs: [String.raw`\left|`, String.raw`\right|`],
  floor: [String.raw`\left\lfloor `, String.raw`\right\rfloor`],
  ceil: [String.raw`\left\lceil `, String.raw`\right\rceil`],
  sqrt: [String.raw`\sqrt{`, '}'],
};

/** Functions that LaTeX has a name for. */
const named = /^(?:min|max|sin|cos|tan|sinh|cosh|tanh|exp|gcd)$/;

function call(name: string, values: readonly Tree[]): Written {
  const [first, second] = values;
  const [open, close] = around[name] ?? [];
  if (open !== undefined && close !== undefined && first !== undefined)
    return { latex: open + written(first).latex + close, binds: tight.all };
  if (name === 'float' && first !== undefined) return written(first);
  if (name === 'pow' && first !== undefined && second !== undefined) return arithmetic['**'](first, second);
  const natural = name === 'log' && second === undefined;
  const head = natural
    ? String.raw`\ln`
    : named.test(name)
      ? `\\${name}`
      : String.raw`\operatorname{${name}}`;
  const list = values.map((value) => written(value).latex).join(', ');
  return { latex: `${head}${bracketed(list)}`, binds: tight.all };
}
