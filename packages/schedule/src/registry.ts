/** All families by their wire names. The list itself is `families/index.ts`, one line a family. */
import * as pages from './families/index.ts';
import type { Family } from './schedule.ts';

/** Wire name of a registered family. */
export type FamilyId = (typeof pages)[keyof typeof pages]['id'];

/** All registered families. */
export const families: readonly Family<FamilyId>[] = Object.values(pages);

const byId: ReadonlyMap<string, Family<FamilyId>> = new Map(families.map((page) => [page.id, page]));

/** Whether text from outside names a family. */
export function isFamilyId(text: string): text is FamilyId {
  return byId.has(text);
}

/** The family of that name. */
export function familyOf(id: FamilyId): Family<FamilyId> {
  const page = byId.get(id);
  // Unreachable by type: every FamilyId is the id of a page.
  if (page === undefined) throw new RangeError(`no family is called ${id}`);
  return page;
}
