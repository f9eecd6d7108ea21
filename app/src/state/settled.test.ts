import { decodeLink, removeCurve, respecCurve } from '@lr-playground/document';
import { withParam } from '@lr-playground/schedule';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { curveOf } from './derived.ts';
import { useSettled } from './settled.ts';
import { beginGesture, beginWith, edit, endGesture } from './store.ts';

const small = decodeLink('v1/run,steps=1000/a:cosine,peak_lr=1/b:cosine');
if (small === null) throw new Error('not a link');

const slide = (peak: number) =>
  act(() =>
    edit((doc) => {
      const curve = curveOf(doc, 'a');
      return curve === null ? doc : respecCurve(doc, 'a', withParam(curve.spec, 'peak_lr', peak));
    }),
  );
const usePeak = () => useSettled(({ doc }) => curveOf(doc, 'a')?.spec.params['peak_lr']);

beforeEach(() => {
  vi.useFakeTimers();
  beginWith(small.link, []);
  vi.advanceTimersByTime(1000);
});
afterEach(() => {
  endGesture();
  vi.useRealTimers();
});

test('follows the first move at once, the others at a pace, and never misses the last', () => {
  const { result } = renderHook(usePeak);
  slide(2);
  expect(result.current).toBe(2);
  slide(3);
  slide(4);
  expect(result.current).toBe(2);
  act(() => vi.advanceTimersByTime(200));
  expect(result.current).toBe(4);
});

test('the end of a gesture is followed at once', () => {
  const { result } = renderHook(usePeak);
  act(beginGesture);
  slide(2);
  slide(3);
  act(endGesture);
  expect(result.current).toBe(3);
});

test('a curve that goes is gone at once', () => {
  const { result } = renderHook(usePeak);
  slide(2);
  slide(3);
  act(() => edit((doc) => removeCurve(doc, 'a')));
  expect(result.current).toBeUndefined();
});
