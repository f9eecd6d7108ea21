import { useFindings, usePointedFinding } from '../../state/findings.ts';
import { useApp } from '../../state/store.ts';
import { relationOf } from './drawn.ts';
import classes from './FindingMarks.module.css';
import { usePlane } from './plane.ts';

/** Height of the mark that is always there, and the least width at which it is seen. */
const strip = 4;
const narrowest = 4;

/** Where in the run the guards found something about the selected curve: a mark at the lower edge, a band for the one pointed at. */
export function FindingMarks() {
  const plane = usePlane();
  const id = useApp((state) => {
    const { doc, view } = state;
    const shown = doc.curves.some((curve) => curve.visible && curve.id === view.selected);
    return shown && state.form === 'edit' && relationOf(state) === null ? view.selected : null;
  });
  const found = useFindings(id);
  const pointed = usePointedFinding();
  const right = plane.left + plane.width;
  const bottom = plane.top + plane.height;
  return (
    <g className={classes['findings']}>
      {found.map(({ guard, level, place }) => {
        const [from, to] = [Math.max(plane.left, plane.x(place.from)), Math.min(right, plane.x(place.to))];
        if (to < plane.left || from > right) return null;
        const width = Math.max(narrowest, to - from);
        const x = Math.min(from, right - width);
        return (
          <g
            key={guard.id}
            data-guard={guard.id}
            data-level={level}
            data-pointed={guard.id === pointed || undefined}
          >
            <rect className={classes['band']} x={x} y={plane.top} width={width} height={plane.height} />
            <rect className={classes['strip']} x={x} y={bottom} width={width} height={strip} />
          </g>
        );
      })}
    </g>
  );
}
