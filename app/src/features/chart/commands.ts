/** What can be done with the chart from the keyboard or the palette. */
import { axisUnits } from '@lr-playground/schedule';
import { zoomed } from '../../plot/zoom.ts';
import { runOfPlan } from '../../state/derived.ts';
import { look, store } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { relationOf, windowOf } from './drawn.ts';
import { words } from './words.ts';

/** Zooms about the crosshair, else about the middle of what is on the screen. */
export function zoomStep(factor: number): void {
  const { doc, view, ui } = store.getState();
  const run = runOfPlan(doc.run);
  const window = windowOf(view, run);
  const inside = ui.cursor !== null && ui.cursor >= window.from && ui.cursor <= window.to;
  const about = inside && ui.cursor !== null ? ui.cursor : (window.from + window.to) / 2;
  look({ zoom: zoomed(window, run.steps, about, factor) });
}

export const commands: readonly Command[] = [
  {
    id: 'chart.zoom-in',
    title: words.zoomIn,
    keys: '[plus]',
    alsoKeys: ['=', 'shift+[plus]'],
    run: () => zoomStep(0.5),
  },
  {
    id: 'chart.zoom-out',
    title: words.zoomOut,
    keys: '-',
    enabled: ({ view }) => view.zoom !== null,
    run: () => zoomStep(2),
  },
  {
    id: 'chart.zoom-reset',
    title: words.resetZoom,
    keys: '0',
    enabled: ({ view }) => view.zoom !== null,
    run: () => look({ zoom: null }),
  },
  {
    id: 'chart.log',
    title: { en: 'Switch the y axis between linear and logarithmic', zh: '切换纵轴的线性与对数刻度' },
    keys: 'L',
    enabled: (state) => relationOf(state) !== 'difference',
    run: () => look({ y: store.getState().view.y === 'log' ? 'linear' : 'log' }),
  },
  {
    id: 'chart.unit',
    title: { en: 'Next unit of the x axis', zh: '切换横轴单位' },
    keys: 'X',
    run: () => {
      const place = axisUnits.indexOf(store.getState().view.x);
      look({ x: axisUnits[(place + 1) % axisUnits.length] ?? 'steps' });
    },
  },
  ...(['off', 'difference', 'ratio'] as const).map(
    (comparison): Command => ({
      id: `chart.compare-${comparison}`,
      title: {
        off: { en: 'Show the curves as they are', zh: '显示各曲线的原值' },
        difference: { en: 'Show differences from the pinned curve', zh: '显示与基准曲线的差值' },
        ratio: { en: 'Show ratios to the pinned curve', zh: '显示与基准曲线的比值' },
      }[comparison],
      enabled: ({ doc }) => doc.pinned !== null,
      run: () => look({ comparison }),
    }),
  ),
];
