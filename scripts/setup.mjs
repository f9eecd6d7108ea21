// Installs the dependencies with the pinned pnpm, and only when the lockfile or the Node version changed:
// npx asks the registry even for a cached exact version, and the second `npm start` must work offline.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeProblem } from './lib/node-version.mjs';

const PNPM = 'pnpm@12.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}

const stamp = createHash('sha256')
  .update(readFileSync(at('pnpm-lock.yaml')))
  .update(process.version)
  .digest('hex');
if (stamp !== readStamp()) {
  install();
  mkdirSync(at('node_modules'), { recursive: true });
  writeFileSync(at('node_modules/.setup-stamp'), stamp);
}

function readStamp() {
  try {
    return readFileSync(at('node_modules/.setup-stamp'), 'utf8');
  } catch {
    return '';
  }
}

function install() {
  console.log(`Installing dependencies with ${PNPM} …`);
  // The lockfile carries a checksum for every package: --trust-lockfile only skips asking the registry about each again.
  const { status, signal } = spawnSync(
    'npx',
    ['--yes', PNPM, 'install', '--frozen-lockfile', '--trust-lockfile'],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, CI: '1' } },
  );
  if (status === 0) return;
  console.error(
    `\nThe dependencies could not be installed (${signal ?? `exit code ${status ?? 'unknown'}`}). ` +
      'The first run needs the npm registry: check the network, or the npm proxy settings, and run the command again.',
  );
  process.exit(status || 1);
}
