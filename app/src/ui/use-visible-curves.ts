/** The visible curves as tables name them. */
import { type CurveColor, type CurveId, curveTitles } from '@lr-playground/document';
import { useRef } from 'react';
import { useLanguage } from '../i18n/text.ts';
import { useSettled } from '../state/settled.ts';

/** A curve's key, name and colour. */
export interface NamedCurve {
  readonly id: CurveId;
  readonly title: string;
  /** Whether the title is a name that somebody gave. */
  readonly own: boolean;
  readonly color: CurveColor;
}

/** The same list as long as no curve is added, removed, renamed or recoloured: a drag changes nothing here. */
export function useVisibleCurves(): readonly NamedCurve[] {
  const language = useLanguage();
  const known = useRef<readonly NamedCurve[]>([]);
  return useSettled(({ doc }) => {
    const titles = curveTitles(doc.curves);
    const named = doc.curves
      .filter(({ visible }) => visible)
      .map(({ id, color, name }) => ({
        id,
        color,
        title: titles.get(id)?.[language] ?? id,
        own: name !== '',
      }));
    if (!sameCurves(known.current, named)) known.current = named;
    return known.current;
  });
}

function sameCurves(one: readonly NamedCurve[], other: readonly NamedCurve[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, title, own, color }, place) => {
      const twin = other[place];
      return twin?.id === id && twin.title === title && twin.own === own && twin.color === color;
    })
  );
}
