import { readFileSync } from 'node:fs';

/** The browser that scripts/find-browser.mjs found; without it, Playwright looks for its own. */
export function browserPath(): string | undefined {
  try {
    return readFileSync(new URL('../node_modules/.browser', import.meta.url), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** No sandbox (containers have none), no GPU, and no request of the browser's own. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
