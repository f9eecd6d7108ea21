import { type CurveId, resetCurve } from '@lr-playground/document';
import {
  appliedParams,
  type FamilyId,
  familyOf,
  type Param,
  paramsOf,
  type Text,
} from '@lr-playground/schedule';
import { Button, Text as Words } from '@mantine/core';
import { IconReplace, IconRotate } from '@tabler/icons-react';
import { memo, useId, useMemo } from 'react';
import { useSay } from '../../i18n/text.ts';
import { curveOf } from '../../state/derived.ts';
import { edit, show, useApp } from '../../state/store.ts';
import { Findings } from '../../ui/Findings.tsx';
import classes from './Controls.module.css';
import { Cycles } from './Cycles.tsx';
import { ParamField } from './fields/ParamField.tsx';
import { Phases } from './Phases.tsx';
import type { Place } from './use-control.ts';
import { words } from './words.ts';

/** The form of the selected curve, generated from what its family says about its parameters. */
export function Controls() {
  const say = useSay();
  const id = useApp(({ doc, view }) => curveOf(doc, view.selected)?.id ?? null);
  const family = useApp(({ doc, view }) => curveOf(doc, view.selected)?.spec.family ?? null);
  const empty = useApp(({ doc }) => doc.curves.length === 0);
  if (id === null || family === null) {
    return <p className={classes['empty']}>{say(empty ? words.noCurve : words.nothingSelected)}</p>;
  }
  return <CurveForm id={id} family={family} key={`${id} ${family}`} />;
}

interface CurveFormProps {
  readonly id: CurveId;
  readonly family: FamilyId;
}

/** Re-renders when the set of parameters that apply changes, and not when one of them gets another value. */
const CurveForm = memo(function CurveForm({ id, family }: CurveFormProps) {
  const say = useSay();
  const headingId = useId();
  const { title, about, source } = familyOf(family);
  const applied = useApp(({ doc }) => {
    const curve = curveOf(doc, id);
    return curve === null ? '' : appliedParams(curve.spec).join(' ');
  });
  const sections = useMemo(() => sectionsOf(id, family, applied.split(' ')), [id, family, applied]);
  return (
    <section className={classes['form']} aria-labelledby={headingId}>
      <header className={classes['head']}>
        <h2 id={headingId} className={classes['title']}>
          {say(title)}
        </h2>
        <Button
          variant="light"
          size="compact-xs"
          className={classes['action']}
          leftSection={<IconReplace size={14} aria-hidden />}
          title={say(words.changeFamilyHint)}
          onClick={() => show({ panel: 'gallery', replacing: id })}
        >
          {say(words.changeFamily)}
        </Button>
      </header>
      <div className={classes['findings']}>
        <Findings id={id} />
      </div>
      <Words size="xs" c="dimmed" className={classes['about']}>
        {say(about)}
      </Words>
      <Phases curve={id} />
      <Cycles curve={id} />
      {sections.map(({ title: heading, rows }) => (
        <Section key={heading?.en ?? ''} heading={heading} rows={rows} />
      ))}
      <footer className={classes['foot']}>
        <span className={classes['source']}>
          {source.url === undefined ? (
            say(words.source, { label: source.label })
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer">
              {say(words.source, { label: source.label })}
            </a>
          )}
        </span>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          className={classes['action']}
          leftSection={<IconRotate size={14} aria-hidden />}
          onClick={() => edit((doc) => resetCurve(doc, id))}
        >
          {say(words.resetCurve)}
        </Button>
      </footer>
    </section>
  );
});

interface Row {
  readonly place: Place;
  readonly param: Param;
}

interface FormSection {
  readonly title: Text | null;
  readonly rows: readonly Row[];
}

/** Parameters that apply, those of one section under its heading; the ones without come first. */
function sectionsOf(curve: CurveId, family: FamilyId, names: readonly string[]): readonly FormSection[] {
  const params = paramsOf(family);
  const found = new Map<Text | null, Row[]>([[null, []]]);
  for (const name of names) {
    const param = params[name];
    if (param === undefined) continue;
    const title = param.section ?? null;
    const rows = found.get(title) ?? [];
    rows.push({ place: { curve, name }, param });
    found.set(title, rows);
  }
  return [...found].map(([title, rows]) => ({ title, rows })).filter(({ rows }) => rows.length > 0);
}

function Section({ heading, rows }: { readonly heading: Text | null; readonly rows: readonly Row[] }) {
  const say = useSay();
  const id = useId();
  const fields = rows.map(({ place, param }) => <ParamField key={place.name} place={place} param={param} />);
  if (heading === null) return <div className={classes['rows']}>{fields}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the other headings
    <div className={classes['section']} role="group" aria-labelledby={id}>
      <h3 id={id} className={classes['heading']}>
        {say(heading)}
      </h3>
      <div className={classes['rows']}>{fields}</div>
    </div>
  );
}
