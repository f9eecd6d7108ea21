import { Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import { useAddress } from '../../state/address.ts';
import classes from './Section.module.css';
import { frameLimits, frameOf } from './snippets.ts';
import { TextSection } from './TextSection.tsx';
import { words } from './words.ts';

/** The code of a frame for a web page, in the size one wants. */
export function EmbedSection({ titles }: { readonly titles: string }) {
  const say = useSay();
  const address = useAddress('embed');
  const [fluid, setFluid] = useState(true);
  const [width, setWidth] = useState(720);
  const [height, setHeight] = useState(420);
  const title = say(words.embedTitle, { curves: titles });
  const text = frameOf(address, title, { width: fluid ? null : width, height });
  return (
    <TextSection title={words.embed} help={words.embedHelp} copy={words.copyEmbed} text={text}>
      <div className={classes['sizes']}>
        <Checkbox
          size="xs"
          label={say(words.fluid)}
          checked={fluid}
          onChange={(event) => setFluid(event.currentTarget.checked)}
        />
        {fluid ? null : <Pixels label={say(words.width)} value={width} onChange={setWidth} />}
        <Pixels label={say(words.height)} value={height} onChange={setHeight} />
      </div>
    </TextSection>
  );
}

interface PixelsProps {
  readonly label: string;
  readonly value: number;
  onChange(value: number): void;
}

/** A size in pixels; what is no legal size leaves the last good one. */
function Pixels({ label, value, onChange }: PixelsProps) {
  const say = useSay();
  const { least, most } = frameLimits;
  const [typed, setTyped] = useState<number | string>(value);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Mantine field inside
    <label className={classes['size']}>
      {label}
      <NumberInput
        className={classes['number'] ?? ''}
        size="xs"
        hideControls
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        min={least}
        max={most}
        step={20}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          if (typeof next === 'number' && next >= least && next <= most) onChange(next);
        }}
        onBlur={() => setTyped(value)}
      />
      {say(words.pixels)}
    </label>
  );
}
