/**
 * Numbers as people write them: `3e-4`, `5%`, `2k`, `1.5M`, `3 epochs`, `2B tokens`. The same grammar reads number fields
 * and links; links use the spellings without spaces and percent signs (`5pct`, `3ep`, `2e9tok`).
 */

/** A number and the unit written behind it; `none` when it stood alone. */
export interface Quantity {
  readonly value: number;
  readonly unit: 'none' | 'steps' | 'percent' | 'epochs' | 'tokens';
}

const magnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  m: 1e6,
  G: 1e9,
  B: 1e9,
  b: 1e9,
  T: 1e12,
  万: 1e4,
  亿: 1e8,
};

const unitWords: Readonly<Record<string, Quantity['unit']>> = {
  '%': 'percent',
  '％': 'percent',
  pct: 'percent',
  percent: 'percent',
  ep: 'epochs',
  epoch: 'epochs',
  epochs: 'epochs',
  轮: 'epochs',
  tok: 'tokens',
  token: 'tokens',
  tokens: 'tokens',
  词元: 'tokens',
  step: 'steps',
  steps: 'steps',
  步: 'steps',
};

/** The unit a word stands for. Only of words in the table: every object also has a `constructor`. */
const unitOf = (word: string) => (Object.hasOwn(unitWords, word) ? unitWords[word] : undefined);

const pattern =
  /^([+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*([kKMmGBbT万亿](?![a-zA-Z]*p))?\s*(%|％|[a-zA-Z]+|轮|步|词元)?$/;

/**
 * Reads a number with an optional magnitude and unit. Commas that group thousands are taken; anything that could mean two
 * things is refused.
 *
 * @returns the quantity, or null when the text is none.
 */
export function readQuantity(text: string): Quantity | null {
  if (text.length > 64) return null;
  // Full-width digits and signs from Chinese keyboards, and the minus sign that papers print.
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').replaceAll('。', '.').trim();
  const compact = plain.replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1');
  const match = pattern.exec(compact);
  if (match === null) return null;
  const [, digits = '', magnitude, word] = match;
  const unit = word === undefined ? 'none' : unitOf(word.toLowerCase());
  const value =
    Number(digits.replaceAll('_', '')) * (magnitude === undefined ? 1 : (magnitudes[magnitude] ?? 1));
  return unit === undefined || !Number.isFinite(value) ? null : { value, unit };
}

/**
 * A short text that reads back as the same number: `10000`, `2.5`, `3e-4`, `1e9`, without the `+` that JavaScript puts into
 * exponents.
 */
export function printNumber(value: number): string {
  const plain = String(value);
  if (Math.abs(value) >= 1 && Math.abs(value) < 1e7) return plain;
  const short = value.toExponential().replace('e+', 'e');
  return short.length < plain.length ? short : plain.replace('e+', 'e');
}
