/**
 * npm packs package.json as it lies there and ignores `publishConfig.exports` (pnpm does not). So before packing, the map
 * for the built files takes the place of the one for the sources, and afterwards the file is put back.
 *
 *     node scripts/published.mjs on | off
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const manifest = new URL('../package.json', import.meta.url);
const kept = new URL('../package.json.kept', import.meta.url);

// One that is left from a packing that broke off is the true one, too.
if (existsSync(kept)) renameSync(kept, manifest);
if (process.argv[2] === 'on') {
  const text = readFileSync(manifest, 'utf8');
  const source = JSON.parse(text);
  writeFileSync(kept, text);
  writeFileSync(
    manifest,
    `${JSON.stringify({ ...source, exports: source.publishConfig.exports }, null, 2)}\n`,
  );
}
