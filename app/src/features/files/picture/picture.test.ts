import { decodeLink, type Link, welcome } from '@lr-playground/document';
import { expect, test } from 'vitest';
import { picture } from './picture.ts';

const light = { language: 'en', scheme: 'light' } as const;
const open = (text: string): Link => {
  const decoded = decodeLink(text);
  if (decoded === null) throw new Error('no link');
  return decoded.link;
};
const one = 'peak_lr=1e-3,min_lr=0,num_cycles=0.5,warmup_shape=none';

function parsed(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  expect(root.querySelector('parsererror')).toBeNull();
  expect(root.nodeName).toBe('svg');
  return root;
}

const curves = (root: Element) => [...root.querySelectorAll('g[clip-path] > g')];
const texts = (root: Element) => [...root.querySelectorAll('text')].map(({ textContent }) => textContent);

test('has a curve for every visible one, with its name in the legend', () => {
  const { doc, view } = welcome();
  const hidden = {
    ...doc,
    curves: doc.curves.map((curve) => (curve.id === 'b' ? { ...curve, visible: false } : curve)),
  };
  const root = parsed(picture({ doc: hidden, view }, light));
  expect(curves(root)).toHaveLength(3);
  for (const curve of curves(root))
    expect(curve.querySelector('path')?.getAttribute('d')).toMatch(/^M[\d.]+ /);
  expect(texts(root)).toEqual(expect.arrayContaining(['Cosine', 'One-cycle', 'Cosine restarts']));
  expect(texts(root)).not.toContain('Warmup–stable–decay');
});

test('is the same for the same content, and another for another', () => {
  expect(picture(welcome(), light)).toBe(picture(welcome(), light));
  expect(picture(welcome(), { ...light, scheme: 'dark' })).not.toBe(picture(welcome(), light));
});

test('asks nothing of the outside', () => {
  expect(picture(welcome(), light)).not.toMatch(
    /href=|@import|url\((?!#)|<(script|image|style|foreignObject)/,
  );
});

test('names of any kind stay text', () => {
  const { doc, view } = welcome();
  const name = '<script>"&\u0001\ufffe</script>';
  const curved = { ...doc, curves: doc.curves.map((curve) => ({ ...curve, name })) };
  const root = parsed(
    picture({ doc: curved, view }, { ...light, title: name, address: `https://x.test/?a&b#${name}` }),
  );
  expect(root.querySelector('script')).toBeNull();
  expect(texts(root)).toContain('<script>"&</script>');
});

test('its axes are in the unit that is looked at, in the language that is asked for', () => {
  const link = open(`v1/run,steps=2000/a:cosine,${one}/view,x=percent`);
  const english = texts(parsed(picture(link, light)));
  expect(english).toEqual(
    expect.arrayContaining(['0%', '20%', '100%', 'Share of the run', 'Learning rate', '1e-3']),
  );
  expect(texts(parsed(picture(link, { ...light, language: 'zh' })))).toEqual(
    expect.arrayContaining(['余弦退火', '训练进度', '学习率']),
  );
});

test('shows the part of the run that is looked at', () => {
  const ticks = texts(parsed(picture(open(`v1/run,steps=2000/a:cosine,${one}/view,zoom=500:900`), light)));
  expect(ticks).toEqual(expect.arrayContaining(['500', '900']));
  expect(ticks).not.toContain('1,000');
});

test('a logarithmic axis says what stands on its floor', () => {
  const ticks = texts(parsed(picture(open(`v1/run,steps=2000/a:cosine,${one}/view,y=log`), light)));
  expect(ticks.filter((text) => text.startsWith('≤'))).toHaveLength(1);
});

test('a comparison is one in the picture too: the pinned curve is flat', () => {
  const link = open(
    `v1/run,steps=2000/a:cosine,${one}/b:cosine,${one},name=Other/view,comparison=ratio,pinned=a`,
  );
  const root = parsed(picture(link, light));
  expect(texts(root)).toContain('Learning rate ÷ Cosine');
  for (const curve of curves(root))
    expect(curve.querySelector('path')?.getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+H[\d.]+$/);
});

test('cycles narrower than pixels are an area', () => {
  const link = open('v1/run,steps=1000000/a:cosine_restarts,num_cycles=5000');
  expect(curves(parsed(picture(link, light)))[0]?.querySelectorAll('path[fill-opacity]')).toHaveLength(1);
});

test('grows by its legend, and keeps room for the curves', () => {
  const { doc, view } = welcome();
  const [curve] = doc.curves;
  if (curve === undefined) throw new Error('no curve');
  const many = Array.from({ length: 24 }, (_, place) => ({
    ...curve,
    id: `a${String.fromCharCode(97 + place)}`,
    name: `${'x'.repeat(50)} ${place}`,
  }));
  const root = parsed(picture({ doc: { ...doc, curves: many }, view }, { ...light, height: 300 }));
  expect(Number(root.getAttribute('height'))).toBeGreaterThan(400);
  expect(curves(root)).toHaveLength(24);
});

test('without curves it is still a picture', () => {
  const { doc, view } = welcome();
  expect(curves(parsed(picture({ doc: { ...doc, curves: [] }, view }, light)))).toEqual([]);
});

test('tells where a library stops, and which call it refuses', () => {
  const link = open(
    'v1/run,steps=100/a:transformers.polynomial,lr=5e-5,num_warmup_steps=30,num_training_steps=30,name=Short/b:transformers.polynomial,lr=1e-8,num_warmup_steps=0,num_training_steps=50,name=None',
  );
  const root = parsed(picture(link, light));
  expect(texts(root)).toEqual(expect.arrayContaining(['Short (stops at 30)', 'None (refused)']));
  expect(curves(root).map((curve) => curve.querySelectorAll('line').length)).toEqual([0, 1]);
});

test('has what is applied dashed, and says which line is which', () => {
  const link = open(`v1/run,steps=2000,devices=8,prepared=1/a:cosine,${one}`);
  const root = parsed(picture(link, light));
  expect(texts(root)).toEqual(expect.arrayContaining(['planned', 'applied']));
  expect(curves(root)[0]?.querySelectorAll('path[stroke-dasharray]')).toHaveLength(1);
});
