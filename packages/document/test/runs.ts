/** How many random cases are tried: 100,000 texts and 10,000 documents, or as `FUZZ_RUNS` says (texts; a tenth of it documents). */
import process from 'node:process';

export const texts = Math.max(10, Number(process.env['FUZZ_RUNS'] ?? 100_000));
export const documents = Math.ceil(texts / 10);
