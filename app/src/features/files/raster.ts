/** Pictures as pixels. */
import { withLink } from './png-text.ts';

/** Pixels of a PNG per pixel of the picture, for sharp screens and print. */
const density = 2;

/**
 * Draws an SVG as PNG, carrying an address inside.
 *
 * @throws when this browser cannot draw it.
 */
export async function pngOf(svg: string, address: string): Promise<Blob> {
  const source = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * density;
    canvas.height = image.naturalHeight * density;
    const brush = canvas.getContext('2d');
    if (brush === null) throw new Error('no canvas');
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (plain === null) throw new Error('no PNG');
    const bytes = withLink(new Uint8Array(await plain.arrayBuffer()), address);
    return new Blob([bytes], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(source);
  }
}
