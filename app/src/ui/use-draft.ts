/** Text under way in a field: kept until it is committed or taken back, and forgotten when the value moves on by other means. */
import { useState } from 'react';
import type { Remark, Typed } from './typed.ts';

/** Text under way, or refused. */
interface Draft {
  readonly text: string;
  readonly shown: string;
}

/** What is to be said about the last commit, shown as long as the field shows what it was about. */
interface Said<R> {
  readonly remark: R;
  readonly shown: string;
  readonly refused: boolean;
}

interface DraftOptions<V, R> {
  readonly value: V;
  /** The value as the field shows it. */
  print(value: V): string;
  /** What a person's text comes to. */
  read(text: string): Typed<V, R>;
  onCommit(value: V): void;
}

/** The text of a field, what to say about it, and how to commit it or take it back. */
export function useDraft<V, R = Remark>({ value, print, read, onCommit }: DraftOptions<V, R>) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [said, setSaid] = useState<Said<R> | null>(null);
  const shown = print(value);
  const current = draft !== null && draft.shown === shown ? draft.text : null;
  const remark = said !== null && said.shown === shown ? said : null;
  return {
    /** What is typed and not committed; null when the field shows its value. */
    current,
    text: current ?? shown,
    remark,
    type: (text: string) => setDraft({ text, shown }),
    commit(text = current) {
      if (text === null || text.trim() === shown) {
        setDraft(null);
        if (remark?.refused === true) setSaid(null);
        return;
      }
      const outcome = read(text);
      if (!outcome.taken) {
        setDraft({ text, shown });
        setSaid({ remark: outcome.remark, shown, refused: true });
        return;
      }
      setDraft(null);
      const next = print(outcome.value);
      setSaid(outcome.remark === null ? null : { remark: outcome.remark, shown: next, refused: false });
      onCommit(outcome.value);
    },
    revert() {
      setDraft(null);
      setSaid(null);
    },
  };
}
