import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { compileAhead } from './scripts/vite/compile-ahead.ts';
import { contentSecurityPolicy } from './scripts/vite/csp.ts';
import { remainingLicenses } from './scripts/vite/licenses.ts';
import { woff2Only } from './scripts/vite/woff2-only.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Linked from the menu; a text, so that browsers show it. */
const licenses = 'third-party-licenses.txt';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests see the families of libraries, too, without waiting for them, and draw from one seed. */
const forTests = [file('packages/schedule/src/testing/dialects.ts'), file('test/seed.ts')];

/** No test is judged by its speed: on a busy machine the slowest takes many times what it takes on an idle one. */
const patience = 120_000;

export default defineConfig({
  root: `${root}app`,
  // Relative addresses: the built files work from any sub-path of any static host.
  base: './',
  build: {
    outDir: `${root}dist`,
    emptyOutDir: true,
    // Read by scripts/size.mjs.
    manifest: true,
    // Every browser that can run the app preloads modules by itself.
    modulePreload: { polyfill: false },
    license: { fileName: licenses },
    chunkSizeWarningLimit: 1000,
    // What nearly every lazy part shares is one file: a file for each set of sharers compresses worse. With a lower count, what
    // the first screen does not need would come along.
    // React has a file of its own: it makes errors while it loads, and for each the browser reads the file once more.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 1 },
            { name: 'base', minShareCount: 9 },
          ],
        },
      },
    },
    // A file inlined as data: would need a hole in the policy (and fonts are cached one by one anyway).
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  plugins: [
    react(),
    woff2Only(),
    contentSecurityPolicy(),
    compileAhead(),
    remainingLicenses(licenses),
    offline(),
  ],
  test: {
    root,
    // Every core: on two, half the time that one of them takes, which is what vitest leaves itself otherwise.
    maxWorkers: '100%',
    projects: [
      node('unit', ['packages/*/{src,test}/**/*.test.ts'], { setupFiles: forTests }),
      node('conformance', ['packages/schedule/conformance/**/*.test.ts'], { testTimeout: 600_000 }),
      node('repo', ['{scripts,test}/**/*.test.ts']),
      {
        // Vitest 4 does not hand plugins down to a project.
        plugins: [react()],
        test: {
          name: 'app',
          root,
          include: ['app/{src,test}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: [...forTests, file('app/test/patience.ts')],
          testTimeout: patience,
        },
      },
    ],
  },
});

function node(name: string, include: string[], more: { testTimeout?: number; setupFiles?: string[] } = {}) {
  return { test: { name, root, include, environment: 'node' as const, testTimeout: patience, ...more } };
}

/**
 * The whole app is cached at the first visit. A new version is fetched in the background and takes over when somebody
 * says so or the last tab is closed: never under the user's hands. Other tabs then lack the old lazy parts, and are
 * offered the new version too.
 */
function offline() {
  return VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt',
    // app/src/state/offline.ts does it, and says when a new version waits.
    injectRegister: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,json,txt}'],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      cleanupOutdatedCaches: true,
      // The first visit is served offline as soon as the cache is full, without a reload.
      clientsClaim: true,
    },
    manifest: {
      name: 'LR Playground',
      short_name: 'LR Playground',
      description: 'Tune, overlay and share learning-rate schedules',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#1c7ed6',
      background_color: '#ffffff',
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  });
}
