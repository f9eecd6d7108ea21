/** Where everything begins: what the address or this machine remembers is opened, then the page and its effects start. */
import { type Decoded, decodeLink, welcome } from '@lr-playground/document';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/global.css';
import { App } from './shell/App.tsx';
import { lacking, loadDialects, startDialects } from './state/dialects.ts';
import { startOffline } from './state/offline.ts';
import { keptWork } from './state/slots.ts';
import { startStorage } from './state/storage.ts';
import { beginWith } from './state/store.ts';
import { addressText, startUrlSync } from './state/url-sync.ts';

/** The link in the address, else the latest work, else what a first visit shows. */
async function begin(): Promise<void> {
  const linked = await decoded(addressText());
  if (linked !== null) {
    beginWith(linked.link, linked.notes);
    return;
  }
  const work = await decoded(keptWork()[0]?.text ?? '');
  beginWith(work?.link ?? welcome(), []);
}

/** Decodes a text, once more if families had to be fetched for it. */
async function decoded(text: string): Promise<Decoded | null> {
  const first = decodeLink(text);
  return lacking(first).length > 0 && (await loadDialects()) ? decodeLink(text) : first;
}

/** Starts it all. No `await` at the top: parts that are fetched import from this file's chunk, and would wait for it for ever. */
async function start(): Promise<void> {
  await begin();
  startStorage();
  startUrlSync();
  const root = document.getElementById('root');
  if (root !== null) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
  startDialects();
  await startOffline(() => import('virtual:pwa-register'));
}

void start();
