import { defaultPlan, specOf } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { limits } from '../doc.ts';
import { welcome } from '../welcome.ts';
import { type Decoded, decodeLink } from './decode.ts';
import { encodeLink } from './encode.ts';
import { noteText } from './notes.ts';

function opened(text: string): Decoded {
  const decoded = decodeLink(text);
  if (decoded === null) throw new Error('not blank');
  return decoded;
}

const english = (text: string) => opened(text).notes.map((note) => noteText(note).en);
const paramsIn = (text: string) => opened(text).link.doc.curves[0]?.spec.params ?? {};
const complete = 'v1/run,steps=1000/a:cosine,peak_lr=1e-3,min_lr=0,num_cycles=0.5,warmup_shape=none';

describe('decodeLink', () => {
  test.each(['', ' ', '#', '\n'])('%j is no link at all', (text) => {
    expect(decodeLink(text)).toBeNull();
  });

  test.each(['foo', 'main', '%', '%%%', '{"a":1}', '...', 'v', '1/2/3', '\u0000'])(
    '%j opens the first document',
    (text) => {
      expect(opened(text).link).toEqual(welcome());
      expect(opened(text).notes.map(({ code }) => code)).toEqual(['unreadable-whole']);
    },
  );

  test('reads what people write by hand', () => {
    const { link, notes } = opened(
      'v1,form=Embed / run, steps = 2k / cosine, peak_lr = 1E-3, min_lr = 10%, num_cycles=0.50, warmup_shape=linear, warmup = 1 epoch, start_lr=0%, warmup_count=t, color=FF8800',
    );
    expect(notes).toEqual([]);
    expect(link.form).toBe('embed');
    expect(link.doc.run).toEqual({ ...defaultPlan, steps: 2000 });
    expect(link.doc.curves).toEqual([
      {
        id: 'a',
        name: '',
        color: 'ff8800',
        visible: true,
        spec: specOf('cosine', {
          peak_lr: 1e-3,
          min_lr: { value: 10, unit: 'percent' },
          warmup: { value: 1, unit: 'epochs' },
        }),
      },
    ]);
  });

  test('keeps what has no effect now, and leaves it out where it says nothing', () => {
    expect(encodeLink(opened(`${complete},warmup=7pct`).link)).toBe(`${complete},warmup=7pct`);
    expect(encodeLink(opened(`${complete},warmup=5pct`).link)).toBe(complete);
    expect(opened(complete).notes).toEqual([]);
  });

  test('counts from data when it is given samples but no steps', () => {
    const { link, notes } = opened(
      'v1/run,samples=50000,epochs=2,batch=64,accumulation=2,devices=4,seq_len=512',
    );
    expect(link.doc.run).toMatchObject({ source: 'data', samples: 50_000, drop_last: false });
    expect(notes).toEqual([]);
  });

  test('gives curves without a key the keys that are free', () => {
    const { link } = opened('v1/run,steps=10/cosine/a:cosine/cosine');
    expect(link.doc.curves.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('keeps at most so many curves', () => {
    const { link, notes } = opened(`v1/run,steps=10${'/cosine'.repeat(limits.curves + 5)}`);
    expect(link.doc.curves).toHaveLength(limits.curves);
    expect(notes[0]).toMatchObject({ code: 'too-many-curves' });
  });

  test('takes no value from the prototype of anything', () => {
    const { link, notes } = opened(`${complete},__proto__=1,constructor=2,toString=3`);
    expect(link.doc.curves[0]?.spec.params).not.toHaveProperty('constructor', '2');
    expect(notes.map(({ code }) => code)).toEqual(['unknown-field', 'unknown-field', 'unknown-field']);
    expect(opened('v1/run,steps=10/a:__proto__/b:toString').link.doc.curves).toEqual([]);
  });
});

describe('notes say what was wrong, where, and what was done:', () => {
  test.each([
    ['warmup=9000pct', 'Curve a: warmup = 9000pct is too large; it is 1000%, the most there is.'],
    ['warmup=-1', 'Curve a: warmup = -1 is too small; it is 0, the least there is.'],
    ['warmup=soon', 'Curve a: warmup = soon could not be read; it is 5% instead.'],
    ['lr=1', 'Curve a: there is no lr here; it was left out.'],
    ['peak_lr=2', 'Curve a: peak_lr is given twice; the second value, 2, was left out.'],
    ['color=red', 'Curve a: color = red could not be read; it is 0 instead.'],
    ['visible=maybe', 'Curve a: visible = maybe could not be read; it is 1 instead.'],
  ])('%s', (field, sentence) => {
    expect(english(`${complete},${field}`)).toEqual([sentence]);
  });

  test.each([
    ['v1/run,steps=1.5', 'Run plan: steps = 1.5 must be a whole number; it was rounded to 2.'],
    ['v1/run,steps=NaN', 'Run plan: steps = NaN could not be read; it is 10000 instead.'],
    ['v1/run,steps=1e99', 'Run plan: steps = 1e99 is too large; it is 1e9, the most there is.'],
    ['v1', 'Run plan: steps not given; today’s defaults are used.'],
    ['v1/run,steps=9/a:cosin', 'Curve a: no schedule is called “cosin” here; the curve was left out.'],
    ['v1/run,steps=9/a.b', 'Curve: no schedule is called “a.b” here; the curve was left out.'],
    ['v1/run,steps=9/bogus', 'The link: nothing is known as “bogus”; it was left out.'],
    ['v1/run,steps=9/view,selected=q', 'View: selected names the curve “q”, which is not there; it is off.'],
    ['v1/run,steps=9/view,zoom=7:3', 'View: zoom = 7:3 could not be read; it is none instead.'],
    ['v1/run,steps=9/view,zoom=3:70', 'View: zoom = 3:70 reaches beyond the run; it is 3:9.'],
    ['v1,form=poster/run,steps=9', 'The link: form = poster could not be read; it is edit instead.'],
    ['run,steps=9', 'The link: it does not begin with its version (v1); it was read as one of today.'],
  ])('%s', (text, sentence) => {
    expect(english(text)).toEqual([sentence]);
  });

  test('of a version to come', () => {
    expect(english('v9/run,steps=9')[0]).toContain('version 9, made by a newer playground');
  });

  test('in Chinese as well', () => {
    const [note] = opened(`${complete},warmup=9000pct`).notes;
    expect(note && noteText(note).zh).toBe('曲线 a：warmup = 9000pct 太大，已改为允许的最大值 1000%。');
  });

  test('missing parameters by name, and the defaults are used', () => {
    expect(english('v1/run,steps=9/a:cosine,peak_lr=1,warmup_shape=none')).toEqual([
      'Curve a: min_lr, num_cycles not given; today’s defaults are used.',
    ]);
    expect(paramsIn('v1/run,steps=9/a:cosine')).toEqual(specOf('cosine').params);
  });

  test('no more than fifty, and then how many there were', () => {
    const fields = Array.from({ length: 80 }, (_, place) => `x${place}=1`).join(',');
    const { notes } = opened(`${complete},${fields}`);
    expect(notes).toHaveLength(51);
    expect(notes.at(-1)).toMatchObject({ code: 'more', count: 30 });
  });
});
