import 'katex/dist/katex.min.css';
import katex from 'katex';
import { memo, useLayoutEffect, useRef } from 'react';

interface TexProps {
  readonly latex: string;
  /** On a line of its own. */
  readonly display?: boolean;
}

/**
 * A formula, drawn by KaTeX in its own fonts, with MathML beside it for screen readers. (MathML alone would be lighter, but looks
 * as the machine's fonts happen to look: Windows and Android often have none for mathematics.) It is built as
 * elements, never as HTML text, so that nothing in a formula could become markup.
 */
export const Tex = memo(function Tex({ latex, display = false }: TexProps) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    katex.render(latex, place.current, {
      displayMode: display,
      throwOnError: false,
      strict: 'ignore',
      output: 'htmlAndMathml',
    });
  }, [latex, display]);
  return <span ref={place} />;
});
