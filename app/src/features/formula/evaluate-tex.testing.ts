/** A calculator for the LaTeX of phases, so that tests can check what stands on the screen. Knows no more than phases use. */

type Token = string;

function tokens(latex: string): Token[] {
  const plain = latex
    .replaceAll('{,}', '')
    .replaceAll(String.raw`\left|`, String.raw`\abs(`)
    .replaceAll(String.raw`\right|`, ')')
    .replace(/\\(?:left|right|[,;!]|bigl|bigr)/g, ' ')
    .replace(/\\(?:cdot|times)/g, '*');
  return plain.match(/\\[A-Za-z]+|\d+(?:\.\d+)?|[-+*/^(){}=,ez]/g) ?? [];
}

/** What an expression comes to, with what stands behind it for a letter (`z + 1,\ z = 2`); a token it does not know throws. */
export function evaluateTex(latex: string): number {
  const [expression = '', where] = latex.split(String.raw`,\ `);
  const [letter = '', meaning] = where?.split(' = ') ?? [];
  return evaluated(expression, meaning === undefined ? {} : { [letter]: evaluated(meaning, {}) });
}

function evaluated(latex: string, letters: Readonly<Record<string, number>>): number {
  const list = tokens(latex);
  let place = 0;
  const peek = () => list[place];
  const take = (expected?: string): Token => {
    const token = list[place] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`${expected} expected in ${latex}`);
    place += 1;
    return token;
  };
  const sum = (): number => {
    let value = product();
    while (peek() === '+' || peek() === '-') value = take() === '+' ? value + product() : value - product();
    return value;
  };
  const product = (): number => {
    let value = signed();
    for (;;) {
      const token = peek();
      if (token === '*') {
        take();
        value *= signed();
      } else if (token === '/') {
        take();
        value /= signed();
      } else if (token !== undefined && /^[\d({ez]|^\\[A-Za-z]/.test(token)) value *= power();
      else return value;
    }
  };
  const signed = (): number => {
    if (peek() === '-') {
      take();
      return -signed();
    }
    return power();
  };
  const power = (): number => {
    const base = atom();
    if (peek() !== '^') return base;
    take();
    return base ** atom();
  };
  const group = (open: string, close: string): number => {
    take(open);
    const value = sum();
    take(close);
    return value;
  };
  const several = (): number[] => {
    take('(');
    const values = [sum()];
    while (peek() === ',') {
      take();
      values.push(sum());
    }
    take(')');
    return values;
  };
  const atom = (): number => {
    const token = peek();
    if (token === '(') return group('(', ')');
    if (token === '{') return group('{', '}');
    take();
    switch (token) {
      case '\\frac':
        return group('{', '}') / group('{', '}');
      case '\\sqrt':
        return Math.sqrt(group('{', '}'));
      case '\\cos':
        return Math.cos(peek() === '(' ? group('(', ')') : atom());
      case '\\abs':
        return Math.abs(group('(', ')'));
      case '\\exp':
        return Math.exp(group('(', ')'));
      case '\\ln':
        return Math.log(peek() === '(' ? group('(', ')') : atom());
      case '\\tanh':
        return Math.tanh(peek() === '(' ? group('(', ')') : atom());
      case '\\sin':
        return Math.sin(peek() === '(' ? group('(', ')') : atom());
      case '\\min':
        return Math.min(...several());
      case '\\max':
        return Math.max(...several());
      case '\\pi':
        return Math.PI;
      case 'e':
        return Math.E;
      default:
        if (token !== undefined && token in letters) return letters[token] ?? Number.NaN;
        if (token === undefined || !/^\d/.test(token)) throw new Error(`${token} is not known in ${latex}`);
        return Number(token);
    }
  };
  const value = sum();
  if (place < list.length) throw new Error(`${list.slice(place).join(' ')} is left over in ${latex}`);
  return value;
}
