import { Modal, Switch } from '@mantine/core';
import { useSay } from '../i18n/text.ts';
import { prefer, show, useApp } from '../state/store.ts';
import { commandGroups, shortcutsCommand } from './commands.ts';
import { KeyCaps } from './KeyCaps.tsx';
import classes from './ShortcutList.module.css';

const words = {
  or: { en: 'or', zh: '或' },
  fields: { en: 'Sliders and handles', zh: '滑块与圆点' },
  nudge: { en: 'Nudge by a small step', zh: '微调' },
  letters: { en: 'Single letters and signs are shortcuts', zh: '启用单个字母和符号的快捷键' },
  lettersOff: {
    en: 'Turn this off if you dictate, so that words do not press keys.',
    zh: '使用语音输入时可以关闭，避免误触发。',
  },
  leap: { en: 'Nudge by a large step', zh: '大步调整' },
};

/** Keys that widgets listen to while they have the focus; no commands, as they mean nothing without it. */
const widgetKeys = [
  { title: words.nudge, keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] },
  { title: words.leap, keys: ['shift+ArrowLeft', 'shift+ArrowRight'] },
] as const;

/** Every command that has a shortcut, by the headings of the palette. */
export function ShortcutList() {
  const say = useSay();
  const opened = useApp(({ ui }) => ui.panel === 'shortcuts');
  const letters = useApp(({ prefs }) => prefs.letters);
  const groups = commandGroups
    .map(({ title, commands }) => ({
      title,
      rows: commands.flatMap((command) =>
        command.keys === undefined
          ? []
          : [{ title: command.title, keys: [command.keys, ...(command.alsoKeys ?? [])] }],
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Modal
      opened={opened}
      onClose={() => show({ panel: null })}
      title={say(shortcutsCommand.title)}
      size={720}
    >
      <div className={classes['columns']}>
        {[...groups, { title: words.fields, rows: widgetKeys }].map(({ title, rows }) => (
          <section key={title.en} className={classes['group']}>
            <h3 className={classes['heading']}>{say(title)}</h3>
            <dl className={classes['list']}>
              {rows.map((row) => (
                <div key={row.title.en} className={classes['row']}>
                  <dt>{say(row.title)}</dt>
                  <dd>
                    {row.keys.map((keys, place) => (
                      <span key={keys} className={classes['keys']}>
                        {place > 0 ? <small>{say(words.or)}</small> : null}
                        <KeyCaps keys={keys} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        checked={letters === 'on'}
        onChange={(event) => prefer({ letters: event.currentTarget.checked ? 'on' : 'off' })}
        label={say(words.letters)}
        description={say(words.lettersOff)}
      />
    </Modal>
  );
}
