import type { Plugin } from 'vite';

/** KaTeX lists each font three times; every browser that runs the app reads woff2, so the others are not shipped. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css$/.test(id)) return undefined;
      return { code: code.replace(/,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\([^)]+\)/g, ''), map: null };
    },
  };
}
