import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { showOnScreen, startWith } from '../../test/screen.tsx';
import { keepWork, keptWork } from '../state/slots.ts';
import { show, store, undo } from '../state/store.ts';
import { RecentWork } from './RecentWork.tsx';

beforeEach(() => {
  localStorage.clear();
  startWith(store.getState().doc);
});

function openList() {
  show({ panel: 'recent' });
  showOnScreen(<RecentWork />);
}

test('lists what was kept, the latest first', () => {
  keepWork('one', 'v1/run,steps=500/a:linear', 1_000_000);
  keepWork('two', 'v1/run,steps=20000/a:cosine/b:step', 2_000_000);
  openList();
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('2 curves over 20,000 steps');
  expect(second?.textContent).toContain('1 curve over 500 steps');
});

test('opens one, and undo brings back what was there', async () => {
  const before = store.getState().doc;
  keepWork('one', 'v1/run,steps=500/a:linear', 1_000_000);
  openList();
  await userEvent.click(screen.getByRole('button', { name: /1 curve over 500 steps/ }));
  expect(store.getState().doc.run.steps).toBe(500);
  expect(store.getState().ui.panel).toBeNull();
  undo();
  expect(store.getState().doc).toBe(before);
});

test('deletes one', async () => {
  keepWork('one', 'v1/run,steps=500/a:linear', 1_000_000);
  openList();
  await userEvent.click(screen.getByRole('button', { name: /^Delete the work of/ }));
  expect(keptWork()).toEqual([]);
  expect(screen.queryByRole('listitem')).toBeNull();
  expect(screen.getByText(/^Nothing yet/)).toBeDefined();
});

test('a slot of garbage neither breaks the list nor stands in it twice', () => {
  localStorage.setItem('lr-playground.work.bad', 'garbage');
  keepWork('one', 'v1/run,steps=500/a:linear', 1_000_000);
  openList();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});
