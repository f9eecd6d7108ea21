import { decodeLink, encodeLink, welcome } from '@lr-playground/document';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showOnScreen, startWith } from '../../test/screen.tsx';
import { openLink, store } from '../state/store.ts';
import { EmbedPage } from './PicturePage.tsx';

function open(text: string): void {
  const decoded = decodeLink(text);
  if (decoded === null) throw new Error('no link');
  act(() => openLink(decoded.link, decoded.notes));
}

test('an embedded picture says in one line that its link was repaired, and of what', () => {
  startWith(store.getState().doc);
  showOnScreen(<EmbedPage />);
  expect(screen.queryByText(/This link was repaired/)).toBeNull();
  open('v1,form=embed/run,steps=-5/a:cosine');
  expect(screen.getByText(/This link was repaired/).textContent).toContain('-5');
  open(encodeLink({ ...welcome(), form: 'embed' }));
  expect(screen.queryByText(/This link was repaired/)).toBeNull();
});
