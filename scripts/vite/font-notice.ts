/** Number of the entry that carries the licence. */
const LICENSE = 13;

/** What a TrueType font says of its licence: the name table of the OpenType specification, in its Windows encoding. */
export function fontNotice(font: Buffer): string {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new Error('a font without a name table');
  const table = font.readUInt32BE(entry + 8);
  const texts = table + font.readUInt16BE(table + 4);
  const records = Array.from({ length: font.readUInt16BE(table + 2) }, (_, i) => table + 6 + 12 * i);
  const windows = 3;
  const record = records.find(
    (at) => font.readUInt16BE(at) === windows && font.readUInt16BE(at + 6) === LICENSE,
  );
  if (record === undefined) throw new Error('a font that says nothing of its licence');
  const start = texts + font.readUInt16BE(record + 10);
  const text = font.subarray(start, start + font.readUInt16BE(record + 8));
  return Buffer.from(text).swap16().toString('utf16le');
}
