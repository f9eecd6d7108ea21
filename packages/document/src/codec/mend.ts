/** Undoes what mailers, chat programs and hurried hands do to links. */

/** Punctuation of a sentence or of markup that a link got stuck to. */
const stuck = new Set(' \t.,;:!?)]}>\'"`*。，、；：！？）】》”’');

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  sol: '/',
  equals: '=',
  comma: ',',
  colon: ':',
  period: '.',
  lowbar: '_',
  nbsp: ' ',
};

/** The ASCII sign for a full-width one of input methods, or for a dash or minus of word processors. */
function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : '-';
}

/** Decodes every well-formed percent escape and leaves the rest, so that `5%` written by hand stays what it is. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function entityDecoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,7}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const point = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Cuts `?utm_source=…` and the like, which trackers hang on the end, even behind the hash. */
function untracked(text: string): string {
  const tail = Math.max(text.lastIndexOf('/'), text.lastIndexOf(','));
  const from = text
    .slice(tail + 1)
    .search(/[?&](?:utm_|fbclid|gclid|msclkid|from=|source=|share|ref=|spm=|wx)/i);
  return from < 0 ? text : text.slice(0, tail + 1 + from);
}

/** Cuts what the sentence around the link left on its end. A loop: a pattern would take quadratic time on hostile text. */
function unstuck(text: string): string {
  let end = text.length;
  while (end > 0 && stuck.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text of a link as it was before it travelled. What `encodeLink` wrote comes through unchanged. */
export function mend(text: string): string {
  let clean = text;
  // Some programs encode what another has encoded already.
  for (let round = 0; round < 3 && /%[0-9a-f]{2}|&[#a-z]/i.test(clean); round += 1) {
    clean = percentDecoded(entityDecoded(clean));
  }
  clean = clean
    .replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? '' : blank))
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e–—−‐‑]/g, plainSign);
  return unstuck(untracked(clean)).trim().replace(/^#/, '');
}

/**
 * The text of a link in whatever was pasted or dropped: an address, Markdown, an `<iframe>`, a sentence, the bare text.
 *
 * @returns the text behind `#`, for `decodeLink`; null when there is no link of ours in it.
 */
export function linkTextOf(anything: string): string | null {
  const text = anything.slice(0, 1_000_000).trim();
  if (/^v\d{1,15}(?:[/,]|$)/i.test(text)) return text;
  const direct = /^(?:[a-z][a-z0-9+.-]*:\/\/[^\s#]*)?(?:#|%23)(v\d{1,15}(?:[/,%].*)?)$/is.exec(text);
  if (direct !== null && !/[<>"()[\]]/.test(text)) return direct[1] ?? null;
  const inside = /(?:#|%23)(v\d{1,15}[/,%][^\s<>"()[\]]*)/i.exec(text);
  return inside?.[1] ?? null;
}
