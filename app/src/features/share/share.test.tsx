import { decodeLink, linkTextOf, welcome } from '@lr-playground/document';
import { notifications } from '@mantine/notifications';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { showOnScreen, startWith } from '../../../test/screen.tsx';
import { show, store } from '../../state/store.ts';
import { commands } from './commands.ts';
import { qrCode, qrLimit } from './qr.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { frameOf, markdownOf, titlesOf } from './snippets.ts';

const { doc } = welcome();

async function openDialog() {
  showOnScreen(<ShareDialog />);
  act(() => show({ panel: 'share' }));
  return screen.findByRole('dialog');
}

const textIn = (name: string) => {
  const field = screen.getByRole('textbox', { name });
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
};
const opened = (text: string) => decodeLink(linkTextOf(text) ?? '')?.link;

beforeEach(() => {
  notifications.clean();
  startWith(doc);
});

describe('ShareDialog', () => {
  it('gives links that open what is on the screen, in the form they promise', async () => {
    await openDialog();
    for (const [name, form] of [
      ['Link', 'edit'],
      ['View link', 'view'],
      ['Web page', 'embed'],
      ['Markdown', 'edit'],
    ] as const) {
      const { view } = store.getState();
      expect(opened(textIn(name))).toEqual({ form, doc, view });
    }
  });

  it('copies, and says so in place', async () => {
    const user = userEvent.setup();
    const dialog = await openDialog();
    const copy = within(dialog).getByRole('button', { name: 'Copy link' });
    await user.click(copy);
    expect(await navigator.clipboard.readText()).toBe(textIn('Link'));
    await waitFor(() => expect(copy.textContent).toBe('Copied'));
    expect(copy.querySelector('[aria-live]')).not.toBeNull();
  });

  it('says how long the link is, and that nothing is sent', async () => {
    const dialog = await openDialog();
    expect(dialog.textContent).toContain(`${textIn('Link').length} characters`);
    expect(dialog.textContent).toContain('Nothing is sent to a server');
  });

  it('makes the frame as large as one wants, and keeps the last good size', async () => {
    await openDialog();
    expect(textIn('Web page')).toContain('width="100%" height="420"');
    await userEvent.click(screen.getByRole('checkbox', { name: 'As wide as the page' }));
    const width = screen.getByRole('textbox', { name: /^Width/ });
    await userEvent.clear(width);
    await userEvent.type(width, '640');
    expect(textIn('Web page')).toContain('width="640"');
    await userEvent.clear(width);
    await userEvent.type(width, '7');
    await userEvent.tab();
    expect(textIn('Web page')).toContain('width="640"');
  });

  it('draws the link as a QR code', async () => {
    await openDialog();
    expect(screen.getByRole('img', { name: 'QR code of the link' })).toBeDefined();
  });
});

describe('commands', () => {
  it.each([
    ['share.copy-link', /^http\S+$/, /^The link is on the clipboard/],
    [
      'share.copy-markdown',
      /^\[!\[Cosine, .*\]\(lr-schedules\.png\)\]\(http\S+\)\n/,
      /^The Markdown is on the clipboard/,
    ],
  ])('%s', async (id, copied, said) => {
    userEvent.setup();
    showOnScreen(null);
    commands.find((command) => command.id === id)?.run();
    expect(await screen.findByText(said)).toBeDefined();
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(copied);
    expect(opened(text)?.doc).toEqual(doc);
  });
});

describe('texts', () => {
  it('name the visible curves, and count the others', () => {
    expect(titlesOf(doc, 'en')).toBe('Cosine, Warmup–stable–decay, One-cycle, Cosine restarts');
    expect(titlesOf({ ...doc, curves: [] }, 'zh')).toBe('LR Playground');
    const many = [...doc.curves, ...doc.curves].map((curve, place) => ({
      ...curve,
      id: 'abcdefgh'.charAt(place),
    }));
    expect(titlesOf({ ...doc, curves: many }, 'en')).toMatch(/, \+4$/);
  });

  it('let no name out of its place', () => {
    const name = '](x) <b> "q" & `c`';
    expect(markdownOf('https://e.org/#v1', name)).toContain('\\](x) \\<b\\> "q" \\& \\`c\\`');
    expect(frameOf('https://e.org/?a=1&b#v1', name, { width: 1, height: 2 })).toBe(
      '<iframe src="https://e.org/?a=1&amp;b#v1" title="](x) &lt;b&gt; &quot;q&quot; &amp; `c`" width="1" height="2" loading="lazy" style="border: 0"></iframe>',
    );
  });
});

describe('QR codes', () => {
  it('hold so much and no more', () => {
    expect(qrCode('x'.repeat(qrLimit))?.size).toBe(177 + 8);
    expect(qrCode('x'.repeat(qrLimit + 1))).toBeNull();
  });

  it('have their finder patterns inside a quiet zone', () => {
    expect(qrCode('https://example.org')?.path).toMatch(/^M4 4h7v1h-7z/);
  });
});
