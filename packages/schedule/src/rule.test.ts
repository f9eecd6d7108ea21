import { describe, expect, test } from 'vitest';
import { compile, looksLikeMultiples, readRule, ruleOf, runOf, specOf } from './index.ts';

describe('a rule', () => {
  test('of a web UI is read: each value up to its step, the last to the end', () => {
    expect(readRule('0.005:100, 1e-3:1000, 1e-5', 64).stages).toEqual([
      { value: 0.005, until: 100 },
      { value: 1e-3, until: 1000 },
      { value: 1e-5, until: Number.POSITIVE_INFINITY },
    ]);
  });

  test.each([
    '1:10,0.1:20,0.01:30',
    '1:10\n0.1:20\n0.01:30',
    '1：10，0.1：20，0.01：30',
    ' 1 : 10 , 0.1:20,0.01:30, ',
  ])('is read however it is laid out: %j', (text) => {
    expect(readRule(text, 64).stages?.map(({ until }) => until)).toEqual([10, 20, 30]);
  });

  test.each([
    ['', /Paste a rule/],
    ['abc:100', /Stage 1, “abc:100”, has no value/],
    ['1e-3:100, 1e-4:', /^$/],
    ['1e-3:100, 1e-4:x', /Stage 2, “1e-4:x”, has no step/],
    ['1e-3, 1e-4:100', /Stage 1, “1e-3”, does not say up to which step/],
    ['1e-3:100, 1e-4:50', /Stage 2, “1e-4:50”, ends no later than the one before it \(100\)/],
    ['1:2:3', /Stage 1, “1:2:3”, has no value/],
    ['-1e-3:100', /has no value/],
  ])('that makes no sense is refused with its place: %j', (text, sentence) => {
    expect(readRule(text, 64).problem?.en ?? '').toMatch(sentence);
  });

  test('of too many stages is refused', () => {
    const text = Array.from({ length: 65 }, (_, k) => `1:${k + 1}`).join(',');
    expect(readRule(text, 64).problem?.en).toContain('65 stages');
  });

  test('is taken for multiples where a value is no learning rate', () => {
    const stages = (text: string) => readRule(text, 64).stages ?? [];
    expect(looksLikeMultiples(stages('1:10,0.1:20,0.01'))).toBe(true);
    expect(looksLikeMultiples(stages('0.005:100, 1e-3:1000, 1e-5'))).toBe(false);
  });
});

describe('a track as a rule', () => {
  const rule = (steps: readonly number[], values: readonly number[]) =>
    ruleOf(
      compile(specOf('keras.PiecewiseConstantDecay', { boundaries: steps, values }), runOf(1000)).tracks.lr,
      20,
    );

  test('says plateaus exactly', () => {
    expect(rule([99, 499], [0.005, 1e-3, 1e-5])).toBe('5e-3:100, 1e-3:500, 1e-5');
  });

  test('and reads back', () => {
    expect(readRule(rule([99, 499], [0.005, 1e-3, 1e-5]), 64).stages?.at(1)).toEqual({
      value: 1e-3,
      until: 500,
    });
  });

  test('cuts what moves into stairs with the value of their middle', () => {
    const line = compile(specOf('linear', { peak_lr: 1, warmup_shape: 'none' }), runOf(100)).tracks.lr;
    expect(ruleOf(line, 4)).toBe('0.88:25, 0.63:50, 0.38:75, 0.13');
    expect(ruleOf(line, 4, 2)).toBe('0.44:25, 0.315:50, 0.19:75, 0.065');
  });
});
