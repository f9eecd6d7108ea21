/** How a config expresses an idea: a warmup behind every iteration, and a decay that begins where it ends. */
import type { Words } from '../../ideas.ts';
import type { ResolvedCall } from '../../params/calls.ts';
import { lasting } from '../feedback/metrics.ts';
import { floorOf } from './floor.ts';
import { endless } from './window.ts';

interface Config {
  readonly lr: number;
  readonly schedulers: readonly ResolvedCall[];
  readonly epoch_length: number;
}

/** Where configs of OpenMMLab let the warmup begin. */
const start_factor = 0.001;

/** A warmup and a decay; without a warmup the decay alone. */
function warmupThen({ warmup }: Words, type: string, kwargs: Readonly<Record<string, number>>) {
  const decay = { type, by_epoch: false, begin: warmup, ...kwargs };
  if (!(warmup > 0)) return { schedulers: [decay] };
  return { schedulers: [{ type: 'LinearLR', start_factor, by_epoch: false, end: warmup + 1 }, decay] };
}

/** The decay of that class, alone or behind a line up, and where it begins and ends, in updates; null where there is none. */
function decayOf({ lr, schedulers, epoch_length }: Config, name: string) {
  const decay = schedulers.at(-1);
  const climbs = schedulers.slice(0, -1);
  const isPlain = climbs.length < 2 && climbs.every((climb) => climb.name === 'LinearLR');
  if (decay?.name !== name || !isPlain || decay.p['end'] === endless) return null;
  const { p } = decay;
  const number = (argument: string) => (typeof p[argument] === 'number' ? p[argument] : null);
  const unit = p['by_epoch'] === true ? lasting(epoch_length) : 1;
  const floor = floorOf({ eta_min: number('eta_min'), eta_min_ratio: number('eta_min_ratio') }, lr);
  const [warmup, end] = [(number('begin') ?? 0) * unit, (number('end') ?? 0) * unit];
  return { warmup, end, floor, half: (number('T_max') ?? 0) * unit, power: number('power') ?? 1 };
}

const poly = (words: Words) =>
  warmupThen(words, 'PolyLR', { end: words.length + 1, eta_min: words.floor, power: words.power });

function hearPoly(p: Config) {
  const { warmup = 0, floor = 0, end = 0, power = 1 } = decayOf(p, 'PolyLR') ?? {};
  return { warmup, floor, power, length: end - 1 };
}

export const says = {
  cosine: {
    when: (p: Config) => decayOf(p, 'CosineAnnealingLR') !== null,
    write: (words: Words) =>
      warmupThen(words, 'CosineAnnealingLR', { end: words.length, eta_min: words.floor }),
    hear(p: Config) {
      const { warmup = 0, floor = 0, end = 0, half = 0 } = decayOf(p, 'CosineAnnealingLR') ?? {};
      return { warmup, floor, length: half === 0 ? end : warmup + half };
    },
  },
  linear: {
    when: (p: Config) => decayOf(p, 'PolyLR')?.power === 1,
    write: (words: Words) => poly({ ...words, power: 1 }),
    hear: hearPoly,
  },
  polynomial: { when: (p: Config) => decayOf(p, 'PolyLR') !== null, write: poly, hear: hearPoly },
};
