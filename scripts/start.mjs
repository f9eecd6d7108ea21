// npm start: install what is missing, build, serve the built app and print its address.
import { run, runOrExit } from './lib/run.mjs';

runOrExit('scripts/setup.mjs');
const built = run('vite', ['build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);

// Imported late: on a fresh clone vite is there only after the setup.
const { preview } = await import('vite');
const port = Number(process.env.PORT) || 4173;
const server = await preview({ preview: { port, strictPort: false } });
console.log('\nLR Playground is ready (Ctrl+C stops it):');
server.printUrls();
