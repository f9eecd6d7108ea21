import type { Doc } from '@lr-playground/document';
import { defaultPlan, type Spec, specOf } from '@lr-playground/schedule';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { paramsOfCurve, showOnScreen, startWith, undoSteps } from '../../../test/screen.tsx';
import { edit, look, undo } from '../../state/store.ts';
import { CurveList } from './CurveList.tsx';

const short = specOf('torch.CosineAnnealingLR', { lr: 0.1, T_max: 75 });
const cut = specOf('torch.CosineAnnealingWarmRestarts', { lr: 0.1, T_0: 20, T_mult: 2 });
const sound = specOf('cosine', { warmup_shape: 'none' });

const docOf = (...specs: readonly Spec[]): Doc => ({
  run: { ...defaultPlan, steps: 85 },
  curves: specs.map((spec, color) => ({ id: 'abc'.charAt(color), name: '', color, visible: true, spec })),
  pinned: null,
});

const findings = () => screen.getByRole('list', { name: 'Findings' });
const sentence = /T_max is 75, the run has 85 updates/;

describe('findings of curves', () => {
  beforeEach(() => {
    startWith(docOf(short, cut, sound));
    showOnScreen(<CurveList />);
  });

  it('stand on the card of the selected curve, and are counted on the others', () => {
    expect(within(findings()).getByText(sentence)).toBeDefined();
    const badges = screen.getAllByRole('img').map((badge) => badge.getAttribute('aria-label'));
    expect(badges).toEqual(['1 warning']);
  });

  it('are read out when there is another one, not when its numbers move', async () => {
    const status = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(status().join()).toMatch(sentence);
    const before = status();
    const T_max = 70;
    act(() =>
      edit((doc) => ({
        ...doc,
        curves: doc.curves.map((curve) =>
          curve.id === 'a'
            ? { ...curve, spec: specOf('torch.CosineAnnealingLR', { lr: 0.1, T_max }) }
            : curve,
        ),
      })),
    );
    expect(await within(findings()).findByText(/T_max is 70/)).toBeDefined();
    expect(status()).toEqual(before);
    act(() => look({ selected: 'b' }));
    expect(status().join()).toMatch(/last cycle begins/);
  });

  it('are mended by a click, which is one step of undo', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Set T_max = 85' }));
    expect(paramsOfCurve()['T_max']).toBe(85);
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Findings' })).toBeNull());
    expect(undoSteps()).toBe(1);
    act(undo);
    expect(paramsOfCurve()['T_max']).toBe(75);
    const back = await screen.findByRole('list', { name: 'Findings' });
    expect(within(back).getByText(sentence)).toBeDefined();
  });

  it('do not lose the keyboard when they go', async () => {
    screen.getByRole('button', { name: 'Set T_max = 85' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.closest('li')?.textContent).toContain('CosineAnnealingLR');
  });

  it('say why, and where it is told at length, to those who ask', async () => {
    const why = screen.getByRole('button', { name: 'Why? Rises again' });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/Cosine annealing is a wave/)).toBeDefined();
    expect(
      screen.getByRole('link', { name: /CosineAnnealingLR T_max argument bug/ }).getAttribute('href'),
    ).toMatch(/^https:/);
  });
});

it('speaks Chinese to those who do', () => {
  startWith(docOf(short), 'zh');
  showOnScreen(<CurveList />);
  const list = screen.getByRole('list', { name: '检查结果' });
  expect(within(list).getByText(/从第 75 次更新起学习率重新上升/)).toBeDefined();
  expect(within(list).getByRole('button', { name: '改为 T_max = 85' })).toBeDefined();
});
