import { type Doc, editRun, encodeLink, welcome } from '@lr-playground/document';
import { writeJson } from '@lr-playground/document/formats';
import { at, compile, planRun } from '@lr-playground/schedule';
import { notifications } from '@mantine/notifications';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showOnScreen, startWith, undoSteps } from '../../../test/screen.tsx';
import { currentLink, edit, show, store, undo } from '../../state/store.ts';
import { commands } from './commands.ts';
import { FileDrop } from './FileDrop.tsx';
import { OpenDialog } from './OpenDialog.tsx';

const { doc: first } = welcome();
const other: Doc = editRun(first, { steps: 777 });
const textOf = (doc: Doc) => encodeLink({ ...welcome(), doc });
const present = () => textOf(store.getState().doc);

beforeEach(() => {
  notifications.clean();
  startWith(first);
});

afterEach(() => vi.restoreAllMocks());

describe('OpenDialog', () => {
  const openDialog = () => {
    showOnScreen(<OpenDialog />);
    act(() => show({ panel: 'open' }));
    return screen.findByRole('textbox', { name: 'Link or JSON' });
  };
  const paste = async (text: string) => {
    const field = await openDialog();
    await userEvent.click(field);
    await userEvent.paste(text);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  };

  it('opens JSON as it was written, and undo brings back what was there', async () => {
    await paste(writeJson({ ...currentLink(), doc: other }));
    expect(present()).toBe(textOf(other));
    expect(store.getState().ui.panel).toBeNull();
    expect(undoSteps()).toBe(1);
    act(undo);
    expect(present()).toBe(textOf(first));
  });

  it('opens a view link for editing', async () => {
    await paste(`https://example.org/#${encodeLink({ ...welcome(), form: 'view', doc: other })}`);
    expect(store.getState().form).toBe('edit');
    expect(present()).toBe(textOf(other));
  });

  it('says what is wrong, changes nothing, and goes on', async () => {
    await paste('{"format":"vega"}');
    expect(screen.getByRole('alert').textContent).toContain('not from this playground');
    expect(store.getState().ui.panel).toBe('open');
    expect(undoSteps()).toBe(0);
    await userEvent.type(screen.getByRole('textbox'), 'x');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers the way back, even after more was changed', async () => {
    await paste(writeJson({ ...currentLink(), doc: other }));
    act(() => edit((doc) => editRun(doc, { steps: 5 })));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(present()).toBe(textOf(first));
  });
});

describe('what is dropped or pasted on the page', () => {
  const drop = (file: File) =>
    fireEvent.drop(document.body, { dataTransfer: { files: [file], types: ['Files'], getData: () => '' } });
  const paste = (target: Element, text: string) =>
    fireEvent.paste(target, { clipboardData: { files: [], getData: () => text } });

  beforeEach(() => {
    showOnScreen(
      <>
        <FileDrop />
        <input aria-label="Field" />
      </>,
    );
  });

  it('shows where a drop would go, as long as something is held over the page', () => {
    const dataTransfer = { files: [], types: ['Files'] };
    fireEvent.dragOver(document.body, { dataTransfer });
    expect(screen.getByText('Drop to open')).toBeDefined();
    fireEvent(document.body, new MouseEvent('dragleave', { bubbles: true, relatedTarget: null }));
    expect(screen.queryByText('Drop to open')).toBeNull();
  });

  it('leaves alone what is dragged within the page', () => {
    fireEvent.dragStart(document.body);
    fireEvent.dragOver(document.body, { dataTransfer: { files: [], types: ['text/plain'] } });
    expect(screen.queryByText('Drop to open')).toBeNull();
  });

  it('opens a file', async () => {
    drop(new File([writeJson({ ...currentLink(), doc: other })], 'mine.json', { type: 'application/json' }));
    expect(await screen.findByText(/^mine\.json is open\./)).toBeDefined();
    expect(present()).toBe(textOf(other));
  });

  it('refuses a wrong file with a sentence, and keeps everything', async () => {
    drop(new File(['step,Cosine\r\n0,1e-3\r\n'], 'values.csv', { type: 'text/csv' }));
    expect(await screen.findByText(/^This is a table of values/)).toBeDefined();
    expect(store.getState().doc).toBe(first);
  });

  it('opens a pasted link, but not one pasted into a field', async () => {
    const link = `https://example.org/#${textOf(other)}`;
    paste(screen.getByRole('textbox', { name: 'Field' }), link);
    paste(document.body, link);
    await waitFor(() => expect(present()).toBe(textOf(other)));
    expect(undoSteps()).toBe(1);
  });

  it('pasted garbage is explained and opens nothing', async () => {
    paste(document.body, 'https://example.org/#%%%');
    expect(await screen.findByText(/^This is neither/)).toBeDefined();
    expect(store.getState().doc).toBe(first);
  });
});

describe('saving', () => {
  const carryOut = (id: string) => commands.find((command) => command.id === id)?.run();

  /** What is handed to the browser. */
  function downloads(): { name: string; content: Blob }[] {
    const files: { name: string; content: Blob }[] = [];
    let latest = new Blob();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) latest = blob;
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, content: latest });
    });
    return files;
  }

  it('writes the values of the core, to the last bit', async () => {
    const files = downloads();
    carryOut('files.csv');
    await waitFor(() => expect(files).toHaveLength(1));
    const rows = ((await files[0]?.content.text()) ?? '').replace('\ufeff', '').trim().split('\r\n');
    const [head = '', ...values] = rows;
    expect(head.split(',')[1]).toBe('Cosine');
    const [curve] = first.curves;
    if (curve === undefined) throw new Error('no curve');
    const { lr } = compile(curve.spec, planRun(first.run)).tracks;
    for (const row of values) {
      const [step, value] = row.split(',').map(Number);
      expect(value).toBe(at(lr, step ?? -1));
    }
    expect(values.length).toBe(10_000);
  });

  it('writes pictures and documents that can be opened again', async () => {
    const files = downloads();
    carryOut('files.svg');
    carryOut('files.json');
    await waitFor(() => expect(files).toHaveLength(2));
    expect(files.map(({ name }) => name)).toEqual(['lr-schedules.svg', 'lr-schedules.json']);
    const { readFile } = await import('./read.ts');
    for (const { content } of files) {
      const { decoded } = await readFile(content);
      expect(textOf(decoded?.link.doc ?? other)).toBe(textOf(first));
    }
  });

  it('offers no picture without curves', () => {
    const hidden = { ...first, curves: first.curves.map((curve) => ({ ...curve, visible: false })) };
    act(() => store.setState({ doc: hidden }));
    const enabled = commands
      .filter(({ enabled: can }) => can?.(store.getState()) !== false)
      .map(({ id }) => id);
    expect(enabled).toEqual(['files.open', 'files.json']);
  });
});
