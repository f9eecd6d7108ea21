/** @typedef {{ file: string, isEntry?: boolean, imports?: readonly string[], css?: readonly string[] }} Chunk */

/**
 * The files that the first screen waits for: the entries and their static imports, without what is loaded lazily.
 * @param {Readonly<Record<string, Chunk>>} manifest as Vite writes it
 */
export function firstScreen(manifest) {
  const js = new Set();
  const css = new Set();
  const seen = new Set();
  const queue = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  for (const key of queue) {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) continue;
    seen.add(key);
    js.add(chunk.file);
    for (const file of chunk.css ?? []) css.add(file);
    queue.push(...(chunk.imports ?? []));
  }
  if (js.size === 0) throw new Error('the build manifest names no entry');
  return { js: /** @type {string[]} */ ([...js]), css: /** @type {string[]} */ ([...css]) };
}
