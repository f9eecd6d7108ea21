/** A switch. */
import type { ParamBase, Reading } from './param.ts';

export interface FlagParam extends ParamBase<boolean, boolean> {
  readonly kind: 'flag';
}

type FlagDefinition = Pick<FlagParam, 'label' | 'help' | 'symbol' | 'initial'> &
  Partial<Pick<FlagParam, 'applies' | 'section' | 'omitted' | 'byDefault'>>;

/** Declares a switch, written `1` or `0`. */
export function flag(definition: FlagDefinition): FlagParam {
  const { initial } = definition;
  const reading = (value: boolean | null): Reading<boolean> =>
    value === null ? { value: initial, repair: { kind: 'unreadable' } } : { value, repair: null };
  return {
    kind: 'flag',
    ...definition,
    accept: (raw) => reading(typeof raw === 'boolean' ? raw : null),
    read(text) {
      const word = text.trim().toLowerCase();
      if (word === '1' || word === 'true') return reading(true);
      return reading(word === '0' || word === 'false' ? false : null);
    },
    print: (value) => (value ? '1' : '0'),
    repr: (value) => (value ? 'True' : 'False'),
    resolve: (value) => value,
    restore: (resolved) => resolved,
  };
}
