import { stretchAt, stretches } from '../compile.ts';
import { type Stretch, valueIn } from '../track.ts';
import type { Guard } from './guard.ts';
import { fittingLength } from './length.ts';
import { count, rate } from './numbers.ts';

/** Share of the fall before it below which a rise changes nothing: of a cosine, two updates in a hundred. */
const visible = 1e-3;

/** A cosine goes on as a wave behind its own end, in a run that is longer. */
export const risesAgain: Guard = {
  id: 'rises-again',
  title: { en: 'Rises again', zh: '学习率重新上升' },
  about: {
    en: 'Cosine annealing is a wave, and most libraries do not stop it at the bottom: in a run that is longer than the schedule the learning rate climbs back towards the peak. Nothing is reported. The last updates then undo what annealing was for, and the final loss is that of a model that was never annealed. It happens when the length is given in epochs but the scheduler is stepped every update, or when epochs were added and the length was not.',
    zh: '余弦退火是一段波，多数库不会让它停在谷底：训练比调度更长时，学习率会重新向峰值爬升，而且没有任何提示。最后这些更新会抵消退火的效果，最终损失和没有退火差不多。常见原因是长度按轮数填写、调度器却每次更新都调用，或者加长了训练却没有改这个长度。',
  },
  link: {
    label: 'imagen-pytorch #71: CosineAnnealingLR T_max argument bug',
    url: 'https://github.com/lucidrains/imagen-pytorch/issues/71',
  },
  check(facts) {
    const { lr, steps, final } = facts;
    const length = facts.role('length');
    if (length === null || !(length.value > 0 && length.value < steps)) return null;
    const fall = stretchAt(lr, length.value - 1);
    const top = valueIn(fall, fall.start);
    const rise = stretches(lr, length.value, steps, fewWaves).find(
      (stretch) => climbs(stretch, length.value, steps) > visible * top,
    );
    if (rise === undefined) return null;
    const from = Math.ceil(Math.max(rise.start, length.value));
    const low = valueIn(rise, from);
    const high = valueIn(rise, Math.min(steps - 1, rise.end));
    const ends = {
      en: high === final ? '' : ` It ends at ${rate(final)}.`,
      zh: high === final ? '' : `，结束时为 ${rate(final)}`,
    };
    return {
      level: 'warning',
      text: {
        en: `${length.name} is ${count(length.value)}, the run has ${count(steps)} updates: from update ${count(from)} on the learning rate climbs again, from ${rate(low)} to ${rate(high)}.${ends.en}`,
        zh: `${length.name} 为 ${count(length.value)}，而训练共 ${count(steps)} 次更新：从第 ${count(from)} 次更新起学习率重新上升，由 ${rate(low)} 升到 ${rate(high)}${ends.zh}。`,
      },
      place: { from, to: steps },
      fixes: fittingLength(facts),
    };
  },
};

/** Stretches behind its end in which a wave turns upwards, if it does. */
const fewWaves = 4;

/** How far the rate climbs along what a stretch has behind a place; nothing where it is no decay. */
function climbs(stretch: Stretch, from: number, steps: number): number {
  if (stretch.phase.name !== 'decay') return 0;
  const start = Math.max(stretch.start, from);
  return valueIn(stretch, Math.min(steps - 1, stretch.end)) - valueIn(stretch, start);
}
