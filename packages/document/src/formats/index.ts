/** Documents as files. Apart from the main entry, so that pages can load it when somebody asks for a file. */
export * from './csv.ts';
export * from './json.ts';
export * from './markdown.ts';
export * from './table.ts';
