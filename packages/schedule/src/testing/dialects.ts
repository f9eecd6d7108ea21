/** Registers the families of libraries, which the app fetches when it needs them: for tests and programs that need all. */
import * as dialects from '../families/dialects.ts';
import { addFamilies } from '../registry.ts';

addFamilies(dialects);
