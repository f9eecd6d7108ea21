/** Finding a family by what people call it, in either language, and in few letters. */
import { type Family, type FamilyId, families, type Group, groups, type Text } from '@lr-playground/schedule';
import { beginnings, wordsIn } from './beginnings.ts';
import { words } from './words.ts';

/** A shelf of the gallery with what stands on it. */
export interface Shelf {
  readonly key: string;
  readonly title: Text;
  readonly families: readonly Family<FamilyId>[];
}

/** Upper and lower case, full and half width make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Nor do the marks between words. */
function squeezed(text: string): string {
  return plain(text).replace(/[\s_\-.·]+/g, '');
}

/** What a family can be found by. */
interface Known {
  /** Names of the library: in links, and on its shelf. */
  readonly libraries: readonly string[];
  /** The name of the function or class, the titles, and of our own schedules what others call them. */
  readonly called: readonly string[];
  /** The same, and the words that describe those of libraries. */
  readonly names: readonly string[];
  /** The words of the library and of the function, one by one. */
  readonly humps: readonly string[];
  readonly params: readonly string[];
  /** Everything else that is said about it. */
  readonly rest: readonly string[];
  readonly tight: string;
}

function knownOf({ id, title, about, keywords = [], params, group }: Family<FamilyId>): Known {
  const [, library = '', name = ''] = /^(?:(.*)\.)?([^.]*)$/.exec(id) ?? [];
  const called = [name, title.en, title.zh, ...(library === '' ? keywords : [])];
  const names = [...called, ...keywords];
  const labels = Object.values(params).flatMap(({ label }) => [label.en, label.zh]);
  const rest = [id, groups[group].en, groups[group].zh, about.en, about.zh, ...labels];
  return {
    libraries: library === '' ? [] : [library, groups[group].en].map(squeezed),
    called: called.map(squeezed),
    names: names.map(plain),
    humps: wordsIn(id),
    params: Object.keys(params).map(plain),
    rest: rest.map(plain),
    tight: squeezed([...names, ...Object.keys(params), ...rest].join(' ')),
  };
}

const remembered = new Map<FamilyId, Known>();

/** The words of a family, worked out once. */
function knownWords(family: Family<FamilyId>): Known {
  const known = remembered.get(family.id) ?? knownOf(family);
  remembered.set(family.id, known);
  return known;
}

/** How well a name fits that is typed letter by letter. */
const exact = 9;

/** How well a part of what is typed fits: 0 not at all; the first of these that holds counts. */
function fit({ libraries, called, names, humps, params, rest, tight }: Known, part: string): number {
  const letters = squeezed(part);
  if (letters === '') return 1;
  if (called.includes(letters)) return exact;
  if (libraries.some((library) => library.startsWith(letters))) return 8;
  if (names.some((name) => squeezed(name).startsWith(letters))) return 7;
  if (params.includes(part)) return 6;
  if (beginnings(humps, letters)) return 5;
  if (names.some((name) => name.includes(part))) return 4;
  if (params.some((param) => param.startsWith(part))) return 3;
  if (params.some((param) => param.includes(part)) || rest.some((text) => text.includes(part))) return 2;
  return tight.includes(letters) ? 1 : 0;
}

/** How well a family fits all that is typed: as a whole, or else as well as its worst part. */
function score(family: Family<FamilyId>, query: string): number {
  const known = knownWords(family);
  const parts = plain(query).split(/\s+/).filter(Boolean);
  const [whole, worst] = [fit(known, parts.join(' ')), Math.min(...parts.map((part) => fit(known, part)))];
  return whole === exact ? exact + 1 : Math.max(whole, worst);
}

/** So many of those that fit best stand on a shelf of their own, and more where more are called just so. */
const fewBest = 6;

/**
 * The shelves with the families that fit. While something is typed, those that fit best come first, whatever they are of; and the
 * other shelves in the order of the best on them.
 */
export function shelvesFor(query: string): readonly Shelf[] {
  const isTyped = query.trim() !== '';
  const scores = new Map(families().map((family) => [family.id, isTyped ? score(family, query) : 1]));
  const fitOf = ({ id }: Family<FamilyId>) => scores.get(id) ?? 0;
  const found = families()
    .filter((family) => fitOf(family) > 0)
    .toSorted((a, b) => rankOf(a.group) - rankOf(b.group))
    .toSorted((a, b) => fitOf(b) - fitOf(a));
  const called = found.filter((family) => fitOf(family) >= exact).length;
  const [best, others] = isTyped ? split(found, Math.max(fewBest, called)) : [[], found];
  const shelves = [...new Set(others.map(({ group }) => group))].map((group) => ({
    key: group,
    title: groups[group],
    families: others.filter((family) => family.group === group),
  }));
  return best.length > 0 ? [{ key: 'best', title: words.best, families: best }, ...shelves] : shelves;
}

const rankOf = (group: Group) => Object.keys(groups).indexOf(group);

const split = <T>(list: readonly T[], count: number) => [list.slice(0, count), list.slice(count)] as const;

/** The family that fits best, the earlier one of equals. */
export function bestMatch(shelves: readonly Shelf[]): FamilyId | null {
  return shelves[0]?.families[0]?.id ?? null;
}
