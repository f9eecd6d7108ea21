/** How Python refuses a call before a library sees it: arguments that are missing, and arguments it has no name for. */
import { optionalText } from '../params/text.ts';
import type { Problem } from '../problem.ts';

/** A problem of the constructor, or of the update `at`. */
export function problem(error: string, text: string, at: number | null = null): Problem {
  return { error, text, at };
}

/** Division by a zero. Python words it differently from version to version: only the class is compared with what was recorded. */
export const dividesByZero = (at: number | null = null) =>
  problem('ZeroDivisionError', 'division by zero', at);

/** The TypeError over required arguments that were not given; none when all are. */
export function missingArguments(
  callee: string,
  written: Readonly<Record<string, string>>,
  required: readonly string[],
): readonly Problem[] {
  const names = required.filter((name) => written[name] === 'None').map((name) => `'${name}'`);
  if (names.length === 0) return [];
  const last = names.at(-1) ?? '';
  const list =
    names.length < 2 ? last : `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} and ${last}`;
  const noun = names.length === 1 ? 'argument' : 'arguments';
  return [problem('TypeError', `${callee}() missing ${names.length} required positional ${noun}: ${list}`)];
}

/** The TypeError over an argument the function has no name for; none when there is none. */
export function unexpectedArgument(callee: string, name: string | null): readonly Problem[] {
  return name === null
    ? []
    : [problem('TypeError', `${callee}() got an unexpected keyword argument '${name}'`)];
}

/** The name of a keyword the function does not have, where a call has one; forms show it then only. */
export const unexpected = optionalText({
  label: { en: 'Further keyword', zh: '多余的关键字参数' },
  help: {
    en: 'A keyword argument that this function does not have. Python refuses the call.',
    zh: '该函数没有的关键字参数，Python 会直接报错。',
  },
  symbol: String.raw`\text{kw}`,
  byDefault: null,
  catchesNames: true,
  applies: (values) => values['unexpected'] !== null,
});

/** What Python says of a call before the function runs: an argument without a name there, then arguments that are missing. */
export function refusedCall(
  callee: string,
  required: readonly string[],
  given: string | null,
  written: Readonly<Record<string, string>>,
): readonly Problem[] {
  return [...unexpectedArgument(callee, given), ...missingArguments(callee, written, required)];
}
