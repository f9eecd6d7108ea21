/**
 * Sums of smooth functions over whole numbers, in a cost that does not grow with how many there are: the sum of the
 * polynomial through a few of the values, halved again and again until halving changes nothing.
 */

/** Up to so many terms are simply added. */
const few = 64;

/** Values a block is judged by. A polynomial through them is exact to degree 15. */
const nodeCount = 16;

/** A sum over `n` consecutive whole numbers from a few of the terms: which ones, and with what weight. */
interface Rule {
  readonly nodes: Int32Array;
  readonly weights: Float64Array;
}

/**
 * State that outlives a call. It may: a rule depends on `n` alone, so whether it is found here or
 * made again nobody can tell but by the time, and there are never more than 512.
 */
const rules = new Map<number, Rule>();

/**
 * The rule for `n > few` terms. Its weights make every polynomial that is orthogonal to 1 over those numbers (Gram's
 * polynomials) sum to 0, and 1 to `n`; its nodes crowd towards the ends, both of which are among them.
 */
function ruleFor(n: number): Rule {
  const known = rules.get(n);
  if (known !== undefined) return known;
  const nodes = Int32Array.from({ length: nodeCount }, (_, j) =>
    Math.round(((n - 1) * (1 - Math.cos((Math.PI * j) / (nodeCount - 1)))) / 2),
  );
  const system = Array.from({ length: nodeCount }, () => new Float64Array(nodeCount + 1));
  for (const [column, node] of nodes.entries()) {
    const x = (2 * node - (n - 1)) / n;
    let [older, value] = [0, 1];
    for (const [k, row] of system.entries()) {
      row[column] = value;
      const norm = (j: number) => Math.sqrt((j * j * (1 - (j / n) ** 2)) / (4 * j * j - 1));
      [older, value] = [value, (x * value - (k === 0 ? 0 : norm(k) * older)) / norm(k + 1)];
    }
  }
  const [first] = system;
  if (first !== undefined) first[nodeCount] = n;
  const rule = { nodes, weights: solved(system) };
  if (rules.size >= 512) rules.clear();
  rules.set(n, rule);
  return rule;
}

/** Solves a square system whose last column is the right side, by elimination with row exchange. */
function solved(system: Float64Array[]): Float64Array {
  const size = system.length;
  const entry = (row: number, column: number) => system[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(entry(row, column)) > Math.abs(entry(pivot, column))) pivot = row;
    }
    const [upper, chosen] = [system[column], system[pivot]];
    if (upper === undefined || chosen === undefined) continue;
    system[column] = chosen;
    system[pivot] = upper;
    for (let row = column + 1; row < size; row += 1) {
      const factor = entry(row, column) / entry(column, column);
      const target = system[row];
      if (target === undefined) continue;
      for (let k = column; k <= size; k += 1) target[k] = entry(row, k) - factor * entry(column, k);
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = entry(row, size);
    for (let k = row + 1; k < size; k += 1) rest -= entry(row, k) * (solution[k] ?? 0);
    solution[row] = rest / entry(row, row);
  }
  return solution;
}

/** How exact a sum has to be, and how many values may be asked for. */
export interface Effort {
  /** Halving stops when it changes no part by more than this share of the whole. */
  readonly tolerance: number;
  /** Values asked for at most, but for rounding up to a block; what is still open is then taken as it stands. */
  readonly evaluations: number;
}

/**
 * `f(from) + f(from + 1) + … + f(to − 1)` for whole `from` and `to`. Up to 64 terms are added one by one; of more, only a
 * few are looked at where `f` is smooth, and closer wherever it is not (a kink, the root in `1 − √t`).
 */
export function smoothSum(f: (i: number) => number, from: number, to: number, effort: Effort): number {
  let asked = 0;
  const block = (start: number, end: number): number => {
    const n = end - start;
    let sum = 0;
    if (n <= few) {
      for (let i = start; i < end; i += 1) sum += f(i);
      asked += Math.max(0, n);
      return sum;
    }
    const { nodes, weights } = ruleFor(n);
    for (let j = 0; j < nodeCount; j += 1) sum += (weights[j] ?? 0) * f(start + (nodes[j] ?? 0));
    asked += nodeCount;
    return sum;
  };
  // The whole, then always the halves of whichever part halving still changes most: however steep one end is, what is
  // asked for goes there and is not used up where it changes nothing.
  const halved = (start: number, end: number, whole: number): Part => {
    if (end - start <= few) return { start, end, left: whole, right: 0, change: 0 };
    const middle = middleOf(start, end);
    const [left, right] = [block(start, middle), block(middle, end)];
    return { start, end, left, right, change: Math.abs(left + right - whole) };
  };
  const parts = [halved(from, to, block(from, to))];
  for (;;) {
    let [sum, worst] = [0, 0];
    for (const [index, part] of parts.entries()) {
      sum += part.left + part.right;
      if (part.change > (parts[worst]?.change ?? 0)) worst = index;
    }
    const part = parts[worst];
    // A sum that is no number any more is settled, too.
    const settled = part === undefined || !(part.change > effort.tolerance * Math.abs(sum));
    if (settled || asked >= effort.evaluations) return sum;
    const middle = middleOf(part.start, part.end);
    parts[worst] = halved(part.start, middle, part.left);
    parts.push(halved(middle, part.end, part.right));
  }
}

/** A block whose halves are known. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Sums of the halves. */
  readonly left: number;
  readonly right: number;
  /** By how much halving changed the sum. */
  readonly change: number;
}

const middleOf = (start: number, end: number) => start + Math.floor((end - start) / 2);
