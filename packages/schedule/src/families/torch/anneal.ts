/** The two forms in which OneCycleLR and SWALR go from one rate to another. */
import type { Problem } from '../../problem.ts';
import { problem } from '../call.ts';

export const strategies = ['cos', 'linear'];

/** The ValueError over any other form. */
export function strategyProblem(strategy: string): readonly Problem[] {
  if (strategies.includes(strategy)) return [];
  return [problem('ValueError', `anneal_strategy must be one of 'cos' or 'linear', instead got ${strategy}`)];
}
