import { decodeLink, editRun } from '@lr-playground/document';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetWork, keepWork, keptWork, slotLimit } from './slots.ts';
import { startStorage } from './storage.ts';
import { beginWith, edit, openLink, prefer, store, undo } from './store.ts';

let stop = () => {};

function linkOfRun(steps: number) {
  const decoded = decodeLink(`v1/run,steps=${steps}/a:cosine/view,selected=a`);
  if (decoded === null) throw new Error('not a link');
  return decoded.link;
}

/** A page is loaded in this tab with a link of that run. */
function load(steps: number): void {
  stop();
  beginWith(linkOfRun(steps), []);
  stop = startStorage();
}

const setSteps = (steps: number) => edit((doc) => editRun(doc, { steps }));
const settle = () => vi.advanceTimersByTime(5000);
const keptSteps = () => keptWork().map((work) => decodeLink(work.text)?.link.doc.run.steps);

function leavePage(): void {
  window.dispatchEvent(new Event('pagehide'));
  stop();
  stop = () => {};
}

/** A browser without room for more than so many items of ours. */
function full(room: number) {
  const storage = window.localStorage;
  const setItem = (key: string, value: string) => {
    if (storage.getItem(key) === null && storage.length >= room) {
      throw new DOMException('no room', 'QuotaExceededError');
    }
    storage.setItem(key, value);
  };
  const tight = new Proxy(storage, {
    get: (target, key) => {
      const value: unknown = key === 'setItem' ? setItem : Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return vi.spyOn(window, 'localStorage', 'get').mockReturnValue(tight);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  prefer({ language: 'auto', scheme: 'auto', invitation: 'open' });
  load(1000);
});

afterEach(() => {
  stop();
  stop = () => {};
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('work is kept from the first change on, not before', () => {
  settle();
  expect(keptWork()).toEqual([]);
  setSteps(2000);
  settle();
  expect(keptSteps()).toEqual([2000]);
});

test('leaving the page keeps the last change', () => {
  setSteps(2000);
  leavePage();
  expect(keptSteps()).toEqual([2000]);
});

test('a reload goes on in the same slot', () => {
  setSteps(2000);
  leavePage();
  load(2000);
  setSteps(3000);
  settle();
  expect(keptSteps()).toEqual([3000]);
});

test('a duplicated tab, which takes a copy of the session storage along, gets a slot of its own', () => {
  setSteps(2000);
  leavePage();
  load(2000);
  expect(sessionStorage.length).toBe(0);
});

test('another link in the same tab leaves the work before it alone', () => {
  setSteps(2000);
  leavePage();
  load(500);
  setSteps(600);
  settle();
  expect(keptSteps()).toEqual([600, 2000]);
});

test('what was opened over the work keeps it, to the last change', () => {
  setSteps(2000);
  openLink(linkOfRun(500), []);
  settle();
  expect(keptSteps()).toEqual([2000]);
  setSteps(600);
  settle();
  expect(keptSteps()).toEqual([600, 2000]);
});

test('going back by undo to work that was kept does not keep it twice', () => {
  setSteps(2000);
  settle();
  openLink(linkOfRun(500), []);
  undo();
  settle();
  expect(keptSteps()).toEqual([2000]);
});

test('only the latest slots stay', () => {
  for (let count = 1; count <= slotLimit + 3; count += 1) {
    load(10_000 + count);
    setSteps(count);
    settle();
  }
  expect(keptWork()).toHaveLength(slotLimit);
  expect(keptSteps()[0]).toBe(slotLimit + 3);
  expect(keptSteps()).not.toContain(1);
});

test('work can be forgotten', () => {
  keepWork('one', 'v1/run,steps=5/a:cosine', 1);
  keepWork('two', 'v1/run,steps=6/a:cosine', 2);
  forgetWork('one');
  expect(keptWork().map(({ id }) => id)).toEqual(['two']);
});

test('garbage in the storage is passed over', () => {
  for (const [place, garbage] of ['', 'null', '{"a":', '99999999999999999999\nv1', '12'].entries()) {
    localStorage.setItem(`lr-playground.work.${place}`, garbage);
  }
  localStorage.setItem('lr-playground.work.odd', '7\n\u0000☃ not a link at all');
  expect(keptWork().map(({ id }) => id)).toEqual(['odd']);
  expect(() => keptWork().map(({ text }) => decodeLink(text))).not.toThrow();
});

test('a full storage gives up the oldest work first', () => {
  for (const age of [1, 2, 3]) keepWork(`kept${age}`, `v1/run,steps=${age}/a:cosine`, age);
  full(localStorage.length);
  expect(keepWork('new', 'v1/run,steps=4/a:cosine', 4)).toBe('ok');
  expect(keptSteps()).toEqual([4, 3, 2]);
});

test('a storage that others filled is said, and said no longer once there is room', () => {
  localStorage.setItem('somebody else', 'x');
  const spy = full(0);
  setSteps(2000);
  settle();
  expect(store.getState().ui.unkept).toBe('full');
  spy.mockRestore();
  setSteps(3000);
  settle();
  expect(store.getState().ui.unkept).toBeNull();
});

test('a blocked storage is said and stops nothing', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  load(1000);
  setSteps(2000);
  prefer({ scheme: 'dark' });
  settle();
  expect(store.getState().ui.unkept).toBe('blocked');
  expect(store.getState().doc.run.steps).toBe(2000);
});

test('preferences are kept, and garbage in their place is none', () => {
  prefer({ language: 'zh', scheme: 'dark', invitation: 'closed' });
  stop();
  prefer({ language: 'en', scheme: 'light', invitation: 'open' });
  localStorage.setItem('lr-playground.scheme', 'purple');
  load(1000);
  expect(store.getState().prefs).toMatchObject({ language: 'zh', scheme: 'auto', invitation: 'closed' });
});

test('preferences of another tab are taken over', () => {
  localStorage.setItem('lr-playground.language', 'zh');
  window.dispatchEvent(new Event('storage'));
  expect(store.getState().prefs.language).toBe('zh');
});

test('a picture in another page keeps nothing', () => {
  openLink({ ...linkOfRun(500), form: 'embed' }, []);
  setSteps(600);
  settle();
  expect(keptWork()).toEqual([]);
});
