/** The colour scheme, asked for once: every asker of its own would listen to the browser. */
import { createContext, useContext } from 'react';

export const SchemeContext = createContext<'light' | 'dark'>('light');

export function useScheme(): 'light' | 'dark' {
  return useContext(SchemeContext);
}
