import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import { warn } from '../../ui/notify.tsx';
import classes from './FileDrop.module.css';
import { titles } from './titles.ts';
import { words } from './words.ts';

/** Opens what is dropped or pasted anywhere on the page, fields excepted; shows where a drop would go. */
export function FileDrop() {
  const say = useSay();
  const over = useDropAndPaste();
  if (!over) return null;
  return (
    <div className={classes['overlay']} aria-hidden>
      <div className={classes['card']}>
        <IconFileImport size={40} stroke={1.5} />
        <strong>{say(words.drop)}</strong>
        <span>{say(words.dropHelp)}</span>
      </div>
    </div>
  );
}

/** @returns whether something that could be opened is held over the page. */
function useDropAndPaste(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    /** What is dragged from within the page is nothing new to it. */
    let own = false;
    const ours = ({ dataTransfer, target }: DragEvent) =>
      !own &&
      dataTransfer !== null &&
      (holdsFiles(dataTransfer) || (holdsText(dataTransfer) && !takesText(target)));

    const on = <Name extends 'dragstart' | 'dragend' | 'dragenter' | 'dragover' | 'dragleave' | 'drop'>(
      name: Name,
      listen: (event: DragEvent) => void,
    ) => document.addEventListener(name, listen, options);

    on('dragstart', () => {
      own = true;
    });
    on('dragend', () => {
      own = false;
      setOver(false);
    });
    const hold = (event: DragEvent) => {
      const open = ours(event);
      setOver(open);
      if (!open) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    on('dragenter', hold);
    on('dragover', hold);
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      setOver(false);
      if (!ours(event)) return;
      event.preventDefault();
      take(event.dataTransfer);
    });
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || takesText(event.target)) return;
      event.preventDefault();
      take(event.clipboardData);
    };
    document.addEventListener('paste', onPaste, options);
    return () => stop.abort();
  }, []);
  return over;
}

const holdsFiles = ({ types }: DataTransfer) => types.includes('Files');
const holdsText = ({ types }: DataTransfer) =>
  types.includes('text/plain') || types.includes('text/uri-list');

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, input:not([type=range], [type=checkbox], [type=radio])'))
  );
}

/** Opens what is in it. Its content is gone after the event, so it is taken out before anything is fetched. */
function take(data: DataTransfer | null): void {
  if (data === null) return;
  const files = [...data.files];
  const text = data.getData('text/uri-list') || data.getData('text/plain');
  if (files.length === 0 && text.trim() === '') return;
  import('./open.ts').then(
    ({ openFiles, openText }) => (files.length > 0 ? openFiles(files) : openText(text)),
    () => warn(words.notOpened, titles.notFetched),
  );
}
