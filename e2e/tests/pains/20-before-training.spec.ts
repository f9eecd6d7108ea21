/** Pain 20: "let me see it before I train", and let the reviewer see it before the merge. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '../../fixtures.ts';
import { Playground } from '../../pages/playground.ts';

test('let me see it before I train: the schedule of the config on the screen, as a link and as a picture', async ({
  playground,
  page,
  visitor,
  browserName,
}) => {
  await playground.open();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Search schedules' }).fill('get_cosine_schedule_with_warmup');
  await playground.family('Transformers cosine').click();
  await playground.write(playground.field('Warmup (num_warmup_steps)'), '7%');
  await page.keyboard.press('Enter');
  await playground.expectExactReadout('Transformers cosine', await playground.pointAt(0.5));

  const address = page.url();
  const context = await visitor();
  const reviewer = new Playground(await context.newPage());
  await reviewer.page.goto(address);
  await expect(reviewer.legend.getByRole('button', { name: 'Transformers cosine' })).toBeVisible();
  expect(reviewer.doc).toEqual(playground.doc);

  test.skip(browserName === 'firefox', 'its driver does not tell of a blob that is saved');
  const download = page.waitForEvent('download');
  await playground.menu('Save picture (PNG)');
  const picture = await readFile(await (await download).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
});
