import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = `${root}node_modules/.cache/bench`;

/** A program for Node 20, which runs no TypeScript by itself; bundled, so that nothing between modules is measured. */
const program = (name: string, entry: string): UserConfig => ({
  build: {
    ssr: `${root}${entry}`,
    target: 'node20',
    outDir,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
  ssr: { noExternal: [/^@lr-playground\//] },
});

/** The pages the app is compared with, in a folder of their own and never in the app's build. */
const pages: UserConfig = {
  root: `${root}e2e/bench/pages`,
  plugins: [react()],
  build: {
    outDir: `${outDir}/pages`,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: ['uplot', 'recharts'].map((name) => `${root}e2e/bench/pages/${name}.html`),
    },
  },
};

/** `vite build -c scripts/vite/bench.ts --mode core | page | pages` */
export default defineConfig(({ mode }) => {
  if (mode === 'pages') return pages;
  return mode === 'core'
    ? program('core', 'packages/schedule/bench/main.ts')
    : program('page', 'e2e/bench/main.ts');
});
