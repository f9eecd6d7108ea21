import { describe, expect, test } from 'vitest';
import { linkTextOf, mend } from './mend.ts';

const link = 'v1/run,steps=1e4/a:cosine,warmup=5pct/view,selected=a';

describe('a damaged link is mended:', () => {
  test.each([
    ['untouched', link],
    ['with its hash', `#${link}`],
    ['percent-encoded', encodeURIComponent(link)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(link))],
    [
      'with HTML entities',
      link.replaceAll('/', '&#x2F;').replaceAll('=', '&equals;').replaceAll(',', '&#44;'),
    ],
    ['with entities escaped once more', link.replaceAll('/', '&amp;#47;')],
    ['wrapped by a mailer', link.replace('steps', 'ste\r\n  ps')],
    ['with invisible break points', link.replaceAll('/', '/\u200b')],
    [
      'with full-width signs',
      link.replaceAll(',', '，').replaceAll(':', '：').replaceAll('=', '＝').replaceAll('/', '／'),
    ],
    ['at the end of a sentence', `${link}.`],
    ['in brackets and quotes', `${link}")。`],
    ['with a tracker behind it', `${link}?utm_source=chat&utm_medium=x`],
    ['with a tracker behind it, escaped for HTML', `${link}&amp;fbclid=IwAR0`],
    ['with blanks around it', `  ${link}\n`],
  ])('%s', (_, text) => {
    expect(mend(text)).toBe(link);
  });

  test('a percent sign typed by hand stays one', () => {
    expect(mend('v1/a:cosine,warmup=5%,min_lr=10%25/view')).toBe('v1/a:cosine,warmup=5%,min_lr=10%/view');
  });

  test('numbers and letters of an input method are understood', () => {
    expect(mend('ｖ１／ａ：ｃｏｓｉｎｅ，warmup＝１０％，peak_lr=3e−4')).toBe(
      'v1/a:cosine,warmup=10%,peak_lr=3e-4',
    );
  });

  test('a cut escape is left alone', () => {
    expect(mend('v1/a:cosine,name=%E4%BD')).toBe('v1/a:cosine,name=%E4%BD');
  });
});

describe('the link in what was pasted:', () => {
  const address = `https://lr-playground.example/app/#${link}`;
  test.each([
    ['an address', address],
    ['an address of any host and file', `file:///tmp/index.html#${link}`],
    ['the bare text', link],
    ['the text with its hash', `#${link}`],
    ['Markdown', `See [the schedule](${address}) here`],
    ['an image with a link', `[![plot](plot.png)](${address})`],
    ['HTML', `<iframe src="${address}" width="600"></iframe>`],
    ['a sentence', `I use ${address} for now`],
    ['an autolink', `<${address}>`],
    ['an encoded hash', `https://t.example/?url=https%3A%2F%2Flr.example%2F%23${link}`],
  ])('%s', (_, text) => {
    expect(mend(linkTextOf(text) ?? '')).toBe(link);
  });

  test('a link written by hand may have blanks in it', () => {
    expect(linkTextOf('https://x.example/#v1/a:cosine, peak_lr = 1e-3')).toBe('v1/a:cosine, peak_lr = 1e-3');
  });

  test.each([
    '',
    'hello',
    'https://x.example/',
    'https://x.example/#main',
    '{"format":"lr-playground"}',
    '#',
    'v',
    'v1.2',
  ])('nothing in %j', (text) => {
    expect(linkTextOf(text)).toBeNull();
  });
});
