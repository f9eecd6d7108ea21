import { curveTitles, editRun } from '@lr-playground/document';
import { Button, Group, Modal, Textarea, useMatches } from '@mantine/core';
import { useState } from 'react';
import { formatWhole } from '../../i18n/format.ts';
import { useLanguage, useSay } from '../../i18n/text.ts';
import { curveOf } from '../../state/derived.ts';
import { edit, show, store, useApp } from '../../state/store.ts';
import classes from './LogDialog.module.css';
import { readLog } from './read-log.ts';
import { type Verdict, verdictOn } from './verdict.ts';
import { words } from './words.ts';

const close = () => show({ panel: null });

/** The dialog that says what a pasted log has to do with the selected curve. */
export function LogDialog() {
  const say = useSay();
  const opened = useApp(({ ui }) => ui.panel === 'log');
  const fullScreen = useMatches({ base: true, sm: false });
  return (
    <Modal opened={opened} onClose={close} title={say(words.title)} size={560} fullScreen={fullScreen}>
      <Body />
    </Modal>
  );
}

interface Answer extends Verdict {
  readonly intro: string;
}

function Body() {
  const say = useSay();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const explain = () => {
    const { doc, view } = store.getState();
    const curve = curveOf(doc, view.selected);
    const log = readLog(text);
    const last = log.at(-1);
    if (curve === null || last === undefined) {
      setProblem(say(curve === null ? words.noCurve : words.nothing));
      return;
    }
    const intro = say(words.read, {
      lines: formatWhole(log.length),
      from: formatWhole(log[0]?.step ?? 0),
      to: formatWhole(last.step),
      curve: curveTitles(doc.curves).get(curve.id)?.[language] ?? '',
    });
    setAnswer({ ...verdictOn(log, curve, doc), intro });
  };
  return (
    <form
      className={classes['body']}
      onSubmit={(event) => {
        event.preventDefault();
        explain();
      }}
    >
      <p className={classes['help']}>{say(words.help)}</p>
      <Textarea
        data-autofocus
        label={say(words.log)}
        classNames={{ input: classes['text'] ?? '' }}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={'step,lr\n0,0.0\n10,3e-5\n20,6e-5'}
        error={problem}
        errorProps={{ role: 'alert' }}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
          setAnswer(null);
        }}
      />
      <div role="status" className={classes['answer']} data-given={answer !== null || undefined}>
        {answer === null ? null : (
          <>
            <p>{answer.intro}</p>
            {answer.sentences.map(({ text: sentence, fill }, place) => (
              <p key={sentence.en} data-first={place === 0 || undefined}>
                {say(sentence, fill)}
              </p>
            ))}
          </>
        )}
      </div>
      <Group gap="xs" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={close}>
          {say(words.close)}
        </Button>
        {answer?.plan ? (
          <Button
            variant="default"
            onClick={() => {
              const { plan } = answer;
              if (plan !== null) edit((doc) => editRun(doc, plan));
              close();
            }}
          >
            {say(words.show)}
          </Button>
        ) : null}
        <Button type="submit">{say(words.explain)}</Button>
      </Group>
    </form>
  );
}
