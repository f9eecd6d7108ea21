import { decodeLink, editRun } from '@lr-playground/document';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Registrar, startOffline, takeUpdate } from './offline.ts';
import { edit, show, store } from './store.ts';
import { startUrlSync } from './url-sync.ts';

type Options = Parameters<Registrar['registerSW']>[0];

/** What a browser offers a page for its service worker, with a newer version waiting or not. */
function browser(waiting: { postMessage(message: unknown): void } | null): EventTarget {
  const serviceWorker = Object.assign(new EventTarget(), { getRegistration: async () => ({ waiting }) });
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { serviceWorker }));
  return serviceWorker;
}

async function started(): Promise<Options> {
  let given: Options = {};
  await startOffline(async () => ({
    registerSW: (options) => {
      given = options;
    },
  }));
  return given;
}

const reload = vi.fn();

beforeEach(() => {
  reload.mockClear();
  vi.spyOn(window.location, 'reload').mockImplementation(reload);
  show({ update: false });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each(['onNeedRefresh', 'onNeedReload'] as const)(
  'a newer version is offered, and nothing reloads: %s',
  async (event) => {
    browser(null);
    const options = await started();
    expect(store.getState().ui.update).toBe(false);
    options[event]?.();
    expect(store.getState().ui.update).toBe(true);
    expect(reload).not.toHaveBeenCalled();
  },
);

test('without service workers nothing is loaded', async () => {
  const load = vi.fn();
  const { serviceWorker: _, ...bare } = { serviceWorker: null, onLine: true };
  vi.stubGlobal('navigator', bare);
  await startOffline(load);
  expect(load).not.toHaveBeenCalled();
});

test('the page reloads when the newer version is in force, with the address up to date', async () => {
  const postMessage = vi.fn();
  const serviceWorker = browser({ postMessage });
  const stop = startUrlSync();
  await takeUpdate();
  expect(postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
  expect(reload).not.toHaveBeenCalled();
  edit((doc) => editRun(doc, { steps: 4321 }));
  reload.mockImplementation(() => {
    expect(decodeLink(window.location.hash)?.link.doc.run.steps).toBe(4321);
  });
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
  stop();
});

test('the page reloads at once when another tab has taken the newer version', async () => {
  browser(null);
  await takeUpdate();
  expect(reload).toHaveBeenCalledOnce();
});
