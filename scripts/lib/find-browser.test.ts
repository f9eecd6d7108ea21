import { expect, test } from 'vitest';
import { findBrowser, type Probes } from './find-browser.mjs';

/** A machine where only `present` start; what is tried on it is written down. */
function machine(present: string[], extra: Partial<Probes> = {}) {
  const tried: string[] = [];
  const probes: Probes = {
    named: undefined,
    bundled: () => '/bundled',
    onPath: (name) => `/usr/bin/${name}`,
    places: ['/Applications/Chrome'],
    works: (path) => tried.push(path) > 0 && present.includes(path),
    downloadBundled: () => tried.push('download') < 0,
    installPackage: () => tried.push('apt') < 0,
    ...extra,
  };
  return { probes, tried };
}

test('a named browser wins, and nothing else is tried', () => {
  const { probes, tried } = machine(['/mine', '/bundled'], { named: '/mine' });
  expect(findBrowser(probes)).toBe('/mine');
  expect(tried).toEqual(['/mine']);
});

test('a named browser that does not start is not replaced by another', () => {
  expect(findBrowser(machine(['/bundled'], { named: '/mine' }).probes)).toBeUndefined();
});

test("Playwright's own comes before those on the PATH", () => {
  expect(findBrowser(machine(['/bundled', '/usr/bin/google-chrome']).probes)).toBe('/bundled');
});

test('Chrome comes before Chromium, Edge, Brave and the places of the system', () => {
  const { probes, tried } = machine(['/Applications/Chrome']);
  expect(findBrowser(probes)).toBe('/Applications/Chrome');
  expect(tried).toEqual([
    '/bundled',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/brave-browser',
    '/usr/bin/brave',
    '/Applications/Chrome',
  ]);
});

test('only without any of them is one downloaded, and only then installed', () => {
  const present: string[] = [];
  const { probes, tried } = machine(present, {
    installPackage: () => present.push('/usr/bin/chromium') > 0,
  });
  expect(findBrowser(probes)).toBe('/usr/bin/chromium');
  expect(tried).toContain('download');
});

test('a download that works is used and nothing is installed', () => {
  const present: string[] = [];
  const { probes, tried } = machine(present, { downloadBundled: () => present.push('/bundled') > 0 });
  expect(findBrowser(probes)).toBe('/bundled');
  expect(tried).not.toContain('apt');
});

test('without any browser there is no answer', () => {
  expect(findBrowser(machine([]).probes)).toBeUndefined();
});
