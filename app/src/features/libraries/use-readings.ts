/** What the libraries make of a curve, worked out one scheduler after the other so that the page goes on answering. */
import type { Meaning, Run, Spec } from '@lr-playground/schedule';
import { useEffect, useState } from 'react';
import { inOrder, type Reading, readingOf, type Saying } from './readings.ts';

/** Milliseconds of work before the page gets its turn. */
const turn = 12;

interface Subject {
  readonly curve: Spec;
  readonly meaning: Meaning;
  readonly run: Run;
  readonly sayings: readonly Saying[];
}

/** The readings in order, of a moment ago while new ones are worked out; null before the first are there. */
export function useReadings(subject: Subject | null): readonly Reading[] | null {
  const [readings, setReadings] = useState<readonly Reading[] | null>(null);
  useEffect(() => {
    if (subject === null) return;
    const { curve, meaning, run, sayings } = subject;
    const found: Reading[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const work = () => {
      const end = performance.now() + turn;
      while (found.length < sayings.length && performance.now() < end) {
        const saying = sayings[found.length];
        if (saying !== undefined) found.push(readingOf(saying, curve, meaning, run));
      }
      if (found.length === sayings.length) setReadings(inOrder(found));
      else timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [subject]);
  return readings;
}
