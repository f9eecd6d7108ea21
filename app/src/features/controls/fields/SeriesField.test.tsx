import { addCurve, type Doc } from '@lr-playground/document';
import { defaultPlan, type SeriesItem, specOf } from '@lr-playground/schedule';
import '@lr-playground/schedule/testing';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { paramsOfCurve, showOnScreen, startWith, undoSteps } from '../../../../test/screen.tsx';
import { Controls } from '../Controls.tsx';
import { indexAt, linePath, reachOf, stroked, valueAt } from './series-plot.ts';

const none: Doc = { run: defaultPlan, curves: [], pinned: null };
const told = (metrics: readonly SeriesItem[]) =>
  addCurve(none, specOf('torch.ReduceLROnPlateau', { metrics }));
const metrics = () => paramsOfCurve()['metrics'];
const graph = () => screen.findByRole('slider', { name: 'Metric (metrics): drawn' });
const numbers = () => screen.findByRole('textbox', { name: 'Metric (metrics): as numbers' });

describe('a metric', () => {
  beforeEach(() => {
    startWith(told([1, 0.5, 0.25]));
    showOnScreen(<Controls />);
  });

  it('is pasted from a log, whatever stands between the numbers', async () => {
    await userEvent.clear(await numbers());
    await userEvent.paste('2.5\n1.25, .65\tnan\n');
    expect(metrics()).toEqual([2.5, 1.25, 0.65, 'nan']);
    expect(undoSteps()).toBe(1);
  });

  it('stays when what is typed is no list of numbers, and says so', async () => {
    const field = await numbers();
    await userEvent.clear(field);
    await userEvent.type(field, '1, two, 3');
    fireEvent.blur(field);
    expect(metrics()).toEqual([1, 0.5, 0.25]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(field, '{Escape}');
    expect(field).toHaveProperty('value', '1, 0.5, 0.25');
  });

  it('is edited by keys: chosen, moved, doubled and taken away', async () => {
    const picture = await graph();
    fireEvent.keyDown(picture, { key: 'ArrowRight' });
    expect(picture.getAttribute('aria-valuetext')).toBe('Number 2 of 3: 0.5.');
    fireEvent.keyDown(picture, { key: 'ArrowUp', shiftKey: true });
    fireEvent.keyDown(picture, { key: 'ArrowUp', shiftKey: true, repeat: true });
    fireEvent.keyUp(picture, { key: 'ArrowUp' });
    expect(metrics()).toEqual([1, 0.52, 0.25]);
    expect(undoSteps()).toBe(1);
    fireEvent.keyDown(picture, { key: 'Insert' });
    expect(metrics()).toEqual([1, 0.52, 0.52, 0.25]);
    fireEvent.keyDown(picture, { key: 'Home' });
    fireEvent.keyDown(picture, { key: 'Delete' });
    expect(metrics()).toEqual([0.52, 0.52, 0.25]);
  });

  it('can be emptied and begun again', async () => {
    startWith(told([]));
    showOnScreen(<Controls />);
    const picture = await graph();
    fireEvent.keyDown(picture, { key: 'Delete' });
    fireEvent.keyDown(picture, { key: 'Insert' });
    expect(metrics()).toEqual([1]);
  });
});

describe('the picture of a series', () => {
  const reach = reachOf([1, 0]);

  it('has room for all, and rounds to what it shows', () => {
    expect(valueAt(reach, 0)).toBeLessThan(0);
    expect(valueAt(reach, 1)).toBeGreaterThan(1);
    expect(valueAt(reach, 0.5)).toBe(0.5);
    expect(valueAt(reachOf([1e-9, 2e-9]), 0.5)).toBe(1.5e-9);
    expect(valueAt(reachOf([3, 3]), 0.5)).toBe(3);
    expect(reachOf(['nan', 'inf'])).toEqual(reachOf([]));
  });

  it('draws through what lies between two places of a stroke, in both directions', () => {
    const series = [9, 9, 9, 9, 9];
    expect(stroked(series, { index: 1, value: 0 }, { index: 3, value: 1 }, reach)).toEqual([9, 0, 0.5, 1, 9]);
    expect(stroked(series, { index: 3, value: 0 }, { index: 1, value: 1 }, reach)).toEqual([9, 1, 0.5, 0, 9]);
    expect(stroked(series, { index: 2, value: 0 }, { index: 2, value: 1 }, reach)).toEqual([9, 9, 1, 9, 9]);
  });

  it('breaks where there is no number', () => {
    expect(linePath([1, 'nan', 0, 1], reach, 300, 100).match(/M/g)).toHaveLength(2);
    expect([indexAt(-1, 5), indexAt(0.5, 5), indexAt(2, 5)]).toEqual([0, 2, 4]);
  });
});
