import type { FamilyId } from '@lr-playground/schedule';
import { Modal, TextInput, useMatches } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useSay } from '../../i18n/text.ts';
import { curveOf, useRun } from '../../state/derived.ts';
import { useDialects } from '../../state/dialects.ts';
import { show, useApp } from '../../state/store.ts';
import { LibrariesAway } from '../../ui/LibrariesAway.tsx';
import { addFamily, replaceFamily } from './actions.ts';
import classes from './Gallery.module.css';
import { nextInGrid } from './grid.ts';
import { JumpList } from './JumpList.tsx';
import { nameIn } from './names.ts';
import { bestMatch, type Shelf, shelvesFor } from './search.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useShelf } from './use-shelf.ts';
import { words } from './words.ts';

const close = () => show({ panel: null, replacing: null });

/** The dialog in which a family is chosen: for a new curve, or for one that is there already. */
export function Gallery() {
  const say = useSay();
  const opened = useApp(({ ui }) => ui.panel === 'gallery');
  const replaced = useApp(({ doc, ui }) => curveOf(doc, ui.replacing));
  const fullScreen = useMatches({ base: true, sm: false });
  const named = useApp(
    useShallow(({ doc, ui }) => {
      const curve = curveOf(doc, ui.replacing);
      return curve === null ? null : nameIn(doc, curve);
    }),
  );
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={named === null ? say(words.galleryAdd) : say(words.galleryChange, { name: say(named) })}
      size={1000}
      fullScreen={fullScreen}
      classNames={{
        content: classes['content'] ?? '',
        body: classes['body'] ?? '',
        title: classes['title'] ?? '',
      }}
    >
      <Chooser
        present={replaced?.spec.family ?? null}
        onChoose={(family) => {
          if (replaced === null) addFamily(family);
          else replaceFamily(replaced.id, family);
          close();
        }}
      />
    </Modal>
  );
}

interface ChooserProps {
  /** The family to be replaced. */
  readonly present: FamilyId | null;
  onChoose(family: FamilyId): void;
}

/** Search box and shelves, as one combobox: the focus stays in the box while arrow keys walk the shelves. */
function Chooser({ present, onChoose }: ChooserProps) {
  const say = useSay();
  const run = useRun();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // A focused text field would cover half the gallery with the keyboard of a phone.
  const byTouch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const [query, setQuery] = useState('');
  const [walked, setWalked] = useState<FamilyId | null>(null);
  const libraries = useDialects();
  // biome-ignore lint/correctness/useExhaustiveDependencies: there are more families to find when the libraries arrive
  const shelves = useMemo(() => shelvesFor(query), [query, libraries]);
  const found = shelves.flatMap(({ families }) => families);
  const active = walked ?? (query.trim() === '' ? present : null) ?? bestMatch(shelves);
  const { shelf: looked, look } = useShelf(list, shelves);
  const optionId = (family: FamilyId) => `${listId} ${family}`.replaceAll(/[^\w-]/g, '-');

  const walkTo = (family: string | undefined) => {
    const target = found.find(({ id }) => id === family);
    if (target === undefined) return;
    setWalked(target.id);
    document.getElementById(optionId(target.id))?.scrollIntoView({ block: 'nearest' });
  };

  const jumpTo = ({ key, families }: Shelf) => {
    list.current?.querySelector(`[data-shelf="${key}"]`)?.scrollIntoView({ block: 'start' });
    setWalked(families[0]?.id ?? null);
    if (!byTouch) field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active !== null) onChoose(active);
      return;
    }
    const next = nextInGrid(list.current, event.key, active, event.currentTarget);
    if (next === undefined) return;
    event.preventDefault();
    walkTo(next);
  };

  return (
    <>
      <div className={classes['search']}>
        <TextInput
          ref={field}
          data-autofocus={byTouch ? undefined : true}
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active === null ? undefined : optionId(active)}
          aria-label={say(words.search)}
          placeholder={say(words.searchHint)}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setWalked(null);
            list.current?.scrollTo({ top: 0 });
          }}
          onKeyDown={onKeyDown}
        />
        <p className={classes['status']} role="status">
          {present === null ? '' : `${say(words.keep)} `}
          {query.trim() === '' ? (
            <span className={classes['keys']}>{say(words.keys)}</span>
          ) : found.length === 1 ? (
            say(words.foundOne)
          ) : (
            say(words.found, { n: found.length })
          )}
        </p>
      </div>
      <LibrariesAway />
      {found.length === 0 ? (
        <div className={classes['nothing']}>
          <p>{say(words.nothing, { query: query.trim() })}</p>
          <button type="button" className={classes['clear']} onClick={() => setQuery('')}>
            {say(words.clear)}
          </button>
        </div>
      ) : null}
      <div className={classes['room']}>
        <JumpList shelves={shelves} current={looked} onJump={jumpTo} />
        <div
          ref={list}
          id={listId}
          role="listbox"
          className={classes['list']}
          aria-label={say(words.schedules)}
          tabIndex={-1}
          data-autofocus={byTouch || undefined}
          onScroll={look}
        >
          {shelves.map(({ key, title: shelf, families }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox
            <div key={key} role="group" aria-label={say(shelf)} data-shelf={key}>
              {/* No heading: a listbox may hold options and groups only, and the group says its name itself. */}
              <div className={classes['shelf']} aria-hidden>
                {say(shelf)}
                <span className={classes['count']}>{families.length}</span>
              </div>
              <div className={classes['grid']} role="presentation">
                {families.map(({ id, title, about }) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys go through the search box
                  <div
                    key={id}
                    id={optionId(id)}
                    data-family={id}
                    role="option"
                    className={classes['card']}
                    aria-selected={id === active}
                    onClick={() => onChoose(id)}
                  >
                    <Thumbnail family={id} run={run} />
                    <span className={classes['name']}>
                      {say(title)}
                      {id === present ? <em className={classes['present']}>{say(words.present)}</em> : null}
                    </span>
                    <span className={classes['about']}>{say(about)}</span>
                  </div>
                ))}
              </div>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
