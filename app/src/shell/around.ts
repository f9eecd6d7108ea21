/** What stands around the chart, as one piece to be fetched: an embedded chart never asks for it, and no chart waits for it. */
export { columnParts } from './column-parts.ts';
export { Dock } from './Dock.tsx';
export { HeaderActions } from './HeaderActions.tsx';
export { dockParts } from './parts.tsx';
