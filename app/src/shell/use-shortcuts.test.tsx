import { decodeLink, editRun } from '@lr-playground/document';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { beginWith, edit, prefer, show, store } from '../state/store.ts';
import { commands } from './commands.ts';
import { useShortcuts } from './use-shortcuts.ts';

function Page() {
  useShortcuts();
  return (
    <>
      <input aria-label="text" />
      <input aria-label="slider" type="range" />
      <textarea aria-label="area" />
      <button type="button">button</button>
      <div role="dialog" aria-label="dialog">
        <button type="button">inside</button>
      </div>
    </>
  );
}

const steps = () => store.getState().doc.run.steps;
const setSteps = (count: number) => edit((doc) => editRun(doc, { steps: count }));
const undoKeys = { key: 'z', code: 'KeyZ', ctrlKey: true };

beforeEach(() => {
  cleanup();
  show({ panel: null });
  const decoded = decodeLink('v1/run,steps=1000/a:cosine');
  if (decoded !== null) beginWith(decoded.link, []);
});

function page() {
  const { getByLabelText, getByText } = render(<Page />);
  return { field: getByLabelText, button: getByText };
}

test('keys undo and redo, by either habit', () => {
  page();
  setSteps(2000);
  fireEvent.keyDown(document.body, undoKeys);
  expect(steps()).toBe(1000);
  fireEvent.keyDown(document.body, { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true });
  expect(steps()).toBe(2000);
  fireEvent.keyDown(document.body, undoKeys);
  fireEvent.keyDown(document.body, { key: 'y', code: 'KeyY', ctrlKey: true });
  expect(steps()).toBe(2000);
});

test('where text is written, keys are letters', () => {
  const { field, button } = page();
  setSteps(2000);
  for (const target of [field('text'), field('area'), button('inside')]) {
    expect(fireEvent.keyDown(target, undoKeys)).toBe(true);
    fireEvent.keyDown(target, { key: '?', shiftKey: true });
  }
  expect(steps()).toBe(2000);
  expect(store.getState().ui.panel).toBeNull();
});

test('sliders and buttons hold no text: keys work there', () => {
  const { field, button } = page();
  setSteps(2000);
  fireEvent.keyDown(field('slider'), undoKeys);
  expect(steps()).toBe(1000);
  fireEvent.keyDown(button('button'), { key: '?', shiftKey: true });
  expect(store.getState().ui.panel).toBe('shortcuts');
});

test('an open dialog keeps the keys for itself', () => {
  page();
  setSteps(2000);
  show({ panel: 'shortcuts' });
  fireEvent.keyDown(document.body, undoKeys);
  expect(steps()).toBe(2000);
});

test('single letters can be turned off; what is held with a control key stays', () => {
  page();
  setSteps(2000);
  prefer({ letters: 'off' });
  fireEvent.keyDown(document.body, { key: 'a' });
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
  expect(store.getState().ui.panel).toBeNull();
  fireEvent.keyDown(document.body, undoKeys);
  expect(steps()).toBe(1000);
  prefer({ letters: 'on' });
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(store.getState().ui.panel).toBe('gallery');
});

test('what an input method is composing is not a shortcut', () => {
  page();
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true, isComposing: true });
  expect(store.getState().ui.panel).toBeNull();
});

test('no two commands share an id or a shortcut', () => {
  const ids = commands.map(({ id }) => id);
  const keys = commands
    .flatMap((command) => [command.keys, ...(command.alsoKeys ?? [])])
    .flatMap((spelling) => (spelling === undefined ? [] : [spelling.toLowerCase().replaceAll(' ', '')]));
  expect(ids).toEqual([...new Set(ids)]);
  expect(keys).toEqual([...new Set(keys)]);
});
