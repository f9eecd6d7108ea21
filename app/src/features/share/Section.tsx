import { type ReactNode, useId } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** A word beside the title, such as a length. */
  readonly aside?: string;
  readonly help: string;
  readonly children: ReactNode;
}

/** One way to share: what it is called, what it is good for, and the thing itself. */
export function Section({ title, aside, help, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div className={classes['head']}>
        <h3 id={id} className={classes['title']}>
          {title}
        </h3>
        {aside === undefined ? null : <span className={classes['aside']}>{aside}</span>}
      </div>
      <p className={classes['help']}>{help}</p>
      {children}
    </section>
  );
}
