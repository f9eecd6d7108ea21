/** Work that is worth doing now and then: at most once in a while, and never left undone. */
export interface Throttled {
  /** Asks for the work to be done before long. */
  ask(): void;
  /** Does at once what was asked for and not done yet. */
  flush(): void;
}

/** What was asked for and not done yet. */
const due = new Set<() => void>();

/** Does at once all that was asked for anywhere and not done yet. */
export function flushAll(): void {
  for (const flush of due) flush();
}

/** Lets `work` happen at most every `interval` milliseconds, and once more after the last time it was asked for. */
export function throttled(work: () => void, interval: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    due.delete(flush);
    work();
  };
  return {
    ask: () => {
      timer ??= setTimeout(flush, interval);
      due.add(flush);
    },
    flush,
  };
}
