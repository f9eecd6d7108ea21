import { decodeLink, welcome } from '@lr-playground/document';
import { readJson } from '@lr-playground/document/formats';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showOnScreen, startWith } from '../../test/screen.tsx';
import { keptWork } from '../state/slots.ts';
import { store } from '../state/store.ts';
import { startUrlSync } from '../state/url-sync.ts';
import { Crash } from './Crash.tsx';
import { Guard } from './Guard.tsx';

function Broken(): never {
  throw new Error('the chart fell off');
}

function crash() {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  showOnScreen(
    <Guard fallback={(error) => <Crash error={error} />}>
      <Broken />
    </Guard>,
  );
}

beforeEach(() => {
  startWith(store.getState().doc);
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a page that breaks says so and hands out the document as a link', async () => {
  const user = userEvent.setup();
  crash();
  expect(screen.getByRole('heading', { name: 'Something in the playground broke' })).toBeDefined();
  expect(screen.getByText(/the chart fell off/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  const link = await navigator.clipboard.readText();
  expect(decodeLink(link.split('#')[1] ?? '')?.link.doc).toEqual(store.getState().doc);
  expect(await screen.findByText('Copied.')).toBeDefined();
});

test('and as JSON', async () => {
  const user = userEvent.setup();
  crash();
  await user.click(screen.getByRole('button', { name: 'Copy the JSON' }));
  await screen.findByText('Copied.');
  expect(readJson(await navigator.clipboard.readText())?.link.doc).toEqual(store.getState().doc);
});

test('where copying is refused, the document can be taken by hand', async () => {
  const user = userEvent.setup();
  crash();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await user.click(screen.getByRole('button', { name: 'Copy the link' }));
  const text = await screen.findByLabelText<HTMLTextAreaElement>('Your document');
  expect(decodeLink(text.value.split('#')[1] ?? '')?.link.doc).toEqual(store.getState().doc);
});

test('opening the first curves keeps what broke among the work, and is what the next visit opens', async () => {
  localStorage.clear();
  vi.spyOn(window.location, 'reload').mockImplementation(() => {});
  startWith({ ...store.getState().doc, pinned: 'a' });
  const broken = store.getState().doc;
  crash();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Open the first curves' }));
  const docs = keptWork().map(({ text }) => decodeLink(text)?.link.doc);
  expect(docs).toEqual([welcome().doc, broken]);
});

test('opening the first curves puts them into the address before the page is loaded again', async () => {
  const user = userEvent.setup();
  const stop = startUrlSync();
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => {
    expect(decodeLink(window.location.hash.slice(1))?.link.doc).toEqual(welcome().doc);
  });
  startWith({ ...store.getState().doc, curves: [] });
  crash();
  await user.click(screen.getByRole('button', { name: 'Open the first curves' }));
  expect(reload).toHaveBeenCalledOnce();
  stop();
});
