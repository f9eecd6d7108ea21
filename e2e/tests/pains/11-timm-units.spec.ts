/**
 * Row 11 of what people stumble over: huggingface/pytorch-image-models #1242, #2312, #353, #2125 and #2753,
 * microsoft/Swin-Transformer#278, chengtan9907/OpenSTL#117.
 */
import { expect, test } from '../../fixtures.ts';

/** 30 epochs of 100 updates. */
const run = 'run,source=data,samples=3200,epochs=30,batch=32,accumulation=1,devices=1,seq_len=1';
const cosine = 'timm CosineLRScheduler';
const steps = 'timm MultiStepLRScheduler';

/** Half a cosine from 1e-3 to 1e-5, by how much of it is over. */
const fallen = (share: number) => 1e-5 + (1e-3 - 1e-5) * 0.5 * (1 + Math.cos(Math.PI * share));

test('timm: epochs vs updates, warmup_prefix, cycle_mul', async ({ playground, page }) => {
  /** Opens a link with all digits in the table of values, and rows for these updates. */
  const open = async (link: string, ...rows: readonly number[]) => {
    await playground.open(link);
    await page.getByRole('switch', { name: 'All digits' }).check({ force: true });
    for (const row of rows) {
      await playground.write(playground.field('Add a step'), String(row));
      await playground.field('Add a step').press('Enter');
    }
  };
  const expectRate = (step: number, rate: number, title = cosine) =>
    expect
      .poll(async () => Number(await playground.cell(step, title)), `rate of update ${step}`)
      .toBeCloseTo(rate, 12);

  await test.step('30 of a schedule that is stepped on updates are over after a third of an epoch', async () => {
    await open(
      `v1/${run}/a:timm.CosineLRScheduler,lr=1e-3,t_initial=30,lr_min=1e-5,warmup_t=0,t_in_epochs=0`,
      30,
      1500,
      2999,
    );
    await expectRate(30, 1e-5);
    await expectRate(1500, 1e-5);
    const length = playground.field('Length (t_initial)');
    await playground.write(length, '30 epochs');
    await length.press('Enter');
    await expectRate(1500, fallen(1 / 2));
    await expectRate(2999, fallen(2999 / 3000));
  });

  await test.step('a warmup lies inside the cosine, unless it is a prefix; the first update is at its start', async () => {
    await open(
      `v1/${run}/a:timm.CosineLRScheduler,lr=1e-3,t_initial=30ep,lr_min=1e-5,warmup_t=5ep,warmup_lr_init=1e-6,t_in_epochs=0`,
      500,
      2999,
    );
    await expectRate(0, 1e-6);
    await expectRate(500, fallen(500 / 3000));
    await expectRate(2999, fallen(2999 / 3000));
    await page.getByRole('switch', { name: 'Warmup comes first (warmup_prefix)' }).check({ force: true });
    await expectRate(500, 1e-3);
    await expectRate(2999, fallen(2499 / 3000));
  });

  await test.step('with cycle_mul each cycle is longer than the one before, and cycle_limit ends them', async () => {
    await open(
      `v1/${run}/a:timm.CosineLRScheduler,lr=1e-3,t_initial=4ep,lr_min=1e-5,cycle_limit=3,warmup_t=0,t_in_epochs=0`,
      400,
      800,
      1200,
      2800,
    );
    for (const restart of [400, 800]) await expectRate(restart, 1e-3);
    await expectRate(1200, 1e-5);
    const growth = playground.field('Growth of cycles (cycle_mul)');
    await playground.write(growth, '2');
    await growth.press('Enter');
    await expectRate(800, fallen(1 / 2));
    for (const restart of [400, 1200]) await expectRate(restart, 1e-3);
    await expectRate(2800, 1e-5);
  });

  await test.step('a drop at a milestone comes one call before it', async () => {
    await open(
      'v1/run,steps=90/a:timm.MultiStepLRScheduler,lr=0.1,decay_t=30:60,decay_rate=0.1,warmup_t=0',
      28,
      29,
    );
    await expectRate(28, 0.1, steps);
    await expectRate(29, 0.01, steps);
  });
});
