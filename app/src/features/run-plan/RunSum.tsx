import { runRanges, sumSteps } from '@lr-playground/schedule';
import { formatCount, formatWhole } from '../../i18n/format.ts';
import { spanWords } from '../../i18n/span-units.ts';
import { useSay } from '../../i18n/text.ts';
import { useRun } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { fieldNumber } from '../../ui/numbers.ts';
import classes from './RunPlan.module.css';
import { words } from './words.ts';

interface Line {
  readonly left: string;
  readonly right: string;
  /** What was done to a result that did not come out even. */
  readonly note: string | null;
}

/** The sum from data to steps and tokens, factor by factor, for people to check against their logs. */
export function RunSum() {
  const say = useSay();
  const plan = useApp(({ doc }) => doc.run);
  const run = useRun();
  const { batchesPerEpoch, stepsPerEpoch, steps } = sumSteps(plan);
  const exactBatches = plan.samples / (plan.batch * plan.devices);
  const exactSteps = plan.epochs * stepsPerEpoch;
  const up = (exact: number, result: number) => (exact === result ? null : say(words.roundedUp));
  const batchNote = () => {
    if (exactBatches === batchesPerEpoch) return null;
    if (!plan.drop_last) return say(words.roundedUp);
    return say(exactBatches < 1 ? words.atLeastOne : words.roundedDown);
  };
  const fromData: readonly Line[] = [
    {
      left: `${formatWhole(plan.samples)} ÷ (${formatWhole(plan.batch)} × ${formatWhole(plan.devices)})`,
      right: say(words.batches, { n: formatWhole(batchesPerEpoch) }),
      note: batchNote(),
    },
    {
      left: `${formatWhole(batchesPerEpoch)} ÷ ${formatWhole(plan.accumulation)}`,
      right: say(words.updates, { n: formatWhole(stepsPerEpoch) }),
      note: up(batchesPerEpoch / plan.accumulation, stepsPerEpoch),
    },
  ];
  const toSteps: Line =
    plan.source === 'data'
      ? {
          left: `${formatWhole(stepsPerEpoch)} × ${say(spanWords.epochs, { n: fieldNumber(plan.epochs) })}`,
          right: say(spanWords.steps, { n: formatWhole(steps) }),
          note: exactSteps > runRanges.steps.max ? say(words.capped) : up(exactSteps, steps),
        }
      : {
          left: `${formatWhole(run.steps)} ÷ ${formatWhole(stepsPerEpoch)}`,
          right: say(spanWords.epochs, {
            n: formatCount(Number((run.steps / stepsPerEpoch).toPrecision(4))),
          }),
          note: null,
        };
  const factors = [run.steps, plan.batch, plan.devices, plan.accumulation, plan.seq_len];
  const toTokens: Line = {
    left: factors.map(formatWhole).join(' × '),
    right: say(spanWords.tokens, { n: formatCount(Number((run.steps * run.tokensPerStep).toPrecision(4))) }),
    note: null,
  };
  return (
    <dl className={classes['sum']} aria-label={say(words.sum)}>
      {[...fromData, toSteps, toTokens].map(({ left, right, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four lines that never change places
        <div key={index} className={classes['line']}>
          <dt>{left}</dt>
          <dd>
            = <strong>{right}</strong>
            {note === null ? null : <span className={classes['rounding']}> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
