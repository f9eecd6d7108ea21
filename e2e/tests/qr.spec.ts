/** The QR code is read back as a phone would: from the picture on the screen. */
import type { Locator } from '@playwright/test';
import decodeQr from 'qr/decode.js';
import { expect, test } from '../fixtures.ts';
import { Playground } from '../pages/playground.ts';

/** What a picture on the screen says, by a decoder that is not of the family of the encoder. */
async function read(picture: Locator): Promise<string> {
  const png = (await picture.screenshot()).toString('base64');
  const { width, height, rgba } = await picture.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return { width, height, rgba: [...(canvas?.getImageData(0, 0, width, height).data ?? [])] };
  }, png);
  return decodeQr({ width, height, data: Uint8Array.from(rgba) }, { timeLimit: 10_000 });
}

const links = {
  'one curve': 'v1/run,steps=10000/a:cosine,peak_lr=3e-4,warmup=5pct',
  'one curve with a Chinese name': 'v1/run,steps=10000/a:wsd,peak_lr=3e-4/view,x=epochs',
  'the four curves of the first visit': '',
} as const;

for (const [what, hash] of Object.entries(links)) {
  test(`the QR code of ${what} is the link beside it`, async ({ visitor }) => {
    // As sharp as a phone shows it to another phone.
    const { page } = new Playground(await (await visitor({ deviceScaleFactor: 2 })).newPage());
    await new Playground(page).open(hash);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    expect(link).toBe(page.url());
    expect(await read(dialog.getByRole('img', { name: 'QR code of the link' }))).toBe(link);
  });
}
