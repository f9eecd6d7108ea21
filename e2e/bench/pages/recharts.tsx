/** Eight curves as Recharts' own examples draw them: one `<Line>` each over shared rows, without dots and animation. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { colors, followSlider, height, others, top, variants, width, xs } from './data.ts';

type Row = Readonly<Record<string, number>>;

const xDomain = [0, xs.at(-1) ?? 0];
const yDomain = [0, top];

function rowsOf(variant: readonly number[]): Row[] {
  const curves = [variant, ...others];
  return xs.map((x, i) => ({
    x,
    ...Object.fromEntries(curves.map((values, k) => [`y${k}`, values[i] ?? 0])),
  }));
}

const tables = variants.map(rowsOf);

function Page() {
  const [rows, setRows] = useState<Row[]>([]);
  useEffect(() => followSlider((place) => flushSync(() => setRows(tables[place] ?? []))), []);
  return (
    <LineChart width={width} height={height} data={rows}>
      <CartesianGrid />
      <XAxis dataKey="x" type="number" domain={xDomain} />
      <YAxis domain={yDomain} />
      {colors.map((color, k) => (
        <Line
          key={color}
          dataKey={`y${k}`}
          stroke={color}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

const chart = document.querySelector('#chart');
if (chart !== null) createRoot(chart).render(<Page />);
