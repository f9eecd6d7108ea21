import { quote } from '../../params/quotes.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import { family } from '../../schedule.ts';
import { flat, updateFrom } from '../along.ts';
import { missingArguments, problem, unexpected, unexpectedArgument } from '../call.ts';
import { via } from '../hugging-face/call.ts';
import { optimizerLr } from '../optimizer.ts';
import { floatIn, unreadableFloat } from '../python-text.ts';
import { source } from './source.ts';

const callee = 'get_piecewise_constant_schedule';

/** Stairs from a text: factors up to a step each, counted from the start of the run, and a last one. */
export const diffusersPiecewiseConstant = family({
  id: 'diffusers.piecewise_constant',
  title: { en: 'Diffusers piecewise constant', zh: 'Diffusers 分段恒定' },
  about: {
    en: "lr_scheduler='piecewise_constant': stairs from step_rules. The steps are counted from the start, not from stair to stair.",
    zh: "lr_scheduler='piecewise_constant'：按 step_rules 分段保持。步数从训练开头算起，不是每段的长度。",
  },
  group: 'diffusers',
  keywords: [callee, 'step_rules', 'lr_scheduler', '阶梯'],
  params: {
    lr: optimizerLr(1e-4),
    step_rules: text({
      label: { en: 'Rules (step_rules)', zh: '规则（step_rules）' },
      help: {
        en: '1:10,0.1:20,0.005 is factor 1 before step 10, 0.1 before step 20, and 0.005 from there on.',
        zh: '1:10,0.1:20,0.005 表示第 10 步之前倍数为 1，第 20 步之前为 0.1，之后为 0.005。',
      },
      symbol: String.raw`\text{rules}`,
      initial: '1:3000,0.3:7000,0.1',
    }),
    via,
    unexpected,
  },
  latex: String.raw`\eta_t = \p{lr} \cdot v_k \quad \text{of the least limit } n_k > t \text{ in } \p{step_rules}`,
  source,
  tracks(p) {
    const rules = parsed(p.step_rules);
    if ('error' in rules) return { lr: [flat('stable', 0, Number.POSITIVE_INFINITY, p.lr)] };
    const limits = [...rules.stairs.keys()].filter((limit) => limit > 0).sort((a, b) => a - b);
    const starts = [0, ...limits].map(updateFrom);
    return {
      lr: [
        ...limits.map((limit, index) =>
          flat('stable', starts[index] ?? 0, limit, p.lr * (rules.stairs.get(limit) ?? 0)),
        ),
        flat('stable', starts.at(-1) ?? 0, Number.POSITIVE_INFINITY, p.lr * rules.last),
      ],
    };
  },
  problems(p, _, written) {
    const missing = missingArguments(callee, written, ['step_rules']);
    const rules = parsed(p.step_rules);
    return [...unexpectedArgument(callee, p.unexpected), ...missing, ...('error' in rules ? [rules] : [])];
  },
});

/** Factors by their limit, and the last one. */
interface Rules {
  readonly stairs: ReadonlyMap<number, number>;
  readonly last: number;
}

/** Reads the rules as Python does; what that cannot read is its ValueError. */
function parsed(rules: string): Rules | Problem {
  const list = rules.split(',');
  const stairs = new Map<number, number>();
  for (const rule of list.slice(0, -1)) {
    const parts = rule.split(':');
    const [value = '', limit = ''] = parts;
    if (parts.length !== 2) return unpacking(parts.length);
    if (!/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(limit))
      return problem('ValueError', `invalid literal for int() with base 10: ${quote(limit)}`);
    const factor = floatIn(value);
    if (factor === null) return unreadableFloat(value);
    stairs.set(Number(limit.replaceAll('_', '')), factor);
  }
  const last = list.at(-1) ?? '';
  const factor = floatIn(last);
  return factor === null ? unreadableFloat(last) : { stairs, last: factor };
}

const unpacking = (count: number) =>
  problem(
    'ValueError',
    `${count < 2 ? 'not enough' : 'too many'} values to unpack (expected 2, got ${count})`,
  );
