import { useRef } from 'react';
import { useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { CrosshairControl } from './CrosshairControl.tsx';
import { Handles } from './Handles.tsx';
import type { Knob } from './knobs.ts';
import { PanBar } from './PanBar.tsx';
import { usePlane } from './plane.ts';
import { usePointer } from './use-pointer.ts';
import { useWheel } from './use-wheel.ts';

/** What takes pointers and keys, exactly over the plot area. */
export function Surface({ main }: { readonly main: boolean }) {
  const plane = usePlane();
  const { left, top, width, height } = plane;
  const knobs = useRef<readonly Knob[]>([]);
  const editable = useApp(({ form }) => form === 'edit');
  const surface = useRef<HTMLDivElement>(null);
  useWheel(surface, plane);
  const { brush, dragged, handlers } = usePointer(surface, plane, knobs);
  return (
    <>
      <div
        ref={surface}
        className={classes['surface']}
        style={{ left, top, width, height }}
        data-dragging={dragged !== null || undefined}
        {...handlers}
      >
        {main ? <CrosshairControl /> : null}
        {brush === null ? null : (
          <div
            className={classes['brush']}
            style={{ left: Math.min(brush.from, brush.to) - left, width: Math.abs(brush.to - brush.from) }}
          />
        )}
        {main && editable ? <Handles knobs={knobs} dragged={dragged} /> : null}
      </div>
      {main ? <PanBar /> : null}
    </>
  );
}
