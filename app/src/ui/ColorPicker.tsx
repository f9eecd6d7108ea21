import { type CurveColor, paletteSize } from '@lr-playground/document';
import { Popover, useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../i18n/text.ts';
import { cssColor } from '../styles/palette.ts';
import classes from './ColorPicker.module.css';
import { useGesture } from './use-gesture.ts';

interface ColorPickerProps {
  /** Whose colour it is. */
  readonly of: string;
  readonly color: CurveColor;
  onChange(color: CurveColor): void;
}

const words = {
  change: { en: 'Colour of {of}', zh: '{of}的颜色' },
  place: { en: 'Colour {n}', zh: '颜色 {n}' },
  own: { en: 'Own colour', zh: '自定义颜色' },
};

const places = Array.from({ length: paletteSize }, (_, place) => place);

/** A swatch that opens the palette, and a picker for an own colour. */
export function ColorPicker({ of, color, onChange }: ColorPickerProps) {
  const say = useSay();
  const scheme = useComputedColorScheme('light');
  const [opened, setOpened] = useState(false);
  const gesture = useGesture();
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes['target']}
          aria-label={say(words.change, { of })}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes['dot']} style={{ '--dot': cssColor(color, scheme) }} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes['panel']}>
        <div className={classes['palette']}>
          {places.map((place) => (
            <button
              key={place}
              type="button"
              className={classes['place']}
              aria-label={say(words.place, { n: place + 1 })}
              aria-pressed={place === color}
              onClick={() => {
                onChange(place);
                setOpened(false);
              }}
            >
              <span className={classes['dot']} style={{ '--dot': cssColor(place, scheme) }} />
            </button>
          ))}
        </div>
        <label className={classes['own']}>
          <input
            type="color"
            value={cssColor(color, scheme)}
            onFocus={gesture.begin}
            onBlur={gesture.end}
            onChange={(event) => onChange(event.currentTarget.value.slice(1).toLowerCase())}
          />
          {say(words.own)}
        </label>
      </Popover.Dropdown>
    </Popover>
  );
}
