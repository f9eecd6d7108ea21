/**
 * What changed from version to version of links and files. Append only: links live for ever, and `golden-links.txt` has
 * some of every version.
 */
import type { Raw } from './raw.ts';

/** One step from a version to the next: renames, moves and recodes fields, so that the newest decoder reads them. */
export interface Migration {
  readonly why: string;
  migrate(raw: Raw): Raw;
}

/** `migrations[i]` leads from version `i + 1` to version `i + 2`. */
const migrations: readonly Migration[] = [];

/** The version that is written. */
export const currentVersion = migrations.length + 1;

/** Brings a document of some version to the newest. One from the future is left as it is. */
export function migrate(raw: Raw, version: number, steps: readonly Migration[] = migrations): Raw {
  return steps.slice(Math.max(0, version - 1)).reduce((older, step) => step.migrate(older), raw);
}
