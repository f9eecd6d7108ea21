/**
 * All families by their wire names. The lists themselves are `families/index.ts`, our own and those of tutorials, and
 * `families/dialects.ts`, those of libraries, which are fetched when something needs them: one line a family.
 */
import type * as libraryPages from './families/dialects.ts';
import * as ownPages from './families/index.ts';
import type { Family } from './schedule.ts';

type Pages = typeof ownPages & typeof libraryPages;

/** Wire name of a family, registered yet or not. */
export type FamilyId = Pages[keyof Pages]['id'];

/** The only thing in this package that ever changes, and it only grows. */
const byId = new Map<string, Family<FamilyId>>();
let listed: readonly Family<FamilyId>[] = [];

/**
 * Registers families, and leaves alone what is registered already. Libraries' come from `@lr-playground/schedule/dialects`;
 * whoever decodes a document first sees to it that the families it speaks of are there.
 */
export function addFamilies(pages: Readonly<Record<string, Family<FamilyId>>>): void {
  for (const page of Object.values(pages)) if (!byId.has(page.id)) byId.set(page.id, page);
  listed = [...byId.values()];
}

addFamilies(ownPages);

const own: ReadonlySet<string> = new Set(byId.keys());

/** Whether a family speaks for a library, and is none of our own or of the tutorials. */
export function isDialect(id: FamilyId): boolean {
  return !own.has(id);
}

/** The families that are registered by now; the same list as long as none is added. */
export function families(): readonly Family<FamilyId>[] {
  return listed;
}

/** Whether text from outside names a registered family. */
export function isFamilyId(text: string): text is FamilyId {
  return byId.has(text);
}

/** The family of that name. */
export function familyOf(id: FamilyId): Family<FamilyId> {
  const page = byId.get(id);
  // A spec is only ever made of a registered family: every way in asks `isFamilyId` first.
  if (page === undefined) throw new RangeError(`no family is called ${id}`);
  return page;
}
