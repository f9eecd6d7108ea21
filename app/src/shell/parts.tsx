/** The parts of the page around the chart, named once for the dock of a wide screen, the tabs of a narrow one and the commands. */
import type { Dock } from '@lr-playground/document';
import type { Text } from '@lr-playground/schedule';
import { IconArrowsDiff, IconBooks, IconMathFunction, IconTable, type TablerIcon } from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import { words } from './words.ts';

export interface Part<Id extends string = string> {
  readonly id: Id;
  readonly title: Text;
  readonly Icon: TablerIcon;
  readonly Content: ComponentType;
}

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
  {
    id: 'libraries',
    title: words.libraries,
    Icon: IconBooks,
    Content: lazy(() =>
      import('../features/libraries/Libraries.tsx').then(({ Libraries }) => ({ default: Libraries })),
    ),
  },
];
