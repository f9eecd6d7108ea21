/** Where everything begins: what the address or this machine remembers is opened, then the page and its effects start. */
import { decodeLink, welcome } from '@lr-playground/document';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/global.css';
import { App } from './shell/App.tsx';
import { readyFor, startDialects } from './state/dialects.ts';
import { startOffline } from './state/offline.ts';
import { keptWork, linkOf } from './state/slots.ts';
import { startStorage } from './state/storage.ts';
import { beginWith } from './state/store.ts';
import { addressText, startUrlSync } from './state/url-sync.ts';

/** The link in the address, else the latest work, else what a first visit shows. */
async function begin(): Promise<void> {
  await readyFor(addressText());
  const decoded = decodeLink(addressText());
  if (decoded !== null) {
    beginWith(decoded.link, decoded.notes);
    return;
  }
  const [latest] = keptWork();
  await readyFor(latest?.text ?? '');
  const link = latest === undefined ? null : linkOf(latest);
  beginWith(link ?? welcome(), []);
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
