/** Rules of one line, taken over into a curve of segments. */
import {
  paramsOf,
  patchSpec,
  type Run,
  type Segment,
  type Spec,
  type Stage,
  withParam,
} from '@lr-playground/schedule';

/** What the values of a rule are: learning rates, or multiples of the peak. */
export const ruleValues = ['lr', 'multiple'] as const;
export type RuleValues = (typeof ruleValues)[number];

/**
 * A spec whose segments are the stages of a rule. The rule counts from update 0, so what comes before the segments goes; and its
 * highest learning rate is the peak.
 *
 * @param name of the parameter that holds the segments.
 */
export function withRule(
  spec: Spec,
  name: string,
  stages: readonly Stage[],
  values: RuleValues,
  run: Run,
): Spec {
  const highest = Math.max(...stages.map(({ value }) => value));
  const patch: Record<string, number> = {};
  for (const [other, { role }] of Object.entries(paramsOf(spec.family))) {
    if (role === 'warmup') patch[other] = 0;
    if (role === 'peak' && values === 'lr' && highest > 0) patch[other] = highest;
  }
  const segments = stages.map(({ value, until }, place): Segment => {
    const before = stages[place - 1]?.until ?? 0;
    const length = Math.max(1, (until === Number.POSITIVE_INFINITY ? run.steps : until) - before);
    const end: Segment['end'] =
      values === 'lr' ? { value, unit: 'lr' } : { value: 100 * value, unit: 'percent' };
    return { shape: 'hold', length: { value: length, unit: 'steps' }, end };
  });
  return withParam(patchSpec(spec, run, patch), name, segments);
}
