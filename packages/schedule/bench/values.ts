/** Values: every step of warmup + cosine, beside a bare loop of cosines over the same steps. */
import { type CompiledTrack, compile, families, fill, runOf, specOf } from '../src/index.ts';
import { type Line, race } from './line.ts';

const steps = 1_000_000;

/** Lets every other family through the same calls first: a loop that only ever saw one closure would flatter us. */
function meetEveryFamily(): void {
  const out = new Float64Array(20_000);
  for (let pass = 0; pass < 10; pass += 1) {
    for (const { id } of families()) fill(compile(specOf(id), runOf(out.length)).tracks.lr, out);
  }
}

function bareCosines(out: Float64Array): void {
  for (let i = 0; i < out.length; i += 1) out[i] = Math.cos((Math.PI * i) / steps);
}

export function values(): Line[] {
  meetEveryFamily();
  const track: CompiledTrack = compile(specOf('cosine'), runOf(steps)).tracks.lr;
  const out = new Float64Array(steps);
  const contestants = { fill: () => fill(track, out), bare: () => bareCosines(out) };
  race(contestants, 5);
  const ms = race(contestants, 31);
  return [
    {
      name: 'Values: 10⁶ steps of warmup + cosine, beside bare Math.cos',
      measured: `${ms.fill.toFixed(1)} ms beside ${ms.bare.toFixed(1)} ms`,
      value: ms.fill / ms.bare,
      unit: '×',
      bar: { kind: 'at most', limit: 2.5 },
    },
  ];
}
