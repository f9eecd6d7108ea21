/** Eight curves in uPlot, and nothing else. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { colors, followSlider, height, others, top, variants, width, xs } from './data.ts';

const chart = document.querySelector<HTMLElement>('#chart');
if (chart !== null) {
  const plot = new uPlot(
    {
      width,
      height,
      legend: { show: false },
      scales: { x: { time: false }, y: { range: [0, top] } },
      series: [{}, ...colors.map((stroke) => ({ stroke, width: 2, points: { show: false } }))],
    },
    [[], ...colors.map(() => [])],
    chart,
  );
  const data = variants.map(
    (variant): uPlot.AlignedData => [[...xs], [...variant], ...others.map((values) => [...values])],
  );
  followSlider((place) => plot.setData(data[place] ?? [[]]));
}
