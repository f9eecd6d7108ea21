/** What curves are called. */
import { type Curve, curveTitle, type Doc } from '@lr-playground/document';
import type { Text } from '@lr-playground/schedule';

/** The user's name for a curve, else the title of its family; numbered where several would be called the same. */
export function nameIn(doc: Doc, curve: Curve): Text {
  return curveTitle(curve, doc.curves);
}
