import { addCurve } from '@lr-playground/document';
import { defaultPlan, specOf } from '@lr-playground/schedule';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { paramsOfCurve, showOnScreen, startWith } from '../../../../test/screen.tsx';
import { Controls } from '../Controls.tsx';

const code = 'optimizer = SGD(params, lr=0.1)\noptimizer.step()\n';
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Python code' });

beforeEach(() => {
  startWith(addCurve({ run: defaultPlan, curves: [], pinned: null }, specOf('torch.loop', { code })));
  showOnScreen(<Controls />);
});

it('takes a program when it is left, and gives it back on Escape before', async () => {
  const area = await field();
  fireEvent.change(area, { target: { value: `${code}optimizer.step()\n` } });
  fireEvent.keyDown(area, { key: 'Escape' });
  expect(area.value).toBe(code);
  fireEvent.change(area, { target: { value: `${code}optimizer.step()\n` } });
  await userEvent.tab();
  fireEvent.blur(area);
  expect(paramsOfCurve()['code']).toBe(`${code}optimizer.step()\n`);
});

it('refuses one that is too long, and keeps the last good one', async () => {
  const area = await field();
  fireEvent.change(area, { target: { value: '# long\n'.repeat(1000) } });
  fireEvent.blur(area);
  expect(paramsOfCurve()['code']).toBe(code);
  expect(area.getAttribute('aria-invalid')).toBe('true');
  screen.getByText('Not taken: at most 4,000 characters.');
});
