/** Texts that somebody could send to freeze whoever reads them. */

const megabyte = 1_000_000;
const fill = (piece: string, head = '') => head + piece.repeat(Math.ceil(megabyte / piece.length));

/** By what a megabyte of text is made of: whoever reads anything twice over takes minutes for one of them. */
export const attacks: Readonly<Record<string, string>> = {
  slashes: fill('/', 'v1'),
  commas: fill(',', 'v1/a:cosine'),
  stops: `${fill('.', 'v1/a:cosine,name=')}x`,
  equals: fill('=', 'v1/run,steps'),
  colons: fill(':', 'v1/a:multi_step,milestones='),
  blanks: `${fill(' ', 'v1/')}x`,
  lines: `${fill(' \n', 'v1/')}x`,
  percents: fill('%', 'v1/'),
  escapes: fill('%25', 'v1/'),
  halves: fill('%E4', 'v1/'),
  entities: fill('&amp;', 'v1/'),
  trackers: fill('&utm_', 'v1/'),
  curves: fill('a:cosine/', 'v1/'),
  'curves without a key': fill('cosine/', 'v1/'),
  fields: fill('peak_lr=1,', 'v1/a:cosine,'),
  prototypes: fill('__proto__=1,', 'v1/a:cosine,'),
  milestones: fill('1:', 'v1/a:multi_step,milestones='),
  segments: fill('linear:1:1:', 'v1/a:segments,segments='),
  digits: fill('9', 'v1/run,steps='),
  names: fill('.4f60:597d.', 'v1/a:cosine,name='),
  'one endless escape': fill('41:', 'v1/a:cosine,name=.'),
  emoji: fill('👩‍🔬', 'v1/a:cosine,name='),
  versions: fill('v1/'),
  'a huge version': fill('9', 'v'),
  hashes: fill('#v1'),
  letters: fill('a', 'v1/run,steps=100/a:cosine,name='),
  'letters and nothing else': fill('a'),
  base64: fill('aGVsbG8gd29ybGQK', 'data:image/png;base64,'),
  'families of libraries': fill('a:somewhere.SomeLR/', 'v1/'),
  'full stops between letters': fill('a.', 'v1/a:'),
  'JSON of letters': `{"format":"lr-playground","curves":[{"family":"${fill('a')}"}]}`,
};
