/** The service worker: it keeps the app for offline, and fetches newer versions that take over when somebody says so. */
import type { RegisterSWOptions } from 'virtual:pwa-register';
import { reloadPage } from './reload.ts';
import { show } from './store.ts';

/** What is loaded for it, as small as tests can replace it. */
export interface Registrar {
  registerSW(options: RegisterSWOptions): unknown;
}

/** Registers the service worker once the page has loaded, and says in the store when a newer version waits. */
export async function startOffline(load: () => Promise<Registrar>): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await pageLoaded();
  const { registerSW } = await load();
  const offer = () => show({ update: true });
  registerSW({
    onNeedRefresh: offer,
    // The newer version is in force already, as another tab took it. By default this page would reload on its own.
    onNeedReload: offer,
  });
}

/** Brings the newer version into force and loads the page again. */
export async function takeUpdate(): Promise<void> {
  const { serviceWorker } = navigator;
  const waiting = (await serviceWorker.getRegistration())?.waiting ?? null;
  if (waiting === null) {
    // Another tab was faster.
    reloadPage();
    return;
  }
  serviceWorker.addEventListener('controllerchange', reloadPage, { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

async function pageLoaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
}
