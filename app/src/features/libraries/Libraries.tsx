import { addCurve, type CurveId, limits } from '@lr-playground/document';
import {
  familyOf,
  type Idea,
  ideaNames,
  ideas,
  type Meaning,
  meaningOf,
  type Spec,
  type Text,
  type Word,
  wordsOf,
} from '@lr-playground/schedule';
import { Button, Switch, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatCount, formatLr, formatWhole } from '../../i18n/format.ts';
import { type Fill, sayNow, useSay } from '../../i18n/text.ts';
import { curveOf, useRun } from '../../state/derived.ts';
import { useDialects } from '../../state/dialects.ts';
import { useSettled } from '../../state/settled.ts';
import { edit, show, useApp } from '../../state/store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import table from '../../ui/data-table.module.css';
import { LibrariesAway } from '../../ui/LibrariesAway.tsx';
import { TableFrame } from '../../ui/TableFrame.tsx';
import classes from './Libraries.module.css';
import { LibraryRow } from './LibraryRow.tsx';
import { closest, type Reading, sayingsOf } from './readings.ts';
import { readingsMarkdown } from './take-away.ts';
import { useReadings } from './use-readings.ts';
import { wordNames, words } from './words.ts';

/** The Libraries tab: what each library's closest scheduler makes of the words that the selected curve is said in. */
export function Libraries() {
  const say = useSay();
  const id = useSettled(({ doc, view }) => curveOf(doc, view.selected)?.id ?? null);
  const spec = useRestingSpec();
  const run = useRun();
  const meaning = useMemo(() => (spec === null ? null : meaningOf(spec, run)), [spec, run]);
  if (id === null || spec === null) return <p className={classes['empty']}>{say(words.none)}</p>;
  if (meaning === null) {
    const curve = say(familyOf(spec.family).title);
    const known = ideaNames.map((idea) => say(ideas[idea])).join(say({ en: '; ', zh: '；' }));
    return <p className={classes['empty']}>{say(words.noIdea, { curve, ideas: known })}</p>;
  }
  return <Readings id={id} spec={spec} meaning={meaning} />;
}

/** What the selected curve is between gestures: in a drag every frame belongs to the curve. */
function useRestingSpec(): Spec | null {
  const known = useRef<Spec | null>(null);
  return useSettled(({ doc, view, ui }) => {
    if (!ui.gesture) known.current = curveOf(doc, view.selected)?.spec ?? null;
    return known.current;
  });
}

interface ReadingsProps {
  readonly id: CurveId;
  readonly spec: Spec;
  readonly meaning: Meaning;
}

function Readings({ id, spec, meaning }: ReadingsProps) {
  const say = useSay();
  const run = useRun();
  const libraries = useDialects();
  const [every, setEvery] = useState(false);
  const room = useApp(({ doc }) => limits.curves - doc.curves.length);
  // Before the libraries are here nothing is known of them; where they cannot be had, a line above the table says so.
  const subject = useMemo(
    () =>
      libraries === 'there' ? { curve: spec, meaning, run, sayings: sayingsOf(spec, meaning, run) } : null,
    [spec, meaning, run, libraries],
  );
  const readings = useReadings(subject);
  const shown = useMemo(() => {
    if (readings === null) return null;
    return every ? readings : closest(readings);
  }, [readings, every]);
  useOverlay(shown);
  const others = shown?.filter(({ isSelf, problem }) => !isSelf && problem === null) ?? [];
  const addAll = () => {
    edit((doc) => others.reduce((added, reading) => addCurve(added, reading.spec), doc));
  };
  return (
    <div className={classes['libraries']}>
      <div className={table['bar']}>
        <p className={classes['said']}>{sentence(meaning, say)}</p>
        <span className={table['gap']} />
        <Tooltip label={say(words.everyHelp)} multiline w={240}>
          <Switch
            size="xs"
            label={say(words.every)}
            checked={every}
            onChange={(event) => setEvery(event.currentTarget.checked)}
          />
        </Tooltip>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} aria-hidden />}
          disabled={others.length === 0 || room <= 0}
          onClick={addAll}
        >
          {say(words.addAll)}
        </Button>
        <CopyButton label={say(words.copy)} text={() => readingsMarkdown(shown ?? [], sayNow)} />
      </div>
      <LibrariesAway />
      {shown === null ? (
        <p className={classes['empty']} role="status">
          {libraries === 'failed' || libraries === 'stuck' ? null : say(words.working)}
        </p>
      ) : (
        <>
          <TableFrame label={say(words.caption)}>
            <table className={table['table']}>
              <caption className={classes['unseen']}>{say(words.caption)}</caption>
              <thead>
                <tr>
                  <th scope="col" className={classes['first']}>
                    {say(words.scheduler)}
                  </th>
                  {[words.difference, words.from, words.first, words.warm, words.last].map((title) => (
                    <th key={title.en} scope="col">
                      {say(title)}
                    </th>
                  ))}
                  <th scope="col" className={classes['args']}>
                    {say(words.arguments)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map((reading) => (
                  <LibraryRow
                    key={reading.spec.family}
                    curve={id}
                    reading={reading}
                    peak={meaning.words.peak}
                    hasRoom={room > 0}
                  />
                ))}
              </tbody>
            </table>
          </TableFrame>
          <p className={classes['note']}>
            {say(shown.every((reading) => reading.apart.isWhole) ? words.whole : words.partly)}{' '}
            {say(words.overlaid)}
          </p>
        </>
      )}
    </div>
  );
}

/** The idea and its words: `Warmup and cosine: peak 3e-4, minimum 3e-5, warmup 500, …`. */
function sentence({ idea, words: said }: Meaning, say: (text: Text, fill?: Fill) => string): string {
  const list = wordsOf[idea]
    .filter((word) => !isUsual(idea, word, said[word]))
    .map((word) => `${say(wordNames[word])} ${printWord(word, said[word])}`);
  return `${say(words.said, { idea: say(ideas[idea]) })} ${list.join(say({ en: ', ', zh: '，' }))}`;
}

/** Half a wave goes without saying. */
const isUsual = (idea: Idea, word: Word, value: number) =>
  idea === 'cosine' && word === 'num_cycles' && value === 0.5;

function printWord(word: Word, value: number): string {
  if (word === 'peak' || word === 'floor' || word === 'start') return formatLr(value);
  return word === 'num_cycles' || word === 'power' ? formatCount(value) : formatWhole(value);
}

/** Draws what is listed into the chart for as long as it is listed. */
function useOverlay(shown: readonly Reading[] | null): void {
  useEffect(() => {
    const specs = (shown ?? []).filter(({ isSelf }) => !isSelf).map(({ spec }) => spec);
    show({ overlay: { specs, strong: null } });
  }, [shown]);
  useEffect(() => () => show({ overlay: { specs: [], strong: null } }), []);
}
