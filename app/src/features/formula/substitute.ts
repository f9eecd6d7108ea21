/** Formulas with something in place of their `\p{name}` terms: symbols, or the numbers of the moment. */

const term = /\\p\{(\w+)\}/g;

/** The names of all terms in a formula, each once. */
export function termsOf(latex: string): readonly string[] {
  return [...new Set([...latex.matchAll(term)].flatMap(([, name]) => (name === undefined ? [] : [name])))];
}

/** Puts symbols in place of terms. A term nobody knows is shown by its name. */
export function withSymbols(latex: string, symbolOf: (name: string) => string | undefined): string {
  return latex.replace(term, (_, name: string) => `{${symbolOf(name) ?? textTex(name)}}`);
}

/** A word in upright letters. */
export function textTex(word: string): string {
  return String.raw`\text{${word.replace(/[\\{}$%&#_^~]/g, (sign) => (/[\\^~]/.test(sign) ? '' : `\\${sign}`))}}`;
}

/**
 * A number for a formula: `9{,}500`, `0.05`, `3 \times 10^{-4}`, with at most so many significant digits.
 */
export function numberTex(value: number, digits = 6): string {
  if (Number.isNaN(value)) return textTex('NaN');
  if (!Number.isFinite(value)) return value > 0 ? String.raw`\infty` : String.raw`-\infty`;
  const short = Number(value.toPrecision(digits));
  const size = Math.abs(short);
  if (short === 0) return '0';
  if (size >= 1e-3 && size < 1e9 && (size < 1e7 || Number.isInteger(value))) {
    const exact = Number.isInteger(value) ? value : short;
    return exact.toLocaleString('en-US', { maximumSignificantDigits: 17 }).replaceAll(',', '{,}');
  }
  const [mantissa = '', exponent = ''] = short.toExponential().split('e');
  const power = `10^{${Number(exponent)}}`;
  if (mantissa === '1') return power;
  return mantissa === '-1' ? `-${power}` : String.raw`${mantissa} \times ${power}`;
}

/**
 * Puts numbers in place of terms, and the signs a reader then needs: `2\,\p{c}\,\p{t}` becomes `2 \cdot 0.5 \cdot 300`, and a
 * power of `3 \times 10^{-4}` gets brackets. What is no number comes as finished LaTeX.
 */
export function withNumbers(
  latex: string,
  numberOf: (name: string) => number | string | undefined,
  digits = 6,
): string {
  // Literals at even places, names of terms between them.
  const parts = latex.split(/\\p\{(\w+)\}/);
  let out = parts[0] ?? '';
  for (let place = 1; place < parts.length; place += 2) {
    const name = parts[place] ?? '';
    const next = parts[place + 1] ?? '';
    const value = numberOf(name);
    const tex = typeof value === 'number' ? numberTex(value, digits) : (value ?? textTex(name));
    out = multiplied(out) + bracketed(tex, out, next);
    const follower = /^\s*\\,\s*(?=\S|$)/.exec(next);
    out += follower === null ? next : String.raw` \cdot ${next.slice(follower[0].length)}`;
  }
  return out;
}

/** The formula so far, with a sign of multiplication where a factor stands right before the coming number. */
function multiplied(before: string): string {
  const thin = /([\dA-Za-z)}])\s*\\,\s*$/.exec(before);
  if (thin !== null) return String.raw`${before.slice(0, thin.index)}${thin[1] ?? ''} \cdot `;
  return /[\d)]\s*$/.test(before) ? String.raw`${before} \cdot ` : before;
}

/** The number in brackets where its sign or its power of ten would belong to what stands beside it. */
function bracketed(tex: string, before: string, after: string): string {
  const compound = /\\times|\^/.test(tex);
  const negative = tex.startsWith('-');
  const raised = /^\s*\^/.test(after);
  const divided = /^\s*\//.test(after) || /\/\s*$/.test(before);
  const opened = /(^|[{(=&])\s*$/.test(before);
  const needed = ((compound || negative) && raised) || (compound && divided) || (negative && !opened);
  return needed ? String.raw`\left(${tex}\right)` : `{${tex}}`;
}
