/** Names and places as the chart says them. */
import { type CurveId, curveTitles } from '@lr-playground/document';
import { useCallback } from 'react';
import { formatLr, formatStep } from '../../i18n/format.ts';
import { useLanguage, useSay } from '../../i18n/text.ts';
import { useRun } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { relationOf } from './drawn.ts';
import { words } from './words.ts';

/** What a curve is called on the screen. */
export function useTitle(id: CurveId): string {
  const language = useLanguage();
  return useApp(({ doc }) => curveTitles(doc.curves).get(id)?.[language] ?? '');
}

/** Says a step in steps, and in the unit of the axis when that is another one. */
export function useStepWords(): (step: number) => string {
  const say = useSay();
  const run = useRun();
  const unit = useApp(({ view }) => view.x);
  return useCallback(
    (step) => {
      const inSteps = say(words.stepAt, { step: formatStep(Math.round(step * 100) / 100, 'steps', run) });
      return unit === 'steps' ? inSteps : `${formatStep(step, unit, run)} (${inSteps})`;
    },
    [say, run, unit],
  );
}

/** Says what a curve shows: six digits, or how it relates to the pinned one. */
export function useValueWords(): (value: number | null) => string {
  const relation = useApp(relationOf);
  return useCallback(
    (value) => {
      if (value === null || Number.isNaN(value)) return '–';
      if (relation === 'ratio') return Number.isFinite(value) ? `${formatLr(value, 5)}×` : '∞';
      const sign = relation === 'difference' && value > 0 ? '+' : '';
      return sign + formatLr(value, 6);
    },
    [relation],
  );
}
