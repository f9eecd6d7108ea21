/** What a program raises, as a problem of its curve. */
import type { Problem } from '../../../problem.ts';
import type { Run } from '../../../run.ts';
import { problem } from '../../call.ts';
import { outcomeOf } from './run.ts';

/** What a program raises within a run; and that of one that makes no update at all. */
export function refusedBy(program: string, run: Run): readonly Problem[] {
  const { made, raised } = outcomeOf(program, run.steps);
  if (raised !== null) {
    const at = made.length > 0 ? made.length : null;
    return [{ ...problem(raised.error, raised.text, at), early: true }];
  }
  return made.length > 0 ? [] : [problem('RuntimeError', 'optimizer.step() is never called')];
}
