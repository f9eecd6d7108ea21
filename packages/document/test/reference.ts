/** The reference of families and parameters for `docs/families.md`, written from the definitions themselves. */
import { families, type Param, type ParamSet, printNumber, specOf } from '@lr-playground/schedule';
import { defaultView, encodeLink, welcome } from '../src/index.ts';

type Family = ReturnType<typeof families>[number];

/** From so many families on, a parameter they share stands in the table at the top. */
const shared = 3;

function kindText(param: Param): string {
  switch (param.kind) {
    case 'number': {
      const range = `${printNumber(param.min)} to ${printNumber(param.max)}`;
      return param.integer === true ? `whole number, ${range}` : `number, ${range}`;
    }
    case 'span':
      return 'length';
    case 'level':
      return `level of \`${param.of}\``;
    case 'choice':
      return Object.keys(param.options)
        .map((option) => `\`${option}\``)
        .join(' ');
    case 'flag':
      return '`1` or `0`';
    case 'spans':
      return `lengths joined by \`:\`, at most ${param.maxLength}; \`none\``;
    case 'segments':
      return `\`shape:length:end\` joined by \`:\`, at most ${param.maxLength}`;
    case 'argument': {
      const type = { int: 'int', float: 'float', steps: 'int or length' }[param.type];
      return param.none ? `${type}; \`None\`` : type;
    }
    case 'text': {
      const words = param.options.map((option) => `\`${option}\``).join(' ');
      if (param.lines) return 'program, as text';
      return [words === '' ? 'text' : `text: ${words}`, ...(param.none ? ['`None`'] : [])].join('; ');
    }
    case 'numbers':
      return 'numbers joined by `:`; `empty`';
    case 'series':
      return 'numbers joined by `:`, `.65x4` is four times the same; `empty`';
    case 'calls':
      return `calls of ${Object.keys(param.callables())
        .map((name) => `\`${name}\``)
        .join(' ')}`;
    case 'steps_table':
      return '`step:number` joined by `:`; `empty`';
    case 'formula':
      return 'formula';
  }
}

/** The row of a parameter. */
export function paramRow(name: string, param: Param): string {
  const isProgram = param.kind === 'text' && param.lines;
  const print = (value: unknown) =>
    isProgram && value !== null ? 'an example' : `\`${param.print(value as never)}\``;
  const absent = param.omitted === undefined ? '' : `; left out: ${print(param.omitted)}`;
  const effect = param.applies === undefined ? '' : ' †';
  const { en } = param.label;
  return `| \`${name}\`${effect} | ${en} | ${kindText(param)} | ${print(param.initial)}${absent} |`;
}

const tableHead = ['| parameter | | written | default |', '| --- | --- | --- | --- |'];

function users(name: string, param: Param): number {
  return families().filter(({ params }) => params[name] === param).length;
}

function exampleLink(id: Family['id']): string {
  const curve = { id: 'a', name: '', color: 0, visible: true, spec: specOf(id) };
  return encodeLink({
    form: 'edit',
    doc: { ...welcome().doc, curves: [curve] },
    view: { ...defaultView, selected: 'a' },
  });
}

function section({ id, title, about, params }: Family): string[] {
  const entries = Object.entries<Param>(params);
  const own = entries.filter(([name, param]) => users(name, param) < shared);
  const common = entries
    .filter(([name, param]) => users(name, param) >= shared)
    .map(([name]) => `\`${name}\``);
  return [
    `### \`${id}\``,
    '',
    `${title.en} (${title.zh}). ${about.en}`,
    '',
    ...(own.length > 0 ? [...tableHead, ...own.map(([name, param]) => paramRow(name, param)), ''] : []),
    ...(common.length > 0 ? [`Shared parameters: ${common.join(', ')}.`, ''] : []),
    '```text',
    exampleLink(id),
    '```',
    '',
  ];
}

function sharedParams(): ParamSet {
  const all = families().flatMap(({ params }) => Object.entries<Param>(params));
  return Object.fromEntries(all.filter(([name, param]) => users(name, param) >= shared));
}

/** The whole page. */
export function referencePage(): string {
  const common = Object.entries(sharedParams()).map(([name, param]) => paramRow(name, param));
  return [
    '# Families and their parameters in links',
    '',
    'Written from the definitions by `pnpm --filter @lr-playground/document reference`; a test checks every row and every link',
    'of it. How links work and how lengths and levels are spelled is told in [links.md](links.md).',
    '',
    'A parameter marked † has an effect only under certain values of others, and may be left out where it has none.',
    '',
    '## Shared parameters',
    '',
    ...tableHead,
    ...common,
    '',
    '## Families',
    '',
    ...families().flatMap(section),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** Every row that may stand in the page. */
export function allRows(): ReadonlySet<string> {
  const rows = families().flatMap(({ params }) =>
    Object.entries<Param>(params).map(([name, param]) => paramRow(name, param)),
  );
  return new Set(rows);
}
