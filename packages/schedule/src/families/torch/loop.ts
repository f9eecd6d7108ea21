import { text } from '../../params/text.ts';
import { family } from '../../schedule.ts';
import { rest } from './program/pieces.ts';
import { refusedBy } from './program/problems.ts';
import { outcomeOf } from './program/run.ts';

const example = `optimizer = torch.optim.SGD(params, lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=10000)
warmup = 500
for step in range(10000):
    if step < warmup:
        for group in optimizer.param_groups:
            group["lr"] = 0.1 * (step + 1) / warmup
    optimizer.step()
    scheduler.step()
`;

/** A training loop as somebody wrote it: it is run, and the rate of every update noted. */
export const torchLoop = family({
  id: 'torch.loop',
  title: { en: 'PyTorch training loop', zh: 'PyTorch 训练循环（自己的代码）' },
  about: {
    en: 'Paste a loop that steps optimizer and schedulers: it is run here, and shows the rate that every update really has.',
    zh: '粘贴调用优化器和调度器的训练循环：这里会实际运行它，给出每次更新真正使用的学习率。',
  },
  group: 'torch',
  keywords: [
    'for epoch in range',
    'scheduler.step',
    'param_groups',
    'hand-written',
    '手写循环',
    '自定义训练',
  ],
  params: {
    code: text({
      label: { en: 'Python code', zh: 'Python 代码' },
      help: {
        en: 'The optimizer, its schedulers and the loop. Models, data and losses are left out.',
        zh: '只写优化器、调度器和循环，省略模型、数据和损失。',
      },
      symbol: String.raw`\text{code}`,
      byDefault: example,
      lines: true,
    }),
  },
  latex: String.raw`\eta_t \text{ as } \p{code} \text{ leaves it}`,
  source: {
    label: 'PyTorch, how to adjust the learning rate',
    url: 'https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate',
  },
  tracks: (p, run) => ({ lr: [rest('cycle', outcomeOf(p.code, run.steps))] }),
  problems: (p, run) => refusedBy(p.code, run),
});
