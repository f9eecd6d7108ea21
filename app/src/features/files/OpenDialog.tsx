import { Button, FileButton, Group, Modal, Textarea, useMatches } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import { show, store, useApp } from '../../state/store.ts';
import classes from './OpenDialog.module.css';
import { openDecoded } from './open.ts';
import { type Problem, type Read, readFile, readText } from './read.ts';
import { words } from './words.ts';

const close = () => show({ panel: null });

/** The dialog in which a link or a file is opened. */
export function OpenDialog() {
  const say = useSay();
  const opened = useApp(({ ui }) => ui.panel === 'open');
  const fullScreen = useMatches({ base: true, sm: false });
  return (
    <Modal opened={opened} onClose={close} title={say(words.openTitle)} size={600} fullScreen={fullScreen}>
      <Body />
    </Modal>
  );
}

function Body() {
  const say = useSay();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // Something may have to be fetched for it.
  const [busy, setBusy] = useState(false);
  const open = (read: Read, name: string | null) => {
    if (read.problem === undefined) openDecoded(read.decoded, name);
    else setProblem(read.problem);
  };
  const openPasted = async () => {
    setBusy(true);
    const read = await readText(text);
    setBusy(false);
    // Not once somebody has closed it.
    if (store.getState().ui.panel === 'open') open(read, null);
  };
  return (
    <form
      className={classes['body']}
      onSubmit={(event) => {
        event.preventDefault();
        void openPasted();
      }}
    >
      <p className={classes['help']}>{say(words.openHelp)}</p>
      <Textarea
        data-autofocus
        label={say(words.text)}
        classNames={{ input: classes['text'] ?? '' }}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        placeholder="https://…#v1/run,steps=10000/a:cosine,peak_lr=3e-4"
        error={problem === null ? undefined : say(problem.text, problem.fill)}
        errorProps={{ role: 'alert' }}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void openPasted();
        }}
      />
      <p className={classes['help']}>{say(words.openUndo)}</p>
      <div className={classes['ways']}>
        <FileButton
          accept=".json,.txt,.svg,.png,application/json,text/plain,image/svg+xml,image/png"
          onChange={async (file) => {
            if (file !== null) open(await readFile(file), file.name);
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconFileUpload size={16} stroke={1.75} aria-hidden />}
            >
              {say(words.choose)}
            </Button>
          )}
        </FileButton>
        <Group gap="xs">
          <Button variant="subtle" color="gray" onClick={close}>
            {say(words.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {say(words.openIt)}
          </Button>
        </Group>
      </div>
    </form>
  );
}
