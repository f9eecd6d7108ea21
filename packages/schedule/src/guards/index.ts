/** Every guard over all curves, one line each, in the order in which their findings are shown. What concerns one library stands on the family's page. */

export { cutOff } from './cut-off.ts';
export { risesAgain } from './rises-again.ts';
