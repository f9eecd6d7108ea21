/** A formula with lines below it that say what its letters stand for, as textbooks write it. */
export function where(latex: string, ...definitions: readonly string[]): string {
  return String.raw`\begin{aligned} & ${latex} \\[1ex] & ${definitions.join(String.raw`, \quad `)} \end{aligned}`;
}
