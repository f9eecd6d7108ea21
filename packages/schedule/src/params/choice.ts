/** One of a few named options. */
import type { Text } from '../schedule.ts';
import type { ParamBase, Reading } from './param.ts';

export interface ChoiceParam<Option extends string> extends ParamBase<Option, Option> {
  readonly kind: 'choice';
  readonly options: Readonly<Record<Option, Text>>;
}

type ChoiceDefinition<Option extends string> = Pick<
  ChoiceParam<Option>,
  'label' | 'help' | 'symbol' | 'options'
> & { readonly initial: NoInfer<Option> } & Partial<
    Pick<ChoiceParam<NoInfer<Option>>, 'applies' | 'section' | 'omitted'>
  >;

/** Declares a choice. Option names are words of the link: lower-case letters, digits and underscores. */
export function choice<const Option extends string>(
  definition: ChoiceDefinition<Option>,
): ChoiceParam<Option> {
  const { initial, options } = definition;
  const isOption = (raw: unknown): raw is Option => typeof raw === 'string' && Object.hasOwn(options, raw);
  const accept = (raw: unknown): Reading<Option> =>
    isOption(raw) ? { value: raw, repair: null } : { value: initial, repair: { kind: 'unreadable' } };
  return {
    kind: 'choice',
    ...definition,
    accept,
    read: (text) => accept(text.trim()),
    print: (value) => value,
    repr: (value) => value,
    resolve: (value) => value,
    restore: (resolved) => accept(resolved).value,
  };
}
