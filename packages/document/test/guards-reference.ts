/** The reference of guards for `docs/guards.md`, written from their own pages. */
import { families } from '@lr-playground/schedule';
import { type Guard, guards } from '@lr-playground/schedule/guards';

/** The guards of libraries, and the families on whose pages they stand. */
function ownGuards(): ReadonlyMap<Guard, readonly string[]> {
  const found = new Map<Guard, string[]>();
  for (const { id, guards: own = [] } of families())
    for (const guard of own) found.set(guard, [...(found.get(guard) ?? []), id]);
  return found;
}

function section({ id, title, about, link }: Guard, families: readonly string[]): string {
  const source = link.url === undefined ? link.label : `[${link.label}](${link.url})`;
  const where = families.length === 0 ? [] : [`Of ${families.map((name) => `\`${name}\``).join(', ')}.`, ''];
  return [
    `### \`${id}\``,
    '',
    `**${title.en}** (${title.zh}). ${about.en}`,
    '',
    ...where,
    `Told at length: ${source}`,
  ].join('\n');
}

/** What stands in the page about each guard, by its id. */
export function guardSections(): ReadonlyMap<string, string> {
  const all = new Map<Guard, readonly string[]>([
    ...guards.map((guard) => [guard, []] as const),
    ...ownGuards(),
  ]);
  return new Map([...all].map(([guard, of]) => [guard.id, section(guard, of)]));
}

/** The whole page. */
export function guardsPage(): string {
  const general = new Set(guards.map(({ id }) => id));
  const sections = [...guardSections()];
  const text = (own: boolean) =>
    sections.filter(([id]) => general.has(id) !== own).map(([, section]) => section);
  return `${[
    '# Guards',
    'Written from the definitions by `pnpm --filter @lr-playground/document reference`; a test checks every section of it.',
    'A guard knows one expensive mistake. What it says of a curve stands on the card of the curve, with the numbers of the run, and\nits place is marked on the chart. Ways out of one click are offered only if they lead out: each is tried before, and must silence\nits guard without setting off another one. A *warning* costs compute or the result; a *hint* is something that hardly anybody\nmeans. No guard has anything to say about a sound setting: published schedules are the test of that.',
    '## Of all curves',
    ...text(false),
    '## Of single libraries',
    ...text(true),
  ].join('\n\n')}\n`;
}
