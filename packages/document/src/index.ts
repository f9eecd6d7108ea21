/** Documents: what is shared, stored and undone; how it changes; how it travels in links. Files are `./formats`. */

export * from './codec/decode.ts';
export * from './codec/encode.ts';
export { linkTextOf } from './codec/mend.ts';
export { currentVersion } from './codec/migrations.ts';
export { type Note, type NoteCode, noteText, type Place } from './codec/notes.ts';
export * from './doc.ts';
export * from './edits.ts';
export * from './legal.ts';
export * from './titles.ts';
export * from './welcome.ts';
