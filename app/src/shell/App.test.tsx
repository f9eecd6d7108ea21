import { decodeLink } from '@lr-playground/document';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginWith, openLink, prefer, show, store } from '../state/store.ts';
import { App } from './App.tsx';
import { commands } from './commands.ts';
import { dockParts } from './parts.tsx';

function linkOf(text: string) {
  const decoded = decodeLink(text);
  if (decoded === null) throw new Error('no link');
  return decoded.link;
}

/** A window of that width, of somebody who wants no motion: what media queries answer. */
function windowOf(width: number): void {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const least = /min-width: (\d+)px/.exec(query)?.[1];
    return Object.assign(new EventTarget(), {
      media: query,
      matches: least === undefined ? query.includes('reduced-motion') : width >= Number(least),
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
  });
}

/** The whole page: what stands around the chart comes a frame after it. */
async function openPage(): Promise<void> {
  render(<App />);
  await screen.findAllByRole('tab');
}

beforeEach(() => {
  cleanup();
  windowOf(1440);
  prefer({ language: 'en', scheme: 'light', invitation: 'open' });
  show({ panel: null });
  beginWith(linkOf('v1/run,steps=1000/a:cosine/b:linear'), []);
});

const tabs = dockParts.map(({ title }) => title.en);

afterEach(() => {
  vi.restoreAllMocks();
});

test('the chart comes first, in its place, and the rest of the page after it', async () => {
  render(<App />);
  expect(screen.getByRole('figure', { name: 'Learning-rate chart' })).toBeDefined();
  expect(screen.queryByRole('tab')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
  expect(await screen.findAllByRole('tab')).toHaveLength(dockParts.length);
  expect(screen.getByRole('button', { name: 'Share' })).toBeDefined();
});

test('a wide page has its landmarks, one first heading and the parts in sight', async () => {
  await openPage();
  const banners = screen.getAllByRole('banner').filter((header) => header.closest('section') === null);
  expect(banners).toHaveLength(1);
  expect(screen.getAllByRole('main')).toHaveLength(1);
  expect(screen.getAllByRole('complementary')).toHaveLength(1);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  const column = within(screen.getByRole('complementary'));
  expect(column.getByRole('heading', { name: 'Curves' })).toBeDefined();
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(tabs);
});

test('a narrow page shows one part at a time, chosen at its lower edge', async () => {
  windowOf(390);
  await openPage();
  const names = ['Curves', 'Controls', 'Run plan', ...tabs];
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(names);
  expect(screen.queryByRole('heading', { name: 'Curves' })).toBeNull();
  await userEvent.click(screen.getByRole('tab', { name: 'Curves' }));
  expect(screen.getByRole('heading', { name: 'Curves' })).toBeDefined();
  await userEvent.click(screen.getByRole('tab', { name: 'Compare' }));
  expect(store.getState().view.dock).toBe('compare');
});

test('a command opens a tab of the dock on a narrow page too, though it be the tab that was open last', async () => {
  windowOf(390);
  await openPage();
  await userEvent.click(screen.getByRole('tab', { name: 'Libraries' }));
  await userEvent.click(screen.getByRole('tab', { name: 'Curves' }));
  const ask = commands.find(({ title }) => title.en === 'What do the libraries make of this?');
  act(() => ask?.run());
  expect(screen.getByRole('tab', { name: 'Libraries' }).getAttribute('aria-selected')).toBe('true');
});

test('language of the page and title follow what is on the screen', async () => {
  await openPage();
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).toBe('Cosine and 1 more · LR Playground');
  act(() => prefer({ language: 'zh' }));
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(document.title).toContain('余弦');
  expect(screen.getByRole('button', { name: '撤销' })).toBeDefined();
});

test('the colour scheme is the preferred one', async () => {
  await openPage();
  expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('light');
  act(() => prefer({ scheme: 'dark' }));
  expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark');
});

test('skipping to the chart moves the focus and leaves the address alone', async () => {
  await openPage();
  const address = window.location.href;
  await userEvent.click(screen.getByRole('button', { name: 'Skip to the chart' }));
  expect(document.activeElement?.id).toBe('chart');
  expect(window.location.href).toBe(address);
});

test('the invitation goes for good, by its button', async () => {
  await openPage();
  const line = screen.getByText('Drag a handle on a curve, or any slider.');
  expect(line).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('Drag a handle on a curve, or any slider.')).toBeNull();
  expect(store.getState().prefs.invitation).toBe('closed');
});

test('the invitation speaks of handles only where there are some', async () => {
  beginWith(
    linkOf('v1/run,steps=1000/a:transformers.linear,lr=1e-4,num_warmup_steps=10,num_training_steps=1000'),
    [],
  );
  await openPage();
  expect(screen.getByText('Drag any slider.')).toBeDefined();
});

test('a view link shows the chart and a way into the playground, nothing to edit with', () => {
  openLink(linkOf('v1,form=view/run,steps=1000/a:cosine'), []);
  render(<App />);
  expect(screen.queryByRole('complementary')).toBeNull();
  const target = screen.getByRole('link', { name: 'Open in the playground' }).getAttribute('href') ?? '';
  const { form, doc } = linkOf(target);
  expect(form).toBe('edit');
  expect(doc).toEqual(store.getState().doc);
});

test('an embedded chart has no page around it and opens the playground beside', () => {
  openLink(linkOf('v1,form=embed/run,steps=1000/a:cosine'), []);
  render(<App />);
  expect(screen.queryByRole('banner')).toBeNull();
  expect(screen.getByRole('link', { name: /Open in the playground/ }).getAttribute('target')).toBe('_blank');
});
