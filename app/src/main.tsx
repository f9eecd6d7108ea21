/** Where everything begins: what the address or this machine remembers is opened, then the page and its effects start. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/global.css';
import { App } from './shell/App.tsx';
import { startDialects } from './state/dialects.ts';
import { startOffline } from './state/offline.ts';
import { begin, startAwaiting } from './state/opening.ts';
import { startStorage } from './state/storage.ts';
import { addressText, startUrlSync } from './state/url-sync.ts';

/** Starts it all. No `await` at the top: parts that are fetched import from this file's chunk, and would wait for it for ever. */
async function start(): Promise<void> {
  await begin(addressText());
  startAwaiting();
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
