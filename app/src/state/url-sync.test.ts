import { decodeLink, editRun } from '@lr-playground/document';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginGesture, beginWith, edit, endGesture, look, store, undo } from './store.ts';
import { startUrlSync } from './url-sync.ts';

const start = 'v1/run,steps=1000/a:cosine,peak_lr=1e-3/view,selected=a';
let stop = () => {};

function open(text: string): void {
  const decoded = decodeLink(text);
  if (decoded !== null) beginWith(decoded.link, decoded.notes);
}

const setSteps = (steps: number) => edit((doc) => editRun(doc, { steps }));
const written = () => decodeLink(window.location.hash)?.link;

/** What a browser does when somebody replaces the hash in the address bar. */
function paste(text: string): void {
  window.history.replaceState(null, '', `#${text}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  open(start);
  stop = startUrlSync();
  vi.runAllTimers();
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('the address bar follows document and view', () => {
  setSteps(5000);
  look({ y: 'log' });
  vi.runAllTimers();
  expect(written()).toMatchObject({ doc: { run: { steps: 5000 } }, view: { y: 'log' } });
});

test('thirty seconds of dragging stay below a hundred changes of history, the last one included', () => {
  const replace = vi.spyOn(window.history, 'replaceState');
  for (let frame = 0; frame < 1800; frame += 1) {
    setSteps(2000 + frame);
    vi.advanceTimersByTime(1000 / 60);
  }
  vi.runAllTimers();
  expect(replace.mock.calls.length).toBeGreaterThan(10);
  expect(replace.mock.calls.length).toBeLessThan(100);
  expect(written()?.doc.run.steps).toBe(3799);
});

test('leaving the page writes what was still pending', () => {
  setSteps(7000);
  expect(written()?.doc.run.steps).toBe(1000);
  window.dispatchEvent(new Event('pagehide'));
  expect(written()?.doc.run.steps).toBe(7000);
});

test('a gesture is written when it is over, or when the page goes away under it', () => {
  beginGesture();
  setSteps(5000);
  vi.runAllTimers();
  expect(written()?.doc.run.steps).not.toBe(5000);
  window.dispatchEvent(new Event('pagehide'));
  expect(written()?.doc.run.steps).toBe(5000);
  setSteps(6000);
  endGesture();
  vi.runAllTimers();
  expect(written()?.doc.run.steps).toBe(6000);
});

test('no entry is added to the history', () => {
  const push = vi.spyOn(window.history, 'pushState');
  const entries = window.history.length;
  setSteps(7000);
  vi.runAllTimers();
  expect(push).not.toHaveBeenCalled();
  expect(window.history.length).toBe(entries);
});

test('a pasted link is opened, and undo brings back what was there', () => {
  setSteps(5000);
  paste('v1/run,steps=300/a:cosine');
  expect(store.getState().doc.run.steps).toBe(300);
  undo();
  vi.runAllTimers();
  expect(store.getState().doc.run.steps).toBe(5000);
  expect(written()?.doc.run.steps).toBe(5000);
});

test('a pasted link in need of repair is opened with notes and then written properly', () => {
  paste('v1/run,steps=-5/a:cosine');
  vi.runAllTimers();
  expect(store.getState().ui.notes).not.toEqual([]);
  expect(written()?.doc.run.steps).toBe(1);
  expect(decodeLink(window.location.hash)?.notes).toEqual([]);
});

test('a hash that is no link leaves everything as it was, says so, and is written over', () => {
  setSteps(5000);
  const { doc, view } = store.getState();
  paste('main');
  vi.runAllTimers();
  expect(store.getState()).toMatchObject({ doc, view });
  expect(store.getState().ui.notes.map(({ code }) => code)).toEqual(['unreadable-kept']);
  expect(written()?.doc.run.steps).toBe(5000);
});

test('an emptied address changes nothing and is filled again', () => {
  paste('');
  vi.runAllTimers();
  expect(store.getState().doc.run.steps).toBe(1000);
  expect(written()?.doc.run.steps).toBe(1000);
});

test('an embedded form keeps its form in the address', () => {
  paste('v1,form=embed/run,steps=300/a:cosine');
  look({ x: 'percent' });
  vi.runAllTimers();
  expect(written()).toMatchObject({ form: 'embed', view: { x: 'percent' } });
});

test('a browser that refuses to change the address does not stop the work', () => {
  vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  setSteps(5000);
  expect(() => vi.runAllTimers()).not.toThrow();
  vi.restoreAllMocks();
  setSteps(6000);
  vi.runAllTimers();
  expect(written()?.doc.run.steps).toBe(6000);
});
