/** Pain 6: how to set a minimum learning rate, and what the argument is called where one trains. */
import { expect, test } from '../../fixtures.ts';

test('a minimum learning rate: as such and as a share of the peak, and the argument of every library', async ({
  playground,
  page,
}) => {
  await playground.open();
  await playground.choose('Cosine');
  const label = 'Minimum learning rate (η_min)';
  const row = page.getByRole('group', { name: label });
  await playground.write(playground.field(label), '10%');
  await page.keyboard.press('Enter');
  await expect(row.getByText('= 3e-5')).toBeVisible();
  await playground.select(`${label}: unit`).selectOption('lr');
  await expect(row.getByText('= 10% of Peak learning rate')).toBeVisible();

  await playground.askLibraries();
  const said = {
    'Transformers cosine with min_lr': 'min_lr=3e-05',
    'Keras CosineDecay': 'alpha=0.1',
    DeepSpeed: 'cos_min_ratio=0.1',
    torchtitan: 'min_lr_factor=0.1',
    'PyTorch SequentialLR': 'eta_min=3e-5',
    'nanoGPT get_lr': 'min_lr=3e-05',
  };
  for (const [library, argument] of Object.entries(said))
    await expect(playground.library(library)).toContainText(argument);
  await expect(playground.library('torchtune')).toContainText('No argument for: minimum.');
});
