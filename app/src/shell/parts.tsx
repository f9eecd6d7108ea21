/** The parts of the page around the chart, named once for the columns of a wide screen and the tabs of a narrow one. */
import type { Dock } from '@lr-playground/document';
import type { Text } from '@lr-playground/schedule';
import {
  IconAdjustmentsHorizontal,
  IconArrowsDiff,
  IconCalculator,
  IconChartLine,
  IconMathFunction,
  IconTable,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import { words } from './words.ts';

export interface Part<Id extends string = string> {
  readonly id: Id;
  readonly title: Text;
  readonly Icon: TablerIcon;
  readonly Content: ComponentType;
}

/** The left column, from top to bottom; fetched once the chart is on the screen. */
export const columnParts = [
  {
    id: 'run',
    title: words.runPlan,
    Icon: IconCalculator,
    Content: lazy(() =>
      import('../features/run-plan/RunPlan.tsx').then(({ RunPlan }) => ({ default: RunPlan })),
    ),
  },
  {
    id: 'curves',
    title: words.curves,
    Icon: IconChartLine,
    Content: lazy(() =>
      import('../features/curves/CurveList.tsx').then(({ CurveList }) => ({ default: CurveList })),
    ),
  },
  {
    id: 'controls',
    title: words.controls,
    Icon: IconAdjustmentsHorizontal,
    Content: lazy(() =>
      import('../features/controls/Controls.tsx').then(({ Controls }) => ({ default: Controls })),
    ),
  },
] as const satisfies readonly Part[];

/** The tabs of the dock; each is fetched when it is first looked at. */
export const dockParts: readonly Part<Dock>[] = [
  {
    id: 'values',
    title: words.values,
    Icon: IconTable,
    Content: lazy(() => import('../features/values/Values.tsx').then(({ Values }) => ({ default: Values }))),
  },
  {
    id: 'formula',
    title: words.formula,
    Icon: IconMathFunction,
    Content: lazy(() =>
      import('../features/formula/Formula.tsx').then(({ Formula }) => ({ default: Formula })),
    ),
  },
  {
    id: 'compare',
    title: words.compare,
    Icon: IconArrowsDiff,
    Content: lazy(() =>
      import('../features/compare/Compare.tsx').then(({ Compare }) => ({ default: Compare })),
    ),
  },
];
