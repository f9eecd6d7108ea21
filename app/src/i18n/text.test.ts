import { expect, test } from 'vitest';
import { languageOf, say } from './text.ts';

const text = { en: '{count} curves over {steps} steps', zh: '{count} 条曲线，共 {steps} 步' };

test('says a text in the language asked for, its placeholders filled in', () => {
  expect(say(text, 'en', { count: 2, steps: '1,000' })).toBe('2 curves over 1,000 steps');
  expect(say(text, 'zh', { count: 2, steps: '1,000' })).toBe('2 条曲线，共 1,000 步');
});

test('a placeholder without a value stays visible instead of saying something false', () => {
  expect(say(text, 'en', { count: 0 })).toBe('0 curves over {steps} steps');
});

test.each([
  [1, '1 curve over 1 step'],
  ['1', '1 curve over 1 step'],
  [0, '0 curves over 0 steps'],
  ['0.5', '0.5 curves over 0.5 steps'],
  ['1M', '1M curves over 1M steps'],
])('%s is counted with the right word', (count, said) => {
  const counted = {
    en: '{count} {count|curve|curves} over {count} {count|step|steps}',
    zh: '{count} 条曲线，共 {count} 步',
  };
  expect(say(counted, 'en', { count })).toBe(said);
  expect(say(counted, 'zh', { count })).toBe(`${count} 条曲线，共 ${count} 步`);
});

test('values are taken literally', () => {
  expect(say({ en: '“{name}”', zh: '“{name}”' }, 'en', { name: '$& {count}' })).toBe('“$& {count}”');
});

test.each([
  ['auto', ['zh-CN', 'en'], 'zh'],
  ['auto', ['zh-Hant-TW'], 'zh'],
  ['auto', ['ZH'], 'zh'],
  ['auto', ['de-DE', 'zh-CN', 'en'], 'zh'],
  ['auto', ['en-GB', 'zh-CN'], 'en'],
  ['auto', ['fr', 'ja'], 'en'],
  ['auto', ['C'], 'en'],
  ['auto', [], 'en'],
  ['en', ['zh-CN'], 'en'],
  ['zh', ['en-US'], 'zh'],
] as const)('preferring %s in a browser of %j means %s', (preference, browser, language) => {
  expect(languageOf(preference, browser)).toBe(language);
});
