/** Pain 23: charts that become slow with long series. Here what is drawn follows the pixels, not the steps. */
import { expect, test } from '../../fixtures.ts';

/** Numbers that the paths of the curves in the chart consist of. */
const drawn = (paths: readonly SVGElement[]) =>
  paths.reduce((sum, path) => sum + (path.getAttribute('d')?.split(/[\s,A-Za-z]+/).length ?? 0), 0);

for (const curve of [
  'cosine,peak_lr=3e-4,min_lr=0,num_cycles=0.5,warmup_shape=linear,warmup=5pct,warmup_count=t',
  'cosine_restarts,peak_lr=3e-4,min_lr=0,restarts_by=num_cycles,num_cycles=5000,warmup_shape=none',
]) {
  test(`long series: a billion updates are drawn with no more points than a hundred thousand: ${curve.split(',', 1)[0]}`, async ({
    playground,
    page,
  }) => {
    const points: number[] = [];
    for (const steps of ['1e5', '1e9']) {
      await playground.open(`v1/run,steps=${steps}/a:${curve}`);
      points.push(await page.locator('[data-curve] path').evaluateAll(drawn));
      const title = curve.startsWith('cosine_restarts') ? 'Cosine restarts' : 'Cosine';
      await playground.expectExactReadout(title, await playground.pointAt(0.37));
    }
    const [short = 0, long = 0] = points;
    expect(short).toBeGreaterThan(100);
    expect(long).toBeLessThan(1.2 * short);
    const width = page.viewportSize()?.width ?? 0;
    expect(long).toBeLessThan(16 * width);
  });
}
