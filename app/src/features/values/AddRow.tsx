import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import { useApp } from '../../state/store.ts';
import { mostRows, readRow, setRows } from './rows.ts';
import classes from './Values.module.css';
import { words } from './words.ts';

/** The field that adds rows, one after the other. */
export function AddRow() {
  const say = useSay();
  const remarkId = useId();
  const [text, setText] = useState('');
  const [remark, setRemark] = useState<string | null>(null);
  const isFull = useApp(({ ui }) => ui.rows.length >= mostRows);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const outcome = readRow(text);
    if (!outcome.taken) {
      setRemark(
        text.trim() === '' ? say(words.nothing) : say(words.noStep, { text: text.trim().slice(0, 24) }),
      );
      return;
    }
    setRows((rows) => [...rows, outcome.value]);
    setText('');
    setRemark(null);
  };
  return (
    <form className={classes['add']} onSubmit={add} noValidate>
      <input
        className={classes['addField']}
        aria-label={say(words.addField)}
        aria-describedby={remarkId}
        aria-invalid={remark !== null}
        placeholder="2k · 5% · 3 epochs"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRemark(null);
        }}
      />
      <Button
        type="submit"
        size="compact-sm"
        variant="default"
        className={classes['addButton'] ?? ''}
        disabled={isFull}
        leftSection={<IconPlus size={14} aria-hidden />}
      >
        {say(words.add)}
      </Button>
      <p id={remarkId} className={classes['remark']} aria-live="polite">
        {isFull ? say(words.full24, { count: mostRows }) : remark}
      </p>
    </form>
  );
}
