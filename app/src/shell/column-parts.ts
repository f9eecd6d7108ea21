import { IconAdjustmentsHorizontal, IconCalculator, IconChartLine } from '@tabler/icons-react';
import { Controls } from '../features/controls/Controls.tsx';
import { CurveList } from '../features/curves/CurveList.tsx';
import { RunPlan } from '../features/run-plan/RunPlan.tsx';
import type { Part } from './parts.tsx';
import { words } from './words.ts';

/** The left column, from top to bottom. */
export const columnParts = [
  { id: 'run', title: words.runPlan, Icon: IconCalculator, Content: RunPlan },
  { id: 'curves', title: words.curves, Icon: IconChartLine, Content: CurveList },
  { id: 'controls', title: words.controls, Icon: IconAdjustmentsHorizontal, Content: Controls },
] as const satisfies readonly Part[];
