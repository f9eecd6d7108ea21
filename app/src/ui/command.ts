/** Commands: everything a person can do from the keyboard, the palette or a menu, described once. */
import type { Text } from '@lr-playground/schedule';
import type { State } from '../state/store.ts';

export interface Command {
  readonly id: string;
  readonly title: Text;
  /** Shortcut in Mantine's spelling, such as `mod+Z` or `shift+?`; shown in the shortcut list. */
  readonly keys?: string;
  /** Other shortcuts for the same, that people bring along from elsewhere. */
  readonly alsoKeys?: readonly string[];
  /** Whether it can be carried out now; absent means always. */
  enabled?(state: State): boolean;
  run(): void;
}
