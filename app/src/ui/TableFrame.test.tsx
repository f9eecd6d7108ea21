import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { TableFrame } from './TableFrame.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** A frame of 300 × 100 pixels with so much in it, which happy-dom does not lay out by itself. */
function layOut(width: number, height: number) {
  for (const [name, pixels] of [
    ['clientWidth', 300],
    ['clientHeight', 100],
    ['scrollWidth', width],
    ['scrollHeight', height],
  ] as const)
    vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(pixels);
  render(
    <TableFrame label="numbers">
      <table />
    </TableFrame>,
  );
  const frame = screen.getByRole('region', { name: 'numbers' });
  return { frame, hidden: () => frame.parentElement?.dataset['hidden'] };
}

test('a table that has room shows nothing at its edges and takes no stop of the Tab key', () => {
  const { frame, hidden } = layOut(300, 100);
  expect([hidden(), frame.tabIndex]).toEqual(['', -1]);
});

test('a table that has none shows on which sides there is more, and keys can scroll it', () => {
  const { frame, hidden } = layOut(500, 250);
  expect([hidden(), frame.tabIndex]).toEqual(['right below', 0]);
  Object.assign(frame, { scrollLeft: 120, scrollTop: 150 });
  fireEvent.scroll(frame);
  expect(hidden()).toBe('left right above');
  Object.assign(frame, { scrollLeft: 200, scrollTop: 0 });
  fireEvent.scroll(frame);
  expect(hidden()).toBe('left below');
});
