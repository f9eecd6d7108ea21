import {
  addCurve,
  type Doc,
  decodeLink,
  editRun,
  removeCurve,
  renameCurve,
  welcome,
} from '@lr-playground/document';
import { specOf } from '@lr-playground/schedule';
import { beforeEach, expect, test } from 'vitest';
import { beginGesture, beginWith, edit, endGesture, look, openLink, redo, store, undo } from './store.ts';

const steps = () => store.getState().doc.run.steps;
const selected = () => store.getState().view.selected;
const ids = () => store.getState().doc.curves.map(({ id }) => id);
const past = () => store.temporal.getState().pastStates.length;
const setSteps = (count: number) => edit((doc) => editRun(doc, { steps: count }));
const add = (doc: Doc) => addCurve(doc, specOf('cosine'));

const small = decodeLink('v1/run,steps=1000/a:cosine/b:cosine/c:cosine/view,selected=b');
if (small === null) throw new Error('not a link');

beforeEach(() => {
  endGesture();
  beginWith(small.link, []);
});

test('a gesture is one step of undo and of redo, however many edits it had', () => {
  beginGesture();
  for (let count = 1001; count <= 1060; count += 1) setSteps(count);
  endGesture();
  expect(past()).toBe(1);
  undo();
  expect(steps()).toBe(1000);
  redo();
  expect(steps()).toBe(1060);
});

test('two gestures are two steps, and so are edits without a gesture', () => {
  for (const count of [2000, 3000]) {
    beginGesture();
    setSteps(count - 1);
    setSteps(count);
    endGesture();
  }
  setSteps(4000);
  setSteps(5000);
  const seen = [4000, 3000, 2000, 1000].map(() => {
    undo();
    return steps();
  });
  expect(seen).toEqual([4000, 3000, 2000, 1000]);
});

test('a gesture that nobody ended does not swallow the next one', () => {
  beginGesture();
  setSteps(2000);
  beginGesture();
  setSteps(3000);
  endGesture();
  undo();
  expect(steps()).toBe(2000);
});

test('a gesture that comes back to where it began leaves no step', () => {
  beginGesture();
  setSteps(2000);
  setSteps(1000);
  endGesture();
  expect(past()).toBe(0);
});

test('undo in the middle of a gesture loses nothing of what follows', () => {
  beginGesture();
  setSteps(2000);
  undo();
  expect(steps()).toBe(1000);
  setSteps(3000);
  setSteps(4000);
  endGesture();
  undo();
  expect(steps()).toBe(1000);
  redo();
  expect(steps()).toBe(4000);
});

test('an edit that changes nothing is no step', () => {
  edit((doc) => renameCurve(doc, 'a', ''));
  expect(past()).toBe(0);
});

test('an edit after undo gives up what could have been redone', () => {
  setSteps(2000);
  undo();
  setSteps(3000);
  redo();
  expect(steps()).toBe(3000);
});

test('changes of the view are not undone', () => {
  setSteps(2000);
  look({ y: 'log', x: 'percent' });
  undo();
  expect(steps()).toBe(1000);
  expect(store.getState().view).toMatchObject({ y: 'log', x: 'percent' });
});

test('undo brings back the document that a link replaced', () => {
  setSteps(2000);
  openLink(welcome(), []);
  expect(steps()).toBe(10_000);
  undo();
  expect(steps()).toBe(2000);
  expect(ids()).toContain(selected());
  redo();
  expect(steps()).toBe(10_000);
  expect(ids()).toContain(selected());
});

test('opening what is there already is no step', () => {
  openLink(small.link, []);
  expect(past()).toBe(0);
});

test('a link opened during a gesture can be undone', () => {
  beginGesture();
  setSteps(2000);
  openLink(welcome(), []);
  undo();
  expect(steps()).toBe(2000);
});

test('when the selected curve goes, the one that takes its place is selected', () => {
  edit((doc) => removeCurve(doc, 'b'));
  expect(selected()).toBe('c');
  edit((doc) => removeCurve(doc, 'c'));
  expect(selected()).toBe('a');
  edit((doc) => removeCurve(doc, 'a'));
  expect(selected()).toBeNull();
  undo();
  expect(selected()).toBe('a');
});

test('a selection of a curve that undo takes away moves to its neighbour', () => {
  edit(add);
  look({ selected: 'd' });
  undo();
  expect(ids()).not.toContain('d');
  expect(selected()).toBe('c');
});

test('the zoom stays within the run', () => {
  look({ zoom: { from: 500, to: 1000 } });
  setSteps(800);
  expect(store.getState().view.zoom).toEqual({ from: 500, to: 800 });
  setSteps(100);
  expect(store.getState().view.zoom).toBeNull();
});
