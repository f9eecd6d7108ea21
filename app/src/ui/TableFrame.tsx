import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import table from './data-table.module.css';

interface TableFrameProps {
  /** What the table is, for those who come to it by keys. */
  readonly label: string;
  /** The table. */
  readonly children: ReactNode;
}

/**
 * A table that scrolls where there is no room for it. Its edges are in shadow where there is more, and then keys can scroll it too:
 * they scroll only what can have the focus.
 */
export function TableFrame({ label, children }: TableFrameProps) {
  const scroller = useRef<HTMLElement>(null);
  const [hidden, setHidden] = useState('');
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setHidden(hiddenSides(element));
    measure();
    const observer = new ResizeObserver(measure);
    for (const sized of [element, ...element.children]) observer.observe(sized);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  return (
    <div className={table['frame']} data-hidden={hidden}>
      <section
        ref={scroller}
        className={table['scroller']}
        aria-label={label}
        tabIndex={hidden === '' ? undefined : 0}
      >
        {children}
      </section>
    </div>
  );
}

/** The sides on which more is to be seen by scrolling. Less than a pixel is rounding. */
function hiddenSides(element: HTMLElement): string {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
  const beyond = {
    left: scrollLeft,
    right: scrollWidth - clientWidth - scrollLeft,
    above: scrollTop,
    below: scrollHeight - clientHeight - scrollTop,
  };
  return Object.entries(beyond)
    .flatMap(([side, pixels]) => (pixels > 1 ? [side] : []))
    .join(' ');
}
