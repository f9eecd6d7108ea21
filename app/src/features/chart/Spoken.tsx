import type { Doc } from '@lr-playground/document';
import { at, type CompiledTrack, type Run } from '@lr-playground/schedule';
import { useState } from 'react';
import { formatLr, formatStep } from '../../i18n/format.ts';
import { messageOf } from '../../i18n/message.ts';
import { useSay } from '../../i18n/text.ts';
import { appliedOf, peakOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { type State, useApp } from '../../state/store.ts';
import { useVisibleCurves } from '../../ui/use-visible-curves.ts';
import classes from './Chart.module.css';

const texts = {
  sentence: {
    en: '{curve}: peak {peak} at step {peakStep}, final value {final} at step {last}.',
    zh: '{curve}：第 {peakStep} 步达到峰值 {peak}，最后一步（第 {last} 步）为 {final}。',
  },
  refused: {
    en: '{curve}: no curve, for the library refuses this call: {message}',
    zh: '{curve}：没有曲线，该库会拒绝这样的调用：{message}',
  },
  stops: {
    en: '{curve}: ends at step {step}, where the library stops: {message}',
    zh: '{curve}：到第 {step} 步为止，该库在此报错中止：{message}',
  },
  applied: {
    en: 'Really applied: peak {peak} at step {peakStep}, final value {final} at step {last}.',
    zh: '实际应用：第 {peakStep} 步达到峰值 {peak}，最后一步（第 {last} 步）为 {final}。',
  },
  appliedStops: {
    en: 'Really applied up to step {step}, where the library stops: {message}',
    zh: '实际应用到第 {step} 步为止，该库在此报错中止：{message}',
  },
  planned: { en: '{curve}, planned', zh: '{curve}（计划）' },
  appliedColumn: { en: '{curve}, applied', zh: '{curve}（实际）' },
  table: { en: 'Learning rates at key steps', zh: '关键步的学习率' },
  step: { en: 'Step', zh: '步' },
} as const;

/** The chart in words and as a table, for those who do not see it. Waits until a gesture is over. */
export function Spoken() {
  const say = useSay();
  const visible = useVisibleCurves();
  const [settled] = useState(settledDoc);
  const doc = useApp(settled);
  const run = runOfPlan(doc.run);
  const named = visible.flatMap(({ id, title }) => {
    const curve = doc.curves.find((candidate) => candidate.id === id);
    if (curve === undefined) return [];
    return [{ id, title, curve, applied: appliedOf(curve.spec, doc.run), ...scheduleOf(curve.spec, run) }];
  });
  if (named.length === 0) return null;
  const columns = named.flatMap(({ id, title, tracks, applied }) =>
    applied === null
      ? [{ key: id, title, track: tracks.lr }]
      : [
          { key: id, title: say(texts.planned, { curve: title }), track: tracks.lr },
          {
            key: `${id} applied`,
            title: say(texts.appliedColumn, { curve: title }),
            track: applied.tracks.lr,
          },
        ],
  );
  return (
    <figcaption className={classes['hidden']}>
      {named.map(({ id, title, tracks, applied, problem }) => (
        <p key={id}>
          {problem === null
            ? say(texts.sentence, { curve: title, ...inNumbers(tracks.lr, run) })
            : say(problem.at === null ? texts.refused : texts.stops, {
                curve: title,
                message: messageOf(problem),
                step: formatStep(problem.at ?? 0, 'steps', run),
              })}
          {applied === null ? null : (
            <>
              {' '}
              {applied.problem === null
                ? say(texts.applied, inNumbers(applied.tracks.lr, run))
                : say(texts.appliedStops, {
                    message: messageOf(applied.problem),
                    step: formatStep(applied.problem.at ?? 0, 'steps', run),
                  })}
            </>
          )}
        </p>
      ))}
      <table>
        <caption>{say(texts.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.step)}</th>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keySteps(run).map((step) => (
            <tr key={step}>
              <th scope="row">{formatStep(step, 'steps', run)}</th>
              {columns.map(({ key, track }) => (
                <td key={key}>{formatLr(at(track, step), 6)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figcaption>
  );
}

/** Makes a selector of the document that stands still during a gesture. */
function settledDoc(): (state: State) => Doc {
  let kept: Doc | null = null;
  return ({ doc, ui }) => {
    if (!ui.gesture || kept === null) kept = doc;
    return kept;
  };
}

function inNumbers(track: CompiledTrack, run: Run) {
  const peak = peakOf(track);
  const last = run.steps - 1;
  return {
    peak: formatLr(peak.value),
    peakStep: formatStep(peak.step, 'steps', run),
    final: formatLr(at(track, last)),
    last: formatStep(last, 'steps', run),
  };
}

/** Steps at which the table stands: the ends, the beginning closely, and tenths. */
function keySteps(run: Run): readonly number[] {
  const last = run.steps - 1;
  const parts = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
  return [...new Set(parts.map((part) => Math.round(part * last)))];
}
