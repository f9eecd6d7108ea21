import classes from './PlainSelect.module.css';

interface PlainSelectProps<Option extends string> {
  readonly label: string;
  readonly value: Option;
  readonly options: readonly Option[];
  /** What an option is called. */
  name(option: Option): string;
  onChange(option: Option): void;
}

/**
 * A choice in the browser's own list: phones show their wheel for it, and it costs nothing where it stands beside a
 * number that moves sixty times a second.
 */
export function PlainSelect<Option extends string>(props: PlainSelectProps<Option>) {
  const { label, value, options, name, onChange } = props;
  return (
    <select
      className={classes['select']}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {name(option)}
        </option>
      ))}
    </select>
  );
}
