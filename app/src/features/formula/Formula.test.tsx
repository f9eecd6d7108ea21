import { addCurve, type Doc } from '@lr-playground/document';
import { defaultPlan, specOf } from '@lr-playground/schedule';
import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { show } from '../../state/store.ts';
import { Formula } from './Formula.tsx';

// KaTeX refuses the document of the tests for having no doctype.
vi.mock('./Tex.tsx', () => ({ Tex: ({ latex }: { readonly latex: string }) => latex }));

const none: Doc = { run: defaultPlan, curves: [], pinned: null };

it('a call that is refused has no arithmetic and no value to copy, but what the library says', () => {
  startWith(addCurve(none, specOf('transformers.linear', { num_warmup_steps: null })));
  show({ cursor: null });
  const page = showOnScreen(<Formula />);
  expect(screen.getByText(/The library refuses this call/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Copy value' })).toBeNull();
  expect(page.container.textContent).not.toContain('NaN');
});

it('a curve that stops has its arithmetic up to there', () => {
  startWith(addCurve(none, specOf('nanogpt.get_lr', { warmup_iters: 3000, lr_decay_iters: 3000 })));
  show({ cursor: 2000 });
  const page = showOnScreen(<Formula />);
  expect(screen.getByRole('button', { name: 'Copy value' })).toBeTruthy();
  page.unmount();
  act(() => show({ cursor: 3000 }));
  showOnScreen(<Formula />);
  expect(screen.getByText(/The library stops at update 3,000/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Copy value' })).toBeNull();
  act(() => show({ cursor: null }));
});
