import { Modal, useMatches } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../../i18n/text.ts';
import { useAddress } from '../../state/address.ts';
import { show, useApp } from '../../state/store.ts';
import { fileNames } from '../../ui/save-file.ts';
import { EmbedSection } from './EmbedSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { QrPanel } from './QrPanel.tsx';
import { SendButton } from './SendButton.tsx';
import classes from './ShareDialog.module.css';
import { markdownOf, titlesOf } from './snippets.ts';
import { TextSection } from './TextSection.tsx';
import { titles as commandTitles } from './titles.ts';
import { words } from './words.ts';

interface ShareDialogProps {
  /** Ways to take the picture along, beside the texts that refer to it. */
  readonly picture?: ReactNode;
}

/** The ways to hand on what is on the screen. */
export function ShareDialog({ picture }: ShareDialogProps) {
  const say = useSay();
  const opened = useApp(({ ui }) => ui.panel === 'share');
  const fullScreen = useMatches({ base: true, sm: false });
  return (
    <Modal
      opened={opened}
      onClose={() => show({ panel: null })}
      title={say(words.share)}
      size={820}
      fullScreen={fullScreen}
    >
      <Body picture={picture} />
    </Modal>
  );
}

function Body({ picture }: ShareDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const address = useAddress('edit');
  const viewAddress = useAddress('view');
  const titles = useApp(({ doc }) => titlesOf(doc, language));
  return (
    <div className={classes['body']}>
      <p className={classes['promise']}>
        <IconLock size={16} stroke={1.75} aria-hidden />
        {say(words.promise)}
      </p>
      {onlyHere() ? (
        <p className={classes['local']}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {say(words.local)}
        </p>
      ) : null}
      <div className={classes['columns']}>
        <div className={classes['sections']}>
          <LinkSection
            title={words.link}
            help={words.linkHelp}
            copy={commandTitles.copyLink}
            address={address}
            action={<SendButton address={address} title={titles} />}
            main
          />
          <LinkSection
            title={words.viewLink}
            help={words.viewLinkHelp}
            copy={words.copyViewLink}
            address={viewAddress}
          />
          <TextSection
            title={words.markdown}
            help={words.markdownHelp}
            copy={words.copyMarkdown}
            fill={{ file: fileNames.png }}
            text={markdownOf(address, titles)}
          />
          <EmbedSection titles={titles} />
        </div>
        <aside className={classes['aside']}>
          <QrPanel address={address} />
          {picture}
        </aside>
      </div>
    </div>
  );
}

/** Whether the address of this page means nothing to other computers. */
function onlyHere(): boolean {
  const { hostname, protocol } = window.location;
  return protocol === 'file:' || /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);
}
