import { encodeLink, welcome } from '@lr-playground/document';
import { writeCsv, writeJson } from '@lr-playground/document/formats';
import { attacks } from '@lr-playground/document/testing';
import { expect, test } from 'vitest';
import { picture } from './picture/picture.ts';
import { linkInPng, withLink } from './png-text.ts';
import { readFile, readText } from './read.ts';
import { words } from './words.ts';

const link = welcome();
const address = `https://example.org/lr/#${encodeLink(link)}`;

/** The smallest PNG: one pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='),
  (letter) => letter.charCodeAt(0),
);

test.each([
  ['a link', address],
  ['a link in a sentence', `Look at ${address} please.`],
  ['the bare text of a link', encodeLink(link)],
  ['JSON', writeJson(link)],
  ['JSON with a byte order mark', `\ufeff${writeJson(link)}`],
  ['an SVG that was saved here', picture(link, { language: 'en', scheme: 'light', address })],
])('%s opens', async (_, text) => {
  expect((await readText(text)).decoded?.link.doc).toEqual(link.doc);
});

test.each([
  ['nothing', ' \n', words.empty],
  ['other JSON', '{"format":"vega"}', words.notOurs],
  ['a table', writeCsv(link.doc, 'zh'), words.isTable],
  ['prose', 'hello', words.notLink],
  ['another address', 'https://example.org/#intro', words.notLink],
  ['another SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', words.isPicture],
])('%s is refused with a sentence of its own', async (_, text, sentence) => {
  expect((await readText(text)).problem?.text).toBe(sentence);
});

test('broken JSON is refused, saying where where the browser tells', async () => {
  const { problem } = await readText(writeJson(link).replace('"run"', 'run'));
  expect([words.brokenJson, words.brokenJsonAt]).toContain(problem?.text);
  if (problem?.text === words.brokenJsonAt) expect(problem.fill).toEqual({ line: 4 });
});

test('a PNG carries its link, and stays a PNG', async () => {
  const carrying = withLink(png, address);
  expect(carrying.subarray(0, 33)).toEqual(png.subarray(0, 33));
  expect(linkInPng(png)).toBeNull();
  expect(linkInPng(carrying)).toBe(encodeLink(link));
  expect((await readFile(new Blob([carrying], { type: 'image/png' }))).decoded?.link).toEqual(link);
});

test.each([
  ['a picture without a link', new Blob([png], { type: 'image/png' }), words.isPicture],
  ['a program', new Blob([Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0)]), words.notText],
  ['a huge file', new Blob([new Uint8Array(9e6)]), words.tooLarge],
  ['a PNG that breaks off', new Blob([png.subarray(0, 40)], { type: 'image/png' }), words.isPicture],
])('%s is refused', async (_, file, sentence) => {
  expect((await readFile(file)).problem?.text).toBe(sentence);
});

test.each(Object.entries(attacks))('a megabyte of %s is opened or refused', async (_, text) => {
  for (const sent of [text, `#${text}`]) {
    const { decoded, problem } = await readText(sent);
    expect(decoded === undefined).not.toBe(problem === undefined);
  }
  await expect(readFile(new Blob([text.repeat(7)]))).resolves.toBeDefined();
});
