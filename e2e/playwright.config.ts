import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { browserArgs, browserPath } from './browser.ts';

const port = Number(process.env.E2E_PORT) || 4187;
const executablePath = browserPath();
const firefox = process.env.E2E_FIREFOX;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'results',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // The second one is read by scripts/test.mjs for its count; without a file name it would print.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-US',
    colorScheme: 'light',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 900 },
        launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
      },
    },
    // E2E_FIREFOX names an installed Firefox; the channel is tied to this Playwright version. What its driver cannot do
    // yet is skipped where it is asked for. Not a part of `npm test`: not every machine has Firefox, and it takes minutes.
    ...(firefox
      ? [
          {
            name: 'firefox',
            // Every action costs its driver several times what it costs Chromium's.
            timeout: 90_000,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              viewport: { width: 1440, height: 900 },
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
  // Tests the built app; build it first (`pnpm e2e` does).
  webServer: {
    command: `node_modules/.bin/vite preview --port ${port} --strictPort`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    port,
    // A server that is there already may serve another checkout: better no test than a test of something else.
    reuseExistingServer: false,
  },
});
