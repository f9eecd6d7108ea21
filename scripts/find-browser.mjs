// Finds a Chromium-like browser for the tests, else installs one, and leaves its path in node_modules/.browser.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './lib/find-browser.mjs';
import { at, run } from './lib/run.mjs';

const windows = process.platform === 'win32';
const named = process.env.E2E_BROWSER;
const browser = findBrowser({
  named,
  bundled: () => chromium.executablePath(),
  onPath,
  places: places(),
  works,
  downloadBundled: () => run('playwright', ['install', 'chromium']) === 0,
  installPackage,
});

if (browser) {
  writeFileSync(at('node_modules/.browser'), browser);
  console.log(`Browser: ${browser}`);
} else {
  console.error(
    named
      ? `E2E_BROWSER names ${named}, which does not start.`
      : 'No browser for the tests: install Chrome, Chromium or Edge, or set E2E_BROWSER to the path of one.',
  );
  process.exitCode = 1;
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(delimiter);
  return folders.map((folder) => join(folder, windows ? `${name}.exe` : name)).find(executable);
}

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function works(path) {
  if (!existsSync(path)) return false;
  // On Windows `--version` opens a window instead of printing: being there has to do.
  if (windows) return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function places() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (!windows) return [];
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  const apps = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ];
  return folders.flatMap((folder) => apps.map((app) => `${folder}\\${app}`));
}

function installPackage() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
  apt('update');
  return apt('-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', 'chromium');
}
