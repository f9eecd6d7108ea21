import { expect, test } from 'vitest';
import { welcome } from '../welcome.ts';
import { decodeLink } from './decode.ts';
import { encodeLink } from './encode.ts';

test('the document of a first visit survives a link', () => {
  const text = encodeLink(welcome());
  expect(text).toMatch(/^[A-Za-z0-9._:,=/-]*[A-Za-z0-9]$/);
  expect(decodeLink(text)).toEqual({ link: welcome(), notes: [] });
});
