/** Remembering what was asked lately. */

/** Answers kept: a pixel column asks about its first and last cycle and their neighbours, and the next column goes on there. */
const kept = 8;

/** The same function of whole numbers, but its latest answers are not worked out again. */
export function recent(answer: (k: number) => number): (k: number) => number {
  const asked: number[] = new Array(kept).fill(-1);
  const answers: number[] = new Array(kept).fill(0);
  return (k) => {
    const slot = k % kept;
    if (asked[slot] !== k) {
      answers[slot] = answer(k);
      asked[slot] = k;
    }
    return answers[slot] ?? 0;
  };
}
