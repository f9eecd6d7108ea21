/** The link inside a PNG file: a text chunk, which programs that show the picture pass over. */
import { linkTextOf } from '@lr-playground/document';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'Source';

/** Bytes of a chunk besides its data: length, type and check sum, four each. */
const frame = 12;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum that PNG asks for. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const isPng = (bytes: Uint8Array) => signature.every((byte, place) => bytes[place] === byte);

const typeAt = (bytes: Uint8Array, start: number) =>
  String.fromCharCode(...bytes.subarray(start + 4, start + 8));

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly data: Uint8Array;
}

/** The chunks of a PNG file, as far as it is one. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  if (!isPng(bytes)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = signature.length;
  while (start + frame <= bytes.length) {
    const length = view.getUint32(start);
    const end = start + frame + length;
    if (end > bytes.length) return;
    yield { type: typeAt(bytes, start), start, data: bytes.subarray(start + 8, end - 4) };
    start = end;
  }
}

/** The PNG with an address in it; as it was when it is no PNG. */
export function withLink(png: Uint8Array, address: string): Uint8Array<ArrayBuffer> {
  const [head] = chunksOf(png);
  if (head === undefined) return Uint8Array.from(png);
  const at = head.start + frame + head.data.length;
  const body = new TextEncoder().encode(`tEXt${keyword}\0${address}`);
  const file = new Uint8Array(png.length + body.length + 8);
  const view = new DataView(file.buffer);
  file.set(png.subarray(0, at));
  view.setUint32(at, body.length - 4);
  file.set(body, at + 4);
  view.setUint32(at + 4 + body.length, checkSum(body));
  file.set(png.subarray(at), at + 8 + body.length);
  return file;
}

/** The text of the link that a PNG carries, for `decodeLink`; null when there is none. */
export function linkInPng(bytes: Uint8Array): string | null {
  for (const { type, data } of chunksOf(bytes)) {
    if (type !== 'tEXt') continue;
    const text = new TextDecoder().decode(data);
    if (text.startsWith(`${keyword}\0`)) return linkTextOf(text.slice(keyword.length + 1));
  }
  return null;
}
