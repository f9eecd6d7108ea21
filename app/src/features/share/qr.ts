/** QR codes as SVG path data. */
import { encode } from 'uqr';

/** Most characters of the largest code. */
export const qrLimit = 2953;

/** From this size on, in modules, a phone needs the code large on the screen. */
export const denseFrom = 85;

/** Quiet zone that readers want around a code, in modules. */
const quiet = 4;

export interface QrCode {
  /** Width and height with the quiet zone, in modules. */
  readonly size: number;
  /** The dark modules. */
  readonly path: string;
}

/** The code of a text; null when it is too long for one. */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > qrLimit) return null;
  const { data, size } = encode(text, { border: quiet, ecc: 'L' });
  return { size, path: data.map(rowPath).join('') };
}

/** Neighbouring modules of a row as one rectangle, so that no renderer leaves seams between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const dark = row[x] === true;
    if (dark && start < 0) start = x;
    if (dark || start < 0) continue;
    path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    start = -1;
  }
  return path;
}
