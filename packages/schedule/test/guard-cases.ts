/** Cases of guards: each speaks where it should, with the numbers of the run, and is silent right beside it. */
import { describe, expect, test } from 'vitest';
import type { FamilyId } from '../src/index.ts';
import { findings, said } from '../src/testing/findings.ts';

/** Updates of the run, the family, and what it is given. */
export type Setting = readonly [number, FamilyId, Readonly<Record<string, unknown>>?];

export interface GuardCase {
  readonly guard: string;
  readonly at: Setting;
  readonly says: readonly string[];
  readonly level: 'warning' | 'hint';
  readonly place: readonly [number, number];
  readonly fixes: readonly string[];
  readonly silent: readonly Setting[];
}

/** Declares the tests of these cases. */
export function testGuards(cases: readonly GuardCase[]): void {
  describe.each(cases.map((page) => [`${page.guard} about ${page.at[1]}`, page] as const))(
    '%s',
    (_, page) => {
      const { guard, at, says, level, place, fixes, silent } = page;

      test('says what, where, and how to get out', () => {
        const finding = said(guard, findings(...at));
        for (const words of says) expect(`${finding?.text.en} ${finding?.text.zh}`).toContain(words);
        expect(finding?.level).toBe(level);
        expect(finding?.place).toEqual({ from: place[0], to: place[1] });
        expect(finding?.fixes.map(({ label }) => label.en)).toEqual(fixes);
      });

      for (const beside of silent)
        test(`is silent beside it: ${JSON.stringify(beside)}`, () => {
          expect(said(guard, findings(...beside))).toBeUndefined();
        });
    },
  );
}
