import { addCurve } from '@lr-playground/document';
import { defaultPlan, specOf } from '@lr-playground/schedule';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { paramsOfCurve, showOnScreen, startWith, undoSteps } from '../../../../test/screen.tsx';
import { Controls } from '../Controls.tsx';

const none = { run: defaultPlan, curves: [], pinned: null };

const schedulers = () => paramsOfCurve()['schedulers'];
const card = (n: number) => screen.findByRole('listitem', { name: `Schedulers (schedulers) ${n}` });

beforeEach(() => {
  startWith(addCurve(none, specOf('torch.SequentialLR', {})));
  showOnScreen(<Controls />);
});

it('edits an argument of one call and leaves the others', async () => {
  const field = await within(await card(2)).findByRole('textbox', { name: 'Half a wave (T_max)' });
  await userEvent.clear(field);
  await userEvent.type(field, '900{Enter}');
  expect(schedulers()).toBe('LinearLR::0.01::total_iters.500:::CosineAnnealingLR::900');
  expect(undoSteps()).toBe(1);
});

it('moves, adds and removes calls, and makes another of one', async () => {
  const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
  await press('Move Schedulers (schedulers) 2 up');
  expect(schedulers()).toBe('CosineAnnealingLR::9500:::LinearLR::0.01::total_iters.500');
  await press('Add to Schedulers (schedulers)');
  await press('Remove Schedulers (schedulers) 1');
  expect(schedulers()).toBe('LinearLR::0.01::total_iters.500:::LinearLR::0.01::total_iters.500');
  const list = await screen.findByRole('combobox', { name: 'Schedulers (schedulers) 2' });
  await userEvent.selectOptions(list, 'ExponentialLR');
  expect(schedulers()).toBe('LinearLR::0.01::total_iters.500:::ExponentialLR::0.9995');
});

it('has fields for schedulers in schedulers', async () => {
  const list = await screen.findByRole('combobox', { name: 'Schedulers (schedulers) 2' });
  await userEvent.selectOptions(list, 'ChainedScheduler');
  const inner = await screen.findByRole('listitem', { name: 'Schedulers (schedulers) 2.2' });
  const field = await within(inner).findByRole('textbox', { name: 'Half a wave (T_max)' });
  await userEvent.clear(field);
  await userEvent.type(field, '700{Enter}');
  expect(schedulers()).toBe(
    'LinearLR::::0.01::::total_iters.500:::::ChainedScheduler::::LinearLR::0.01::total_iters.500:::CosineAnnealingLR::700',
  );
});

it('takes the list as Python has it', async () => {
  const field = await screen.findByRole('textbox', { name: 'Schedulers (schedulers): as Python' });
  await userEvent.clear(field);
  await userEvent.type(field, '[[StepLR(optimizer, step_size=30), ConstantLR(optimizer)]{Enter}');
  expect(schedulers()).toBe('StepLR::30:::ConstantLR');
});

it('says where the room of a link is at its end, and takes no more', async () => {
  const long = Array.from({ length: 50 }, () => '1').join(' + ');
  const add = await screen.findByRole('button', { name: 'Add to Schedulers (schedulers)' });
  const field = await screen.findByRole('textbox', { name: 'Schedulers (schedulers): as Python' });
  await userEvent.clear(field);
  await userEvent.paste(`[${Array.from({ length: 6 }, () => `LambdaLR(lambda e: ${long})`).join(', ')}]`);
  await userEvent.type(field, '{Enter}');
  expect(add).toHaveProperty('disabled', true);
  screen.getByText('No room for another: a link takes 2000 characters.');
  const before = schedulers();
  const argument = await within(await card(1)).findByRole('textbox', { name: 'Function (lr_lambda)' });
  await userEvent.clear(argument);
  await userEvent.paste(`lambda e: ${Array.from({ length: 95 }, () => '1').join(' + ')}`);
  await userEvent.type(argument, '{Enter}');
  expect(schedulers()).toBe(before);
  screen.getByText('Not changed: it would be too long for a link (2000 characters).');
});
