/** Every guard over all curves, one line each. What a single library lets people get wrong stands on the family's page. */

export { accumulationUncounted } from './accumulation-uncounted.ts';
export { belowZero } from './below-zero.ts';
export { crowded } from './crowded.ts';
export { cutCycle } from './cut-cycle.ts';
export { cutOff } from './cut-off.ts';
export { endsHigh } from './ends-high.ts';
export { flatTail } from './flat-tail.ts';
export { idleStart } from './idle-start.ts';
export { longWarmup } from './long-warmup.ts';
export { neverMoves } from './never-moves.ts';
export { noDrop } from './no-drop.ts';
export { noRestart } from './no-restart.ts';
export { oncePerEpoch } from './once-per-epoch.ts';
export { phasesSum } from './phases-sum.ts';
export { risesAgain } from './rises-again.ts';
export { steppedFirst } from './stepped-first.ts';
export { stopsEarly } from './stops-early.ts';
export { ticksPerDevice } from './ticks-per-device.ts';
export { upsideDown } from './upside-down.ts';
