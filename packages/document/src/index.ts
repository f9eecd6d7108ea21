/** Documents: what is shared, stored and undone; how it changes; how it travels in links and files. */
export * from './doc.ts';
export * from './edits.ts';
