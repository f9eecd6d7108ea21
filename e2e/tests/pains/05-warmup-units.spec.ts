/** Pain 5: `warmup_ratio` or `warmup_steps`, and what 5 % of this run comes to. */
import { expect, test } from '../../fixtures.ts';

test('warmup as ratio, steps, epochs and tokens: one field takes each and shows the others', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.choose('Cosine');
  const row = page.getByRole('group', { name: 'Warmup', exact: true }).last();
  const given = [
    { text: '5%', others: ['500 steps', '0.16 epochs', '16.38M tokens'] },
    { text: '200 steps', others: ['2%', '0.064 epochs', '6.554M tokens'] },
    { text: '0.5 epochs', others: ['1,563 steps', '15.63%', '51.22M tokens'] },
    { text: '20M tokens', others: ['610 steps', '6.1%', '0.195 epochs'] },
  ];
  for (const { text, others } of given) {
    await playground.write(playground.field('Warmup'), text);
    await page.keyboard.press('Enter');
    for (const other of others) await expect(row.getByText(other)).toBeVisible();
  }
});

test('warmup as ratio, steps, epochs and tokens: an argument of a library says them too', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,steps=10000/a:transformers.cosine,lr=3e-4,num_warmup_steps=500,num_training_steps=10000',
  );
  await expect(page.getByText('= 5% · 0.16 epochs · 16.38M tokens')).toBeVisible();
});
