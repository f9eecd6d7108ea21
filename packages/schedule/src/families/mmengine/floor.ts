/** The floor of the cosines, which is a rate or a share of the optimizer's. */
import { optionalArgument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';

export const etaMinOf = (initial: PythonNumber | null) =>
  optionalArgument({
    type: 'float',
    quantity: 'lr',
    role: 'floor',
    label: { en: 'Minimum learning rate (eta_min)', zh: '最低学习率（eta_min）' },
    help: {
      en: 'Where the cosine turns. In its place there may be eta_min_ratio.',
      zh: '余弦的最低点，也可改用 eta_min_ratio 给出。',
    },
    symbol: String.raw`\eta_{\text{min}}`,
    byDefault: null,
    initial,
    slider: [1e-8, 1e-1],
    scale: 'log',
  });

export const eta_min_ratio = optionalArgument({
  type: 'float',
  label: { en: 'Minimum as a share (eta_min_ratio)', zh: '最低学习率的比例（eta_min_ratio）' },
  help: {
    en: "The minimum as a share of the optimizer's learning rate. Only one of the two may be given.",
    zh: '最低学习率占优化器学习率的比例。两者只能给一个。',
  },
  symbol: String.raw`\rho_{\text{min}}`,
  byDefault: null,
  slider: [0, 1],
});

interface Floor {
  readonly eta_min: number | null;
  readonly eta_min_ratio: number | null;
}

/** What the two come to; 0 without either. */
export function floorOf({ eta_min, eta_min_ratio: ratio }: Floor, base: number): number {
  return ratio === null ? (eta_min ?? 0) : base * ratio;
}

/** Whether there is one, and no more. */
export const isOne = ({ eta_min, eta_min_ratio: ratio }: Floor) => (eta_min === null) !== (ratio === null);

/** What dragging the floor asks for. */
export const floorAt = (p: Floor & { readonly lr: number }, to: number): Partial<Floor> =>
  p.eta_min_ratio === null ? { eta_min: Math.max(0, to) } : { eta_min_ratio: Math.max(0, to) / p.lr };

/** The floor in formulas. */
export const floorLatex = ({ eta_min_ratio: ratio }: Readonly<Record<string, unknown>>) =>
  ratio === null ? String.raw`\p{eta_min}` : String.raw`\p{lr}\,\p{eta_min_ratio}`;
