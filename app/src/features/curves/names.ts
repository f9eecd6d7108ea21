/** What curves are called. */
import type { Curve } from '@lr-playground/document';
import { familyOf } from '@lr-playground/schedule';
import type { useSay } from '../../i18n/text.ts';

/** The user's name for a curve, else the title of its family. */
export function nameOf(curve: Curve, say: ReturnType<typeof useSay>): string {
  return curve.name === '' ? say(familyOf(curve.spec.family).title) : curve.name;
}
