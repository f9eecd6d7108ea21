/** Schedules of libraries: fetched when a link or a person asks for them, and refused in the library's own words. */
import { expect, test } from '../fixtures.ts';

const linear =
  'v1/run,steps=1000/a:transformers.linear,lr=5e-5,num_warmup_steps=10pct,num_training_steps=1000';
const stops = 'v1/run,steps=100/a:transformers.polynomial,lr=5e-5,num_warmup_steps=30,num_training_steps=30';
const refused = 'v1/run,steps=100/a:transformers.polynomial,lr=1e-8,num_warmup_steps=0,num_training_steps=50';

test('a link to one opens right on a first visit', async ({ playground, page }) => {
  await playground.open(linear);
  await expect(page.getByText('This link was repaired')).toBeHidden();
  await playground.expectExactReadout('Transformers linear', await playground.pointAt(0.4));
  await playground.slide(playground.slider('Warmup (num_warmup_steps)'), 0.6);
  await expect
    .poll(() => playground.param('Transformers linear', 'num_warmup_steps'))
    .not.toEqual({
      value: 10,
      unit: 'percent',
    });
});

for (const { what, text } of [
  { what: 'a percent sign', text: linear.replace('s.l', 's%2El') },
  { what: 'two percent signs', text: linear.replace('s.l', 's%252El') },
  { what: 'an HTML entity', text: linear.replace('s.l', 's&#46;l') },
  { what: 'a line break', text: linear.replace('s.l', 's.%0Al') },
  { what: 'a full-width full stop', text: linear.replace('s.l', 's．l') },
  { what: 'no key', text: linear.replace('a:', '') },
]) {
  test(`a link to one that travelled badly opens on a first visit: ${what}`, async ({ playground, page }) => {
    await playground.open(text);
    await expect.poll(() => page.url()).toContain(linear);
    await expect(page.getByText('This link was repaired')).toBeHidden();
    await playground.expectExactReadout('Transformers linear', await playground.pointAt(0.4));
  });
}

test('a link to one that is pasted over the address waits for it', async ({ playground, page }) => {
  await playground.open();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, linear);
  await expect(playground.legend.getByRole('button', { name: 'Transformers linear' })).toBeVisible();
  await expect(page.getByText('This link was repaired')).toBeHidden();
});

test('what a library raises is told where the curve stops, and on its card', async ({ playground, page }) => {
  await playground.open(stops);
  await expect(playground.curveList.getByText('ZeroDivisionError: division by zero')).toBeVisible();
  await expect(page.getByText('the library stops at 30')).toBeVisible();
});

test('a call that a library refuses has no curve, and its words', async ({ playground }) => {
  await playground.open(refused);
  const words = 'ValueError: lr_end (1e-07) must be smaller than initial lr (1e-08)';
  await expect(playground.curveList.getByText(words)).toBeVisible();
});

test('a metric is drawn with the pointer, in one step of undo, and the learning rate follows', async ({
  playground,
  page,
}) => {
  await playground.open('v1/run,steps=1000/a:torch.ReduceLROnPlateau,lr=0.1,every=2pct,patience=3');
  const metrics = () => playground.param('PyTorch ReduceLROnPlateau', 'metrics');
  const given = await metrics();
  const picture = page.getByRole('slider', { name: 'Metric (metrics): drawn' });
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture has no place');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.1, 0.9));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.2), { steps: 5 });
  await page.mouse.move(...at(0.9, 0.2), { steps: 5 });
  await page.mouse.up();
  await expect.poll(metrics).not.toEqual(given);
  // The best lies at the beginning of the stroke: cut after cut follows.
  await expect(playground.curveList.getByText(/ends [1-9](\.\d+)?e-[5-9]/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(metrics).toEqual(given);
});
