/** Walking a grid of options with arrow keys, by where they lie on the screen. */

interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

function placesIn(list: HTMLElement): readonly Place[] {
  return [...list.querySelectorAll<HTMLElement>('[data-family]')].map((option) => {
    const { left, width, top } = option.getBoundingClientRect();
    return { id: option.dataset['family'] ?? '', x: left + width / 2, y: top };
  });
}

/** Whether a sideways arrow key is free to walk, because the caret has no way to go in the text. */
function caretAtEnd(field: HTMLInputElement, towardsEnd: boolean): boolean {
  const { selectionStart, selectionEnd, value } = field;
  if (value === '') return true;
  return selectionStart === selectionEnd && selectionStart === (towardsEnd ? value.length : 0);
}

/**
 * The option that a key leads to.
 *
 * @returns its id; undefined when the key is none of the grid's, and belongs to the text field.
 */
export function nextInGrid(
  list: HTMLElement | null,
  key: string,
  from: string | null,
  field: HTMLInputElement,
): string | undefined {
  if (list === null) return undefined;
  const places = placesIn(list);
  const index = places.findIndex(({ id }) => id === from);
  const here = places[index];
  if (here === undefined) return key.startsWith('Arrow') ? places[0]?.id : undefined;
  if (field.value === '' && (key === 'Home' || key === 'End')) return places.at(key === 'Home' ? 0 : -1)?.id;
  if (key === 'ArrowRight' && caretAtEnd(field, true)) return (places[index + 1] ?? here).id;
  if (key === 'ArrowLeft' && (caretAtEnd(field, false) || caretAtEnd(field, true)) && index > 0) {
    return (places[index - 1] ?? here).id;
  }
  if (key === 'ArrowDown')
    return (
      nearest(
        places.slice(index + 1).filter(({ y }) => y > here.y),
        here,
      )?.id ?? places.at(-1)?.id
    );
  if (key === 'ArrowUp') {
    return (
      nearest(
        places
          .slice(0, index)
          .filter(({ y }) => y < here.y)
          .reverse(),
        here,
      )?.id ?? places[0]?.id
    );
  }
  return undefined;
}

/** Of the places in the row that comes first, the one nearest in x. */
function nearest(places: readonly Place[], from: Place): Place | undefined {
  const row = places[0]?.y;
  const inRow = places.filter(({ y }) => y === row);
  return inRow.toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
}
