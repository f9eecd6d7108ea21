import type { CurveId } from '@lr-playground/document';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import { useSay } from '../i18n/text.ts';
import { useFindings } from '../state/findings.ts';
import classes from './FindingBadge.module.css';

const words = {
  warning: { en: '{count} {count|warning|warnings}', zh: '{count} 条警告' },
  hint: { en: '{count} {count|hint|hints}', zh: '{count} 条提示' },
} as const;

/** How much the guards have to say about a curve; takes no room when that is nothing. */
export function FindingBadge({ id }: { readonly id: CurveId }) {
  const say = useSay();
  const found = useFindings(id);
  if (found.length === 0) return null;
  const warnings = found.filter(({ level }) => level === 'warning').length;
  const level = warnings > 0 ? 'warning' : 'hint';
  const count = warnings > 0 ? warnings : found.length;
  const Icon = level === 'warning' ? IconAlertTriangle : IconBulb;
  return (
    <span
      className={classes['badge']}
      data-level={level}
      role="img"
      aria-label={say(words[level], { count })}
    >
      <Icon size={13} stroke={1.75} aria-hidden /> {count}
    </span>
  );
}
