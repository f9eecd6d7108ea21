import type { CurveColor } from '@lr-playground/document';
import { useComputedColorScheme } from '@mantine/core';
import { cssColor } from '../styles/palette.ts';
import classes from './CurveName.module.css';
import { CutName } from './CutName.tsx';

interface CurveNameProps {
  readonly color: CurveColor;
  readonly title: string;
  /** Whether the title is a name that somebody gave. */
  readonly own: boolean;
}

/** A curve's name behind a stroke of its colour. */
export function CurveName({ color, title, own }: CurveNameProps) {
  const scheme = useComputedColorScheme('light');
  return (
    <span className={classes['name']} title={title}>
      <span className={classes['stroke']} style={{ '--stroke': cssColor(color, scheme) }} aria-hidden />
      <CutName name={title} own={own} />
    </span>
  );
}
