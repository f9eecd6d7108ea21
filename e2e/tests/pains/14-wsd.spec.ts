/** Pain 14: parameters of warmup, plateau and decay that have to be summed by hand. */
import { expect, test } from '../../fixtures.ts';

test('WSD without sums: the plateau is what remains, whichever phase changes and however it is counted', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,steps=10000/a:wsd,peak_lr=3e-4,min_lr=0,decay=20pct,decay_shape=linear,warmup_shape=linear,warmup=500,warmup_count=t',
  );
  await expect(page.getByText('Phases: warmup 500 · stable 7,500 · decay 2,000')).toBeVisible();
  await playground.write(playground.field('Decay'), '3k steps');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Phases: warmup 500 · stable 6,500 · decay 3,000')).toBeVisible();
  await playground.handle('Peak and end of warmup', 'Warmup–stable–decay').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('Phases: warmup 500 ·')).toBeHidden();
  await playground.select('Decay shape').selectOption('one_minus_sqrt');
  await playground.expectExactReadout('Warmup–stable–decay', await playground.pointAt(0.9));

  // And what each library wants to be told instead of the sum.
  await playground.askLibraries();
  await expect(playground.library('Transformers')).toContainText('num_decay_steps=3000');
  await expect(playground.library('Megatron')).toContainText('wsd_decay_steps=3000');
  await expect(playground.library('torchtitan')).toContainText('decay_ratio=0.3');
});
