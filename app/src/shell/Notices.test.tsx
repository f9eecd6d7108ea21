import { decodeLink } from '@lr-playground/document';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { showOnScreen, startWith } from '../../test/screen.tsx';
import { openLink, prefer, show, store } from '../state/store.ts';
import { Notices } from './Notices.tsx';

function open(text: string): void {
  const decoded = decodeLink(text);
  if (decoded === null) throw new Error('no link');
  openLink(decoded.link, decoded.notes);
}

beforeEach(() => {
  startWith(store.getState().doc);
  show({ notes: [], unkept: null });
});

test('says in a live region what a link was repaired of, and goes when it is sent away', async () => {
  showOnScreen(<Notices room="wide" />);
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  open('v1/run,steps=-5/a:cosine,peak_lr=1e-3,num_cycles=banana');
  const notice = await within(region).findByRole('region', { name: 'This link was repaired' });
  expect(notice.textContent).toContain('banana');
  expect(notice.textContent).toContain('-5');
  await userEvent.click(within(notice).getByRole('button', { name: 'Dismiss' }));
  expect(region.textContent).toBe('');
});

test('many repairs are shown on demand', async () => {
  showOnScreen(<Notices room="wide" />);
  open('v1/run,steps=-5,foo=1,bar=2,baz=3,qux=4/a:cosine');
  const count = store.getState().ui.notes.length;
  expect(await screen.findAllByRole('listitem')).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: `Show all ${count}` }));
  expect(screen.getAllByRole('listitem')).toHaveLength(count);
});

test('speaks Chinese to those who prefer it', async () => {
  prefer({ language: 'zh' });
  showOnScreen(<Notices room="wide" />);
  open('v1/run,steps=-5/a:cosine');
  expect(await screen.findByRole('region', { name: '这个链接已被修正' })).toBeDefined();
});

test('says when the browser keeps nothing, and how to keep the work all the same', async () => {
  showOnScreen(<Notices room="wide" />);
  show({ unkept: 'blocked' });
  await userEvent.click(await screen.findByRole('button', { name: 'Share or copy the link' }));
  expect(store.getState().ui.panel).toBe('share');
});

test('offers a newer version until it is sent away', async () => {
  showOnScreen(<Notices room="wide" />);
  show({ update: true });
  const notice = await screen.findByRole('region', { name: 'A new version is ready' });
  expect(within(notice).getByRole('button', { name: 'Update' })).toBeDefined();
  await userEvent.click(within(notice).getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('region')).toBeNull();
});

test('on a narrow page the first repair leaves room for what was opened; the others come on demand', async () => {
  showOnScreen(<Notices room="narrow" />);
  open('v1/run,steps=-5/a:cosine,peak_lr=1e-3,num_cycles=banana');
  const notice = await screen.findByRole('region', { name: 'This link was repaired' });
  expect(within(notice).getAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(within(notice).getByRole('button', { name: /^Show all \d+$/ }));
  expect(within(notice).getAllByRole('listitem').length).toBeGreaterThan(1);
});
