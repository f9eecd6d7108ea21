import { families, specOf } from '@lr-playground/schedule';
import { anyPlan } from '@lr-playground/schedule/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDoc, anyName } from '../test/arbitraries.ts';
import { type Doc, defaultView, limits } from './doc.ts';
import * as edits from './edits.ts';
import { flawsOf } from './legal.ts';
import { welcome } from './welcome.ts';

const flaws = (doc: Doc) => flawsOf({ form: 'edit', doc, view: defaultView });
const idsOf = ({ curves }: Doc) => curves.map(({ id }) => id);

/** Any edit there is, aimed at any curve, at times at one that is not there. */
const anyEdit: fc.Arbitrary<(doc: Doc) => Doc> = fc
  .tuple(fc.nat(30), fc.nat(30), fc.constantFrom(...families()), anyName, anyPlan)
  .chain(([which, place, family, name, run]) => {
    const at = (doc: Doc) => doc.curves[which]?.id ?? 'zz';
    return fc.constantFrom<((doc: Doc) => Doc)[]>(
      (doc) => edits.addCurve(doc, specOf(family.id), name),
      (doc) => edits.duplicateCurve(doc, at(doc)),
      (doc) => edits.removeCurve(doc, at(doc)),
      (doc) => edits.moveCurve(doc, at(doc), place - 3),
      (doc) => edits.renameCurve(doc, at(doc), `${name}\u0000${name}`),
      (doc) => edits.recolorCurve(doc, at(doc), place),
      (doc) => edits.showCurve(doc, at(doc), place % 2 === 0),
      (doc) => edits.respecCurve(doc, at(doc), specOf(family.id)),
      (doc) => edits.changeFamily(doc, at(doc), family.id),
      (doc) => edits.resetCurve(doc, at(doc)),
      (doc) => edits.pinCurve(doc, at(doc)),
      (doc) => edits.editRun(doc, run),
      (doc) => edits.editRun(doc, { steps: Number.NaN, epochs: -1, batch: 1.5 }),
      (doc) => {
        const [curve] = doc.curves;
        return curve === undefined ? doc : edits.restoreCurve(doc, curve, place, place % 2 === 0);
      },
    );
  });

describe('any sequence of edits', () => {
  test('keeps a legal document legal', () => {
    fc.assert(
      fc.property(anyDoc, fc.array(anyEdit, { maxLength: 12 }), (doc, list) => {
        const edited = list.reduce((current, edit) => edit(current), doc);
        expect(flaws(edited)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves the document it was given alone', () => {
    fc.assert(
      fc.property(anyDoc, anyEdit, (doc, edit) => {
        const before = structuredClone(doc);
        edit(doc);
        expect(doc).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('single edits', () => {
  const { doc } = welcome();

  test('a new curve has a key and a colour of its own, and stands last', () => {
    const added = edits.addCurve(doc, specOf('linear'), 'mine');
    expect(added.curves.at(-1)).toMatchObject({ id: 'e', color: 4, name: 'mine', visible: true });
  });

  test('a key that was given up is given out again', () => {
    expect(edits.freeId(edits.removeCurve(doc, 'b').curves)).toBe('b');
  });

  test('a full document takes no more', () => {
    const full = Array.from({ length: limits.curves }).reduce<Doc>(
      (d) => edits.addCurve(d, specOf('linear')),
      doc,
    );
    expect(full.curves).toHaveLength(limits.curves);
    expect(edits.duplicateCurve(full, 'a')).toBe(full);
  });

  test('a copy stands right behind its original and differs in key and colour only', () => {
    const copied = edits.duplicateCurve(doc, 'b');
    expect(idsOf(copied)).toEqual(['a', 'b', 'e', 'c', 'd']);
    expect(copied.curves[2]?.spec).toEqual(doc.curves[1]?.spec);
    expect(copied.curves[2]?.color).not.toBe(doc.curves[1]?.color);
  });

  test('moving keeps the set of curves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...idsOf(doc)), fc.integer({ min: -5, max: 9 }), (id, to) => {
        const moved = edits.moveCurve(doc, id, to);
        expect([...idsOf(moved)].sort()).toEqual(idsOf(doc));
        expect(idsOf(moved).indexOf(id)).toBe(Math.max(0, Math.min(3, to)));
      }),
    );
  });

  test('the pin goes with its curve', () => {
    const pinned = edits.pinCurve(doc, 'b');
    expect(edits.removeCurve(pinned, 'b').pinned).toBeNull();
    expect(edits.removeCurve(pinned, 'a').pinned).toBe('b');
    expect(edits.pinCurve(doc, 'zz').pinned).toBeNull();
  });

  test('a removed curve comes back as it was, or under a new key when its own was given out', () => {
    const [curve] = doc.curves;
    if (curve === undefined) throw new Error('the welcome has curves');
    const removed = edits.removeCurve(doc, 'a');
    expect(edits.restoreCurve(removed, curve, 0, false)).toEqual(doc);
    expect(idsOf(edits.restoreCurve(doc, { ...curve }, 1, true))).toEqual(['a', 'e', 'b', 'c', 'd']);
    expect(edits.restoreCurve(doc, curve, 1, true)).toBe(doc);
  });

  test('another family keeps what both have', () => {
    const changed = edits.changeFamily(doc, 'a', 'wsd');
    expect(changed.curves[0]?.spec.params).toMatchObject({
      peak_lr: 3e-4,
      min_lr: { value: 10, unit: 'percent' },
    });
  });
});
