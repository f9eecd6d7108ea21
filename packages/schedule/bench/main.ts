/** Measures the core and leaves its lines as JSON in the file that the command line names. */
import { writeFileSync } from 'node:fs';
import { values } from './values.ts';
import { view } from './view.ts';

const [file = '/dev/stdout'] = process.argv.slice(2);
writeFileSync(file, JSON.stringify([...values(), ...view()]));
