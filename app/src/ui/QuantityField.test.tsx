import { familyOf } from '@lr-playground/schedule';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showOnScreen, startWith } from '../../test/screen.tsx';
import { store } from '../state/store.ts';
import { fieldLr } from './numbers.ts';
import { QuantityField } from './QuantityField.tsx';
import { nudged } from './scale.ts';
import { typed } from './typed.ts';

const param = familyOf('cosine').params['peak_lr'];
if (param?.kind !== 'number') throw new Error('the test needs a number');
const { read, min, max } = param;
const committed = vi.fn();

function Peak() {
  const [value, setValue] = useState(3e-4);
  return (
    <>
      <QuantityField
        label="Peak"
        value={value}
        print={fieldLr}
        read={(text) => typed(text, read(text), { range: `${min} … ${max}`, example: '3e-4' })}
        nudge={(from, direction, big) => nudged({ kind: 'log', min: 1e-6, max: 1 }, from, direction, big)}
        onCommit={(next) => {
          committed(next);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue(1e-3)}>
        elsewhere
      </button>
    </>
  );
}

async function type(text: string, key = '{Enter}') {
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'Peak' });
  await user.clear(field);
  await user.type(field, `${text}${key}`);
  return field;
}

describe('QuantityField', () => {
  beforeEach(() => {
    startWith(store.getState().doc);
    committed.mockClear();
    showOnScreen(<Peak />);
  });

  it.each([
    ['3e-4', 3e-4],
    ['1e-3', 1e-3],
    ['5%', 0.05],
    ['.002', 0.002],
    ['50', 50],
    ['0.05k', 50],
  ])('reads %s as %d', async (text, value) => {
    await type(text);
    if (value === 3e-4) expect(committed).not.toHaveBeenCalled();
    else expect(committed).toHaveBeenLastCalledWith(value);
  });

  it('commits when it is left', async () => {
    await type('2e-3', '');
    expect(committed).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(committed).toHaveBeenCalledExactlyOnceWith(2e-3);
  });

  it('explains what it cannot read, and keeps the last good value', async () => {
    const field = await type('about 3');
    expect(field).toHaveProperty('value', 'about 3');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const sentence = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(sentence?.textContent).toContain('“about 3” is not a value');
    expect(sentence?.textContent).toContain('3e-4');
    expect(committed).not.toHaveBeenCalled();
  });

  it('explains an empty field', async () => {
    await type('');
    expect(screen.getByText(/Nothing was typed/)).toBeDefined();
  });

  it('clamps what is out of range, and says so', async () => {
    const field = await type('5000');
    expect(committed).toHaveBeenLastCalledWith(100);
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(screen.getByText(/5000 is above the range .* set to 100/)).toBeDefined();
  });

  it('reverts on Escape', async () => {
    const field = await type('nonsense');
    await userEvent.type(field, '{Escape}');
    expect(field).toHaveProperty('value', '3e-4');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(committed).not.toHaveBeenCalled();
  });

  it('moves to the next round value by arrow keys, by more with Shift', async () => {
    const field = screen.getByRole('textbox', { name: 'Peak' });
    await userEvent.type(field, '{ArrowUp}');
    expect(committed).toHaveBeenLastCalledWith(3.1e-4);
    await userEvent.type(field, '{Shift>}{ArrowDown}{/Shift}');
    expect(committed).toHaveBeenLastCalledWith(3e-4);
  });

  it('forgets what was typed when the value moves by other means', async () => {
    const field = await type('nonsense');
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }));
    expect(field).toHaveProperty('value', '1e-3');
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });

  it('speaks Chinese', async () => {
    store.setState((state) => ({ prefs: { ...state.prefs, language: 'zh' } }));
    await type('三');
    expect(screen.getByText(/“三”无法识别/)).toBeDefined();
  });
});
