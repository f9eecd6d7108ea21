import { addCurve } from '@lr-playground/document';
import { defaultPlan, specOf } from '@lr-playground/schedule';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { paramsOfCurve, showOnScreen, startWith, undoSteps } from '../../../../test/screen.tsx';
import { Controls } from '../Controls.tsx';

const none = { run: defaultPlan, curves: [], pinned: null };

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Function (lr_lambda)' });

async function enter(text: string) {
  const area = await field();
  await userEvent.clear(area);
  // Brackets are keys of their own for user-event.
  await userEvent.type(area, `${text.replace(/[[{]/g, '$&$&')}{Enter}`);
}

beforeEach(() => {
  startWith(addCurve(none, specOf('torch.LambdaLR', { lr_lambda: 'lambda epoch: 0.95 ** epoch' })));
  showOnScreen(<Controls />);
});

it('takes a formula, spells it as Python is spelled, and is one step of undo', async () => {
  await enter('lambda step:min( 1,step/500 )');
  expect(paramsOfCurve()['lr_lambda']).toBe('lambda step: min(1, step / 500)');
  expect((await field()).value).toBe('lambda step: min(1, step / 500)');
  expect(undoSteps()).toBe(1);
});

it('says what is wrong, points at the characters, and keeps the last good formula', async () => {
  await enter('0.95 ** epch');
  expect(paramsOfCurve()['lr_lambda']).toBe('lambda epoch: 0.95 ** epoch');
  expect(screen.getByText('epch', { selector: 'mark' })).toBeDefined();
  expect(screen.getByText(/Character 9: Nothing is called epch here\. Did you mean epoch\?/)).toBeDefined();
  const area = await field();
  expect(area.getAttribute('aria-invalid')).toBe('true');
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('epch');
});

it('forgets what was wrong as soon as it is right, and reverts by Escape', async () => {
  await enter('0.95 ** epch');
  const area = await field();
  await userEvent.clear(area);
  await userEvent.type(area, '0.5 ** epoch');
  expect(area.getAttribute('aria-invalid')).toBe('false');
  await userEvent.type(area, '{Escape}');
  expect(area.value).toBe('lambda epoch: 0.95 ** epoch');
});

it('offers functions that people often want', async () => {
  const list = await screen.findByRole('combobox', { name: 'Function (lr_lambda): common functions' });
  await userEvent.selectOptions(list, 'Linear to 0');
  expect(paramsOfCurve()['lr_lambda']).toBe('lambda step: max(0, 1 - step / 10000)');
});
