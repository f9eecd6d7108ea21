/** The visible curves and what they are called. */
import { type CurveId, curveTitles } from '@lr-playground/document';
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/text.ts';
import { useApp } from '../../state/store.ts';
import { visibleIds } from './drawn.ts';

interface Named {
  readonly id: CurveId;
  readonly title: string;
}

const apart = '\n';

export function useVisible(): readonly Named[] {
  const language = useLanguage();
  // As one text, so that a drag, which changes every curve object, changes nothing here.
  const text = useApp(({ doc }) => {
    const titles = curveTitles(doc.curves);
    return visibleIds(doc)
      .map((id) => `${id} ${titles.get(id)?.[language] ?? ''}`)
      .join(apart);
  });
  return useMemo(
    () =>
      text === ''
        ? []
        : text.split(apart).map((line) => {
            const space = line.indexOf(' ');
            return { id: line.slice(0, space), title: line.slice(space + 1) };
          }),
    [text],
  );
}
