import { type CurveId, editRun, respecCurve } from '@lr-playground/document';
import type { Fix, Found } from '@lr-playground/schedule/guards';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconExternalLink, IconWand } from '@tabler/icons-react';
import { type FocusEvent, memo, useId, useMemo, useRef, useState } from 'react';
import { useSay } from '../i18n/text.ts';
import { pointAtFinding, useFindings } from '../state/findings.ts';
import { edit } from '../state/store.ts';
import classes from './Findings.module.css';

const words = {
  title: { en: 'Findings', zh: '检查结果' },
  why: { en: 'Why?', zh: '为什么？' },
  warning: { en: 'Warning:', zh: '警告：' },
  hint: { en: 'Hint:', zh: '提示：' },
} as const;

/** What the guards say about a curve: each a sentence, ways out of one click, and the reasons for those who ask. */
export function Findings({ id }: { readonly id: CurveId }) {
  const say = useSay();
  const found = useFindings(id);
  const box = useRef<HTMLDivElement>(null);
  const which = found.map(({ guard }) => guard.id).join(' ');
  // Said when something is found that was not; numbers that follow a slider are not read out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only which findings there are counts
  const news = useMemo(() => found.map(({ text }) => say(text)).join(' '), [which, say]);
  const mend = (fix: Fix) => {
    pointAtFinding(null);
    // The button goes with its finding: whoever works by keyboard stays where it was.
    box.current?.focus();
    edit((doc) => mended(doc, id, fix));
  };
  return (
    <div ref={box} tabIndex={-1} className={classes['box']}>
      {found.length === 0 ? null : (
        <ul className={classes['list']} aria-label={say(words.title)}>
          {found.map((finding) => (
            <Finding key={finding.guard.id} finding={finding} onMend={mend} />
          ))}
        </ul>
      )}
      <p className={classes['unseen']} role="status">
        {news}
      </p>
    </div>
  );
}

type Doc = Parameters<typeof respecCurve>[0];

function mended(doc: Doc, id: CurveId, { spec, plan }: Fix): Doc {
  const curved = spec === undefined ? doc : respecCurve(doc, id, spec);
  return plan === undefined ? curved : editRun(curved, plan);
}

interface FindingProps {
  readonly finding: Found;
  onMend(fix: Fix): void;
}

const Finding = memo(function Finding({ finding: { guard, level, text, fixes }, onMend }: FindingProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [reasons, title] = [useId(), say(guard.title)];
  const Icon = level === 'warning' ? IconAlertTriangle : IconBulb;
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) pointAtFinding(null);
  };
  return (
    <li
      className={classes['finding']}
      data-level={level}
      onPointerEnter={() => pointAtFinding(guard.id)}
      onPointerLeave={() => pointAtFinding(null)}
      onFocus={() => pointAtFinding(guard.id)}
      onBlur={leave}
    >
      <Icon className={classes['icon']} size={16} stroke={1.75} aria-hidden />
      <p className={classes['text']}>
        <span className={classes['unseen']}>{say(words[level])} </span>
        {say(text)}
      </p>
      <div className={classes['actions']}>
        {fixes.map((fix) => (
          <Button
            key={fix.of}
            variant="light"
            size="compact-xs"
            className={classes['action']}
            leftSection={<IconWand size={13} aria-hidden />}
            onClick={() => onMend(fix)}
          >
            {say(fix.label)}
          </Button>
        ))}
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          className={classes['action']}
          aria-expanded={open}
          aria-controls={reasons}
          aria-label={`${say(words.why)} ${title}`}
          onClick={() => setOpen(!open)}
        >
          {say(words.why)}
        </Button>
      </div>
      <div id={reasons} className={classes['reasons']} hidden={!open}>
        <strong>{title}</strong>
        <p>{say(guard.about)}</p>
        {guard.link.url === undefined ? null : (
          <a href={guard.link.url} target="_blank" rel="noreferrer">
            {guard.link.label} <IconExternalLink size={12} aria-hidden />
          </a>
        )}
      </div>
    </li>
  );
});
