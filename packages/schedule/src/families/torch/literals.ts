/** What happens to texts and lists where PyTorch works with a number. */
import type { Problem } from '../../problem.ts';
import { problem } from '../call.ts';

/** Whether an argument that families see as NaN is a text or a list; a required one that is not given is another matter. */
const isLiteral = (value: number, written: string) => Number.isNaN(value) && written !== 'None';

/** The Python type of a literal, by its text. */
export const typeName = (written: string) => (written.startsWith('[') ? 'list' : 'str');

/** The TypeError of comparing something with an integer. */
export function uncomparable(operator: string, value: number, written: string): readonly Problem[] {
  if (!isLiteral(value, written)) return [];
  return [
    problem('TypeError', `'${operator}' not supported between instances of '${typeName(written)}' and 'int'`),
  ];
}

/** The TypeError of subtracting something from a number, at the first step. */
export function unsubtractable(from: 'int' | 'float', value: number, written: string): readonly Problem[] {
  if (!isLiteral(value, written)) return [];
  const types = `'${from}' and '${typeName(written)}'`;
  return [problem('TypeError', `unsupported operand type(s) for -: ${types}`, 1)];
}

/**
 * An argument that may have one value for each parameter group: the optimizer here has one group.
 *
 * @param unusable what Python says of a text in the arithmetic that comes first.
 */
export function groupProblems(
  name: string,
  value: number,
  written: string,
  unusable: string,
): readonly Problem[] {
  if (!isLiteral(value, written)) return [];
  if (typeName(written) === 'str') return [problem('TypeError', unusable)];
  const count = written.split(',').length;
  return [
    problem(
      'ValueError',
      `${name} must have the same length as optimizer.param_groups. ${name} has ${count} values, param_groups has 1.`,
    ),
  ];
}
