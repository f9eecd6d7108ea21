/** Finding a family by what people call it, in either language. */
import { type Family, type FamilyId, families, type Group, groups } from '@lr-playground/schedule';

/** A shelf of the gallery with what stands on it. */
export interface Shelf {
  readonly group: Group;
  readonly families: readonly Family<FamilyId>[];
}

/** The shelves that anything stands on, from top to bottom. */
function shelfOrder(): readonly Group[] {
  const rank = (group: Group) => Object.keys(groups).indexOf(group);
  return [...new Set(families().map(({ group }) => group))].sort((a, b) => rank(a) - rank(b));
}

/** Upper and lower case, full and half width, and the marks between words make no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function squeezed(text: string): string {
  return plain(text).replace(/[\s_\-.·]+/g, '');
}

/** What a family can be found by: the names first, then everything else that is said about it. */
function wordsOf({ id, title, about, keywords, params }: Family<FamilyId>) {
  const names = [id, title.en, title.zh, ...(keywords ?? [])];
  const rest = [
    about.en,
    about.zh,
    ...Object.entries(params).flatMap(([name, { label }]) => [name, label.en, label.zh]),
  ];
  return {
    names: names.map(plain),
    all: [...names, ...rest].map(plain),
    tight: squeezed([...names, ...rest].join(' ')),
  };
}

const known = new Map<FamilyId, ReturnType<typeof wordsOf>>();

/** The words of a family, squeezed once. */
function knownWords(family: Family<FamilyId>) {
  const words = known.get(family.id) ?? wordsOf(family);
  known.set(family.id, words);
  return words;
}

/** How well a family fits: 0 not at all; more when the words begin one of its names. */
function score(family: Family<FamilyId>, query: string): number {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  const words = knownWords(family);
  if (parts.length === 0) return 1;
  const whole = parts.join(' ');
  if (words.names.some((name) => squeezed(name) === squeezed(whole))) return 4;
  if (words.names.some((name) => name.startsWith(whole))) return 3;
  if (parts.every((part) => words.names.some((name) => name.includes(part)))) return 2;
  const found = parts.every((part) => words.all.some((text) => text.includes(part)));
  return found || words.tight.includes(squeezed(query)) ? 1 : 0;
}

/** The shelves with the families that fit, in the order of the registry; empty shelves are left out. */
export function shelvesFor(query: string): readonly Shelf[] {
  return shelfOrder()
    .map((group) => ({
      group,
      families: families().filter((family) => family.group === group && score(family, query) > 0),
    }))
    .filter((shelf) => shelf.families.length > 0);
}

/** The family that fits best, the earlier one of equals. */
export function bestMatch(shelves: readonly Shelf[], query: string): FamilyId | null {
  const found = shelves.flatMap((shelf) => shelf.families);
  const best = Math.max(0, ...found.map((family) => score(family, query)));
  return found.find((family) => score(family, query) === best)?.id ?? null;
}
