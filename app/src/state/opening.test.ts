import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const own = 'v1/run,steps=1000/b:cosine,peak_lr=1e-3,min_lr=0,num_cycles=0.5,warmup_shape=none';
const link = `${own}/a:transformers.linear,lr=5e-5,num_warmup_steps=10pct,num_training_steps=1000`;

/** The page's modules as they are when a page loads, with a fetch that goes as told. */
async function pageWhere(fetch: () => Promise<object>) {
  vi.resetModules();
  vi.doMock('@lr-playground/schedule/dialects', fetch);
  const [opening, dialects, stores, slots, storage, sync] = await Promise.all([
    import('./opening.ts'),
    import('./dialects.ts'),
    import('./store.ts'),
    import('./slots.ts'),
    import('./storage.ts'),
    import('./url-sync.ts'),
  ]);
  return { ...opening, ...dialects, ...stores, ...slots, ...storage, ...sync };
}

type Page = Awaited<ReturnType<typeof pageWhere>>;

const arrives = () => vi.importActual<object>('@lr-playground/schedule/dialects');
const fails = () => Promise.reject(new Error('no connection'));
const hangs = () => new Promise<object>(() => {});

const families = ({ store }: Page) => store.getState().doc.curves.map(({ spec }) => spec.family);
const codes = ({ store }: Page) => store.getState().ui.notes.map(({ code }) => code);

let stops: (() => void)[] = [];

/** As `main.tsx` does. */
async function start(page: Page): Promise<void> {
  await page.begin(page.addressText());
  stops = [page.startAwaiting(), page.startStorage(), page.startUrlSync()];
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '#');
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.doUnmock('@lr-playground/schedule/dialects');
  vi.useRealTimers();
});

const address = (text: string) => window.history.replaceState(null, '', `#${text}`);

test('a link to a schedule of a library opens whole', async () => {
  address(link);
  const page = await pageWhere(arrives);
  await start(page);
  expect(families(page)).toEqual(['cosine', 'transformers.linear']);
  expect(codes(page)).toEqual([]);
  expect(page.store.getState().ui.awaited).toBeNull();
});

test('where libraries cannot be fetched, the rest opens, nothing false is said, and the address stays', async () => {
  address(link);
  const page = await pageWhere(fails);
  await start(page);
  expect(families(page)).toEqual(['cosine']);
  expect(codes(page)).toEqual([]);
  expect(page.store.getState().ui).toMatchObject({
    libraries: 'failed',
    awaited: { families: ['transformers.linear'] },
  });
  page.look({ y: 'log' });
  window.dispatchEvent(new Event('pagehide'));
  expect(page.addressText()).toBe(link);
});

test('a fetch that hangs keeps nobody from what needs no library, and what arrives late is opened', async () => {
  address(link);
  vi.useFakeTimers();
  let arrive = () => {};
  const page = await pageWhere(() => new Promise((resolve) => (arrive = () => resolve(arrives()))));
  const started = start(page);
  await vi.runAllTimersAsync();
  await started;
  expect(families(page)).toEqual(['cosine']);
  expect(page.store.getState().ui.libraries).toBe('stuck');
  arrive();
  vi.useRealTimers();
  await vi.waitFor(() => expect(families(page)).toEqual(['cosine', 'transformers.linear']));
  expect(page.store.getState().ui).toMatchObject({ libraries: 'there', awaited: null, notes: [] });
  await vi.waitFor(() => expect(page.addressText()).toContain('a:transformers.linear'));
});

test('a second try opens it, and one that fails again asks for a page that is loaded anew', async () => {
  address(link);
  const page = await pageWhere(fails);
  await start(page);
  await page.fetchAgain();
  expect(page.store.getState().ui.libraries).toBe('stuck');
  vi.doMock('@lr-playground/schedule/dialects', arrives);
  expect(await page.loadDialects()).toBe(true);
  expect(families(page)).toEqual(['cosine', 'transformers.linear']);
});

test('work that cannot be opened whole stays in its slot, whatever is done to the rest of it', async () => {
  localStorage.setItem('lr-playground.work.before', `1000\n${link}`);
  const page = await pageWhere(fails);
  await start(page);
  expect(families(page)).toEqual(['cosine']);
  page.edit((doc) => ({ ...doc, curves: [] }));
  window.dispatchEvent(new Event('pagehide'));
  expect(page.keptWork()).toHaveLength(2);
  expect(page.keptWork()).toContainEqual({ id: 'before', saved: 1000, text: link });
  expect(page.addressText()).toBe('');
});

test('a link pasted over the address leaves what is there until it can be opened', async () => {
  address(own);
  const page = await pageWhere(hangs);
  await start(page);
  address(link);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(page.store.getState().ui.awaited?.text).toBe(link);
  expect(families(page)).toEqual(['cosine']);
  // Another one takes its place, and it is found among the work.
  address('v1/run,steps=10/a:linear');
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(families(page)).toEqual(['linear']);
  expect(page.store.getState().ui.awaited).toBeNull();
  expect(page.keptWork().map(({ text }) => text)).toEqual([link]);
});

test('who goes on without gets the address back and finds the rest among the work', async () => {
  address(link);
  const page = await pageWhere(fails);
  await start(page);
  page.show({ awaited: null });
  window.dispatchEvent(new Event('pagehide'));
  expect(page.addressText()).toContain('b:cosine');
  expect(page.addressText()).not.toContain('transformers');
  expect(page.keptWork().map(({ text }) => text)).toEqual([link]);
});
