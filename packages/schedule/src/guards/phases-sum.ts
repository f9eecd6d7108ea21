import type { ResolvedSegment } from '../params/segments.ts';
import { isCycles, isListed } from '../phases.ts';
import type { Piece } from '../schedule.ts';
import { paramsOf } from '../spec.ts';
import { setting } from './fix.ts';
import type { Facts, Fix, Guard } from './guard.ts';
import { fittingLength } from './length.ts';
import { count, rate, updates } from './numbers.ts';

/** Share of the run that may be left: percentages are rounded to whole steps, segment by segment. */
const visible = 0.01;

/** Phases that are given one by one, and add up to another length than the run has. */
export const phasesSum: Guard = {
  id: 'phases-sum',
  title: { en: 'Phases do not add up', zh: '各阶段之和与训练不符' },
  about: {
    en: 'Phases given one by one have to be summed by hand. When they take longer than the run, the last of them, most often the decay, never comes; when they are over sooner, the last value is held, whatever it is. Lengths in percent of the run always add up.',
    zh: '逐段给定的阶段要自己加总。总和超过训练长度时，最后的阶段（多半是衰减）根本不会出现；总和不足时，会一直保持最后的值。用占训练的百分比给定长度就总能对上。',
  },
  link: {
    label: 'Transformers #34905: WSD Scheduler to auto infer training steps',
    url: 'https://github.com/huggingface/transformers/issues/34905',
  },
  check(facts) {
    const { lr, steps, final } = facts;
    const missed = lr.laid.filter(({ start, end }) => start >= steps && end < Number.POSITIVE_INFINITY);
    const last = missed.at(-1);
    if (last !== undefined && missed.some(({ piece }) => moves(piece))) {
      const many = missed.length;
      const cycles = missed.every(
        ({ piece }) => !isListed(piece) && !isCycles(piece) && piece.name === 'cycle',
      );
      const [one, more, zh] = cycles ? ['cycle', 'cycles', '周期'] : ['phase', 'phases', '阶段'];
      return {
        level: 'warning',
        text: {
          en: `The ${more} take ${updates(last.end)}, the run has ${count(steps)}: the last ${many === 1 ? `${one} never begins` : `${many} ${more} never begin`}.`,
          zh: `各${zh}共 ${updates(last.end, 'zh')}，而训练只有 ${updates(steps, 'zh')}：最后 ${many} 个${zh}不会出现。`,
        },
        place: { from: Math.max(0, steps - 1), to: steps },
        fixes: [...scaled(facts), ...fittingLength(facts)],
      };
    }
    const sum = listOf(facts)?.sum ?? steps;
    if (!(steps - sum > visible * steps && steps - sum >= 2)) return null;
    return {
      level: 'hint',
      text: {
        en: `The phases are over at update ${count(sum)}: the last ${updates(steps - sum)} stay at ${rate(final)}.`,
        zh: `各阶段在第 ${count(sum)} 次更新就走完了：最后 ${updates(steps - sum, 'zh')}一直停在 ${rate(final)}。`,
      },
      place: { from: sum, to: steps },
      fixes: scaled(facts),
    };
  },
};

/** Whether a phase is more than a stair: of those there are as many as somebody cared to list. */
function moves(piece: Piece): boolean {
  if (isCycles(piece)) return true;
  return !isListed(piece) && piece.value(0) !== piece.value(piece.steps);
}

/** Phases that are given as a list, and what they come to behind the warmup, and with it. */
interface PhaseList {
  readonly name: string;
  readonly phases: readonly ResolvedSegment[];
  readonly own: number;
  readonly sum: number;
}

function listOf(facts: Facts): PhaseList | null {
  for (const [name, { kind }] of Object.entries(paramsOf(facts.spec.family))) {
    const value = facts.params[name];
    if (kind !== 'segments' || !Array.isArray(value)) continue;
    const phases = value.filter(isSegment);
    const own = phases.reduce((sum, { steps }) => sum + steps, 0);
    return { name, phases, own, sum: own + (facts.role('warmup')?.value ?? 0) };
  }
  return null;
}

const isSegment = (value: unknown): value is ResolvedSegment =>
  typeof value === 'object' && value !== null && 'shape' in value && 'end' in value;

/** The phases as they are to each other, made to fill the run. */
function scaled(facts: Facts): readonly Fix[] {
  const list = listOf(facts);
  if (list === null || !(list.own > 0)) return [];
  const room = facts.steps - (list.sum - list.own);
  let reached = 0;
  const border = () => Math.round((reached * room) / list.own);
  const phases = list.phases.map((phase) => {
    const start = border();
    reached += phase.steps;
    return { ...phase, steps: border() - start };
  });
  const label = { en: 'Fit the phases to the run', zh: '按训练长度缩放各阶段' };
  return [{ ...setting(facts, { [list.name]: phases }), label }];
}
