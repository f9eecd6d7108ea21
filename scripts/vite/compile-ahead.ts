/** Asks browsers to compile what the first screen needs beside the main thread, all at once. */
import type { Plugin } from 'vite';

/**
 * Read by Chromium 136 and later (https://v8.dev/blog/explicit-compile-hints); a plain comment to all others. Without it functions
 * are compiled one by one on the main thread when they are first called, and nearly all of these are called before the first curve.
 */
const hint = '//# allFunctionsCalledOnLoad\n';

/** A file of the bundle, as far as it matters here. */
export interface Output {
  readonly type: 'asset' | 'chunk';
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** What is loaded before anything is drawn: the entries and what they import, and so on, without what is fetched later. */
export function loadedFirst(bundle: Readonly<Record<string, Output>>): ReadonlySet<string> {
  const first = new Set(Object.keys(bundle).filter((file) => bundle[file]?.isEntry));
  for (const file of first) for (const imported of bundle[file]?.imports ?? []) first.add(imported);
  return first;
}

/** Writes the hint into what is loaded first. */
export function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    apply: 'build',
    generateBundle: {
      // After minification, which drops comments.
      order: 'post',
      handler(_options, bundle) {
        for (const file of loadedFirst(bundle)) {
          const chunk = bundle[file];
          if (chunk?.type === 'chunk') chunk.code = hint + chunk.code;
        }
      },
    },
  };
}
