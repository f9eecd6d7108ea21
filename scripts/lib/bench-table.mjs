// How the lines of the speed budget are printed.
/**
 * @typedef {object} Line
 * @property {string} name
 * @property {string} measured
 * @property {number} value
 * @property {string} unit
 * @property {{ kind: 'at most' | 'at least', limit: number }} [bar]
 */

/** @param {Line} line @returns {'holds' | 'MISSES' | ''} */
export function verdict({ value, bar }) {
  if (!bar) return '';
  const holds = bar.kind === 'at most' ? value <= bar.limit : value >= bar.limit;
  return holds ? 'holds' : 'MISSES';
}

/** @param {readonly Line[]} lines */
export function table(lines) {
  const rows = lines.map((line) => [
    line.name,
    `${show(line.value)}${line.unit}`,
    line.bar ? `${line.bar.kind === 'at most' ? '≤' : '≥'} ${line.bar.limit}${line.unit}` : '',
    verdict(line),
    line.measured,
  ]);
  const head = ['line', 'value', 'bar', '', 'medians'];
  const widths = head.map((title, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? title).length)));
  const print = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, i) => (i === 1 || i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [print(head), ...rows.map(print)].join('\n');
}

/** @param {number} value */
function show(value) {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
