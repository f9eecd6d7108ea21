/** Pain 13: a resumed run jumps, restarts its warmup, or has another length. */
import { expect, test } from '../../fixtures.ts';

test('resume: nothing with the state loaded, the warmup again without it, and a named jump with a new total', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,steps=10000/a:transformers.cosine,lr=1e-4,num_warmup_steps=10pct,num_training_steps=100pct',
  );
  await playground.openRunPlan();
  const resume = playground.select('Resumed from a checkpoint');
  await resume.selectOption('scheduler state loaded');
  await playground.write(playground.field('Resumed at step'), '4k');
  await page.keyboard.press('Enter');
  await expect(playground.meaning).toContainText('goes on at step 4,000 as if nothing had happened');
  await expect(playground.chart.getByText('planned', { exact: true })).toBeHidden();

  await resume.selectOption('scheduler state not loaded');
  await expect(playground.meaning).toContainText('At step 4,000 it begins anew, warmup and all.');
  await expect(playground.chart.getByText(/resumed at 4,000: 7\.5\S*e-5 → 0/)).toBeVisible();

  await resume.selectOption('with a new total');
  await playground.write(playground.field('Total until then'), '5000');
  await page.keyboard.press('Enter');
  await expect(playground.meaning).toContainText('computed for 5,000 steps, from there on for 10,000');
  await expect(
    playground.chart.getByText(/resumed at 4,000: 1\.17\S*e-5 → 7\.5e-5 \(×6\.41\d*\)/),
  ).toBeVisible();
  // All of it is in the link.
  expect(playground.doc.run).toMatchObject({ resume: 'new_total', resume_at: 4000, old_total: 5000 });
});
