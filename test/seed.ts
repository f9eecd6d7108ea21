/**
 * The same commit gives the same answer: property tests draw from one seed. `LAW_SEED=random`, or a number, has them look
 * elsewhere, best together with `LAW_RUNS`; what they find there belongs into a test of its own.
 */
import fc from 'fast-check';

const given = process.env['LAW_SEED'];

if (given !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given ?? 20261125) });
