// The budget of the first screen: everything the entry imports statically, as a browser fetches it, gzipped.
// An own script because the question is which files belong to the first screen; size-limit only weighs a given list.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { firstScreen } from './lib/first-screen.mjs';
import { at } from './lib/run.mjs';

const BUDGET_KB = 300;
const CSS_BUDGET_KB = 60;

const { js, css } = firstScreen(JSON.parse(readFileSync(at('dist/.vite/manifest.json'), 'utf8')));
const ok = [table('JavaScript', js, BUDGET_KB), table('CSS', css, CSS_BUDGET_KB)];
process.exitCode = ok.every(Boolean) ? 0 : 1;

/** @param {string} what @param {readonly string[]} files @param {number} budget in kB of 1000 bytes */
function table(what, files, budget) {
  const rows = files.map((file) => ({
    file,
    kb: gzipSync(readFileSync(at(`dist/${file}`)), { level: 9 }).length / 1000,
  }));
  rows.sort((a, b) => b.kb - a.kb);
  const total = rows.reduce((sum, { kb }) => sum + kb, 0);
  for (const { file, kb } of rows) console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`);
  const within = total <= budget;
  const share = `${Math.round((100 * total) / budget)} % of ${budget} kB`;
  console.log(
    `${total.toFixed(1).padStart(8)} kB  initial ${what}, gzip: ${share}${within ? '' : '  TOO LARGE'}\n`,
  );
  return within;
}
