// Runs a tool of node_modules/.bin, so that the scripts need neither a global pnpm nor `npm run` in between.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the repository. @param {string} path */
export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * @param {string} tool a name in node_modules/.bin, or `node`
 * @param {readonly string[]} args without spaces: Windows runs them through a shell
 * @param {Record<string, string>} [env]
 * @returns {number} the exit code
 */
export function run(tool, args, env = {}) {
  const path = process.env.PATH ?? process.env.Path ?? '';
  const { status, error } = spawnSync(
    tool === 'node' && process.platform !== 'win32' ? process.execPath : tool,
    args,
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: `${at('node_modules/.bin')}${delimiter}${path}`, ...env },
    },
  );
  if (error) console.error(`${tool}: ${error.message}`);
  return status ?? 1;
}

/** Runs one of our own scripts and stops here when it fails. @param {string} script a path inside the repository */
export function runOrExit(script) {
  const code = run('node', [script]);
  if (code !== 0) process.exit(code);
}
