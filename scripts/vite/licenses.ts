import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { fontNotice } from './font-notice.ts';

/** What workbox-build puts into the service worker; e2e/tests/smoke.spec.ts holds the list against what is there. */
const worker = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];

/**
 * Vite lists the packages whose modules are in the scripts of the page, with the licence of the package. This adds what else
 * is shipped: the service worker, which is built apart, and the fonts, whose licence is not that of their package.
 */
export function remainingLicenses(fileName: string): Plugin {
  return {
    name: 'remaining-licenses',
    apply: 'build',
    generateBundle: {
      // After Vite has written its list.
      order: 'post',
      handler(_, bundle) {
        const list = bundle[fileName];
        if (list?.type !== 'asset') throw new Error(`${fileName} is not written`);
        list.source = [
          list.source,
          ...worker.map(ofPackage),
          ofFonts(bundle, this.environment.config.root),
        ].join('\n');
      },
    },
  };
}

const require = createRequire(createRequire(import.meta.url).resolve('workbox-build'));

function ofPackage(name: string): string {
  const { version, license } = require(`${name}/package.json`);
  return `## ${name} - ${version} (${license})\n\n${readFileSync(require.resolve(`${name}/LICENSE`), 'utf8').trim()}\n`;
}

/** The notices of all fonts, as the fonts themselves have them, and the text of the licence they name. */
function ofFonts(bundle: Rolldown.OutputBundle, root: string): string {
  const notices = Object.values(bundle)
    .flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []))
    .filter((file) => file.endsWith('.woff2'))
    // The same font, not compressed, lies beside it.
    .map((file) => fontNotice(readFileSync(resolve(root, file.replace(/woff2$/, 'ttf')))));
  if (!notices.every((notice) => notice.includes('SIL Open Font License, Version 1.1')))
    throw new Error('a font has another licence than the one listed');
  const holders = new Set(notices.map((notice) => notice.split('\n\n')[0]));
  const text = readFileSync(new URL('OFL-1.1.txt', import.meta.url), 'utf8').trim();
  return `## KaTeX fonts, and the stretched signs that katex draws after them (OFL-1.1)\n\n${[...holders].join('\n\n')}\n\n${text}\n`;
}
