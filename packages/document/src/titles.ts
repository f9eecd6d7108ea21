/** What curves are called on the screen. */
import { familyOf, type Text } from '@lr-playground/schedule';
import type { Curve, CurveId } from './doc.ts';

/** A curve's own name, or its family's title. */
function plainTitle({ name, spec }: Curve): Text {
  return name === '' ? familyOf(spec.family).title : { en: name, zh: name };
}

/** The title itself, or with the first number from 2 on that nobody has yet. */
function numbered(title: string, taken: Set<string>): string {
  let unique = title;
  for (let number = 2; taken.has(unique); number += 1) unique = `${title} ${number}`;
  taken.add(unique);
  return unique;
}

const known = new WeakMap<readonly Curve[], ReadonlyMap<CurveId, Text>>();

/** The titles of all curves: own name or family title, with a number where several would be called the same. */
export function curveTitles(curves: readonly Curve[]): ReadonlyMap<CurveId, Text> {
  // Lists are never changed, and everything on the screen that names a curve asks.
  const titles = known.get(curves) ?? titlesOf(curves);
  known.set(curves, titles);
  return titles;
}

function titlesOf(curves: readonly Curve[]): ReadonlyMap<CurveId, Text> {
  const plain = curves.map((curve) => ({ id: curve.id, named: curve.name !== '', title: plainTitle(curve) }));
  const english = new Set<string>();
  const chinese = new Set<string>();
  // Names that people gave come first, so that a family's title gives way to them.
  const ordered = [...plain.filter(({ named }) => named), ...plain.filter(({ named }) => !named)];
  return new Map(
    ordered.map(({ id, title }) => [
      id,
      { en: numbered(title.en, english), zh: numbered(title.zh, chinese) },
    ]),
  );
}

/** The title of one curve among its neighbours. */
export function curveTitle(curve: Curve, curves: readonly Curve[]): Text {
  return curveTitles(curves).get(curve.id) ?? plainTitle(curve);
}
