import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties set from code; they reach the element through its style object, as the policy allows. */
    [variable: `--${string}`]: string | number | undefined;
  }
}
