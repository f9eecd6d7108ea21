/** Every family, one line each. Within a shelf of the gallery they stand in alphabetical order. */
export { cosine } from './playground/cosine.ts';
