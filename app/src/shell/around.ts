import { columnParts } from './column-parts.ts';
import { Dock } from './Dock.tsx';
import { HeaderActions } from './HeaderActions.tsx';
import { dockParts } from './parts.tsx';

/** What stands around the chart, as one piece to be fetched: an embedded chart never asks for it, and no chart waits for it. */
export const around = { Dock, HeaderActions, columnParts, dockParts } as const;
