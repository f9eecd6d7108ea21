import type { Guard } from './guard.ts';
import { fittingLength } from './length.ts';
import { count, percent, updates } from './numbers.ts';

/** The library raises while the run goes on. */
export const stopsEarly: Guard = {
  id: 'stops-early',
  title: { en: 'Raises before the end', zh: '中途报错' },
  about: {
    en: 'Some schedulers count their steps and raise when there is one more than they were made for: OneCycleLR does at total_steps + 1. The exception comes hours or days into the run, at the end of it if the count is off by one, and what was not saved by then is lost. The schedule has to be as long as the loop that steps it: epochs × ceil(batches ÷ accumulation), not the number of samples or of epochs.',
    zh: '有的调度器会数自己的步数，多出一步就抛异常：OneCycleLR 在第 total_steps + 1 次调用时报错。异常往往在训练了几小时甚至几天之后才出现，只差一步时更是在最后一刻，没来得及保存的都会丢失。调度的长度必须等于循环里实际的调用次数：轮数 × ceil(批数 ÷ 累积)，而不是样本数或轮数。',
  },
  link: {
    label: 'PyTorch #38170: Tried to step N + 1 times',
    url: 'https://github.com/pytorch/pytorch/issues/38170',
  },
  stopped: true,
  check(facts) {
    const { problem, run, steps } = facts;
    if (problem === null || problem.at === null || !(problem.at < run.steps)) return null;
    const left = run.steps - steps;
    return {
      level: 'warning',
      text: {
        en: `The run stops at update ${count(problem.at)} of ${count(run.steps)} with ${article(problem.error)}: ${updates(left)} (${percent(left / run.steps)}) are never made.`,
        zh: `训练在第 ${count(problem.at)} 次更新处抛出 ${problem.error} 而中止：共 ${updates(run.steps, 'zh')}，其中 ${updates(left, 'zh')}（${percent(left / run.steps)}）不会执行。`,
      },
      place: { from: problem.at, to: run.steps },
      fixes: fittingLength(facts),
    };
  },
};

const article = (error: string) => `${/^[AEIOU]/.test(error) ? 'an' : 'a'} ${error}`;
