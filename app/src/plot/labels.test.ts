import { expect, test } from 'vitest';
import { placeAlongEdge, placeLabels, textWidth } from './labels.ts';

const bounds = { left: 0, right: 400, top: 0, bottom: 200 };
const label = (key: string, x: number, y: number) => ({ key, text: 'peak 3e-4', x, y });

test('a label stands beside its point and inside the plot', () => {
  for (const [x, y] of [
    [5, 5],
    [395, 5],
    [395, 195],
    [200, 100],
  ] as const) {
    const [placed] = placeLabels([label('a', x, y)], bounds);
    expect(placed?.left).toBeGreaterThanOrEqual(0);
    expect((placed?.left ?? 0) + textWidth('peak 3e-4')).toBeLessThanOrEqual(400);
  }
});

test('labels never lie over each other; the less important one is left out', () => {
  const crowd = Array.from({ length: 12 }, (_, i) => label(String(i), 200 + i, 100));
  const placed = placeLabels(crowd, bounds);
  expect(placed[0]?.key).toBe('0');
  expect(placed.length).toBeLessThan(8);
  const boxes = placed.map(({ left, baseline, text }) => [left, baseline, left + textWidth(text)] as const);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart = a[2] <= b[0] || b[2] <= a[0] || Math.abs(a[1] - b[1]) >= 14;
      expect(apart).toBe(true);
    }
  }
});

test('no label stands where it would read as that of a point to its left', () => {
  const crowd = Array.from({ length: 8 }, (_, i) => label(String(i), 100 + 20 * i, 20));
  for (const placed of placeLabels(crowd, bounds)) {
    if (placed.left >= placed.x) continue;
    const between = crowd.filter(({ x }) => x > placed.left && x < placed.x);
    expect(between).toEqual([]);
  }
});

test('Chinese is as wide as it is', () => {
  expect(textWidth('峰值')).toBe(22);
});

test('along an edge every label has a place, none over another', () => {
  const labels = [label('a', 1, 0), label('b', 8, 0), label('c', 399, 0), label('d', 3, 0)];
  const [a, b, c, d] = placeAlongEdge(labels, bounds, 'bottom');
  expect([a, b, c, d].map((placed) => placed?.baseline)).toEqual([197, 183, 197, 169]);
  expect(a?.left).toBe(0);
  expect((c?.left ?? 0) + textWidth('peak 3e-4')).toBe(400);
});
