import { addCurve, type CurveId, respecCurve } from '@lr-playground/document';
import { familyOf, printNumber } from '@lr-playground/schedule';
import { ActionIcon } from '@mantine/core';
import { IconPlus, IconReplace } from '@tabler/icons-react';
import { memo } from 'react';
import { formatLr, formatWhole } from '../../i18n/format.ts';
import { messageOf } from '../../i18n/message.ts';
import { useSay } from '../../i18n/text.ts';
import { useRun } from '../../state/derived.ts';
import { edit, show, store } from '../../state/store.ts';
import table from '../../ui/data-table.module.css';
import classes from './Libraries.module.css';
import { percentOf } from './percent.ts';
import type { Reading } from './readings.ts';
import { wordNames, words } from './words.ts';

interface LibraryRowProps {
  /** The curve that all of them are compared with. */
  readonly curve: CurveId;
  readonly reading: Reading;
  readonly peak: number;
  /** Whether another curve may be added. */
  readonly hasRoom: boolean;
}

/** What one scheduler makes of the words. */
export const LibraryRow = memo(function LibraryRow({ curve, reading, peak, hasRoom }: LibraryRowProps) {
  const say = useSay();
  const { spec, isSelf, args, unsaid, first, warm, last, apart, problem } = reading;
  const name = say(familyOf(spec.family).title);
  const point = (isOver: boolean) => {
    const { overlay } = store.getState().ui;
    show({ overlay: { ...overlay, strong: isOver ? spec.family : null } });
  };
  const run = useRun();
  const icon = { size: 13, 'aria-hidden': true };
  return (
    <tr onPointerEnter={() => point(true)} onPointerLeave={() => point(false)}>
      <th scope="row" className={classes['first']}>
        <span className={classes['name']}>
          <span>
            {name}
            {isSelf ? <span className={classes['self']}>{say(words.self)}</span> : null}
          </span>
          {isSelf ? null : (
            <span className={classes['actions']}>
              <ActionIcon
                size={24}
                variant="subtle"
                disabled={!hasRoom}
                aria-label={say(words.add, { name })}
                title={say(words.add, { name })}
                onFocus={() => point(true)}
                onBlur={() => point(false)}
                onClick={() => edit((doc) => addCurve(doc, spec))}
              >
                <IconPlus {...icon} />
              </ActionIcon>
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={say(words.take, { name })}
                title={say(words.take, { name })}
                onClick={() => edit((doc) => respecCurve(doc, curve, spec))}
              >
                <IconReplace {...icon} />
              </ActionIcon>
            </span>
          )}
        </span>
      </th>
      <td>
        <Difference name={name} reading={reading} peak={peak} />
      </td>
      <td>
        {apart.updates === 0
          ? '–'
          : apart.first === null
            ? say(words.never)
            : say(words.update, { step: formatWhole(apart.first) })}
      </td>
      {[first, warm, last].map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three places of the run
        <td key={place} title={printNumber(value)}>
          {formatLr(value)}
        </td>
      ))}
      <td className={classes['args']}>
        <code>{args.join(', ')}</code>
        {unsaid.length === 0 ? null : (
          <span className={table['second']}>
            {say(words.unsaid, { words: unsaid.map((word) => say(wordNames[word])).join(', ') })}
          </span>
        )}
        {problem !== null || apart.updates === run.steps ? null : (
          <span className={table['second']}>{say(words.compared, { n: formatWhole(apart.updates) })}</span>
        )}
        {problem === null ? null : <span className={classes['problem']}>{messageOf(problem)}</span>}
      </td>
    </tr>
  );
});

interface DifferenceProps {
  readonly name: string;
  readonly reading: Reading;
  readonly peak: number;
}

/** The largest difference; puts the crosshair to where it is. */
function Difference({ name, reading: { apart }, peak }: DifferenceProps) {
  const say = useSay();
  if (apart.updates === 0) return '–';
  if (apart.first === null) return say(words.same);
  const step = formatWhole(apart.update);
  const lr = `${apart.most > 0 ? '+' : '−'}${formatLr(Math.abs(apart.most), 3)}`;
  const percent = percentOf(apart.most, peak);
  return (
    <button
      type="button"
      className={classes['goTo']}
      aria-label={say(words.goTo, { name, lr, percent, step })}
      onClick={() => show({ cursor: apart.update })}
    >
      {lr} ({percent})<span className={table['second']}>{say(words.atUpdate, { step })}</span>
    </button>
  );
}
