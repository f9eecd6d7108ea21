import { Component, type ReactNode } from 'react';

interface GuardProps {
  readonly children: ReactNode;
  /** What stands in place of the children when they failed. */
  fallback(error: unknown): ReactNode;
}

interface GuardState {
  readonly failed: { readonly error: unknown } | null;
}

/** Holds a failure of what it shows to its own place. React catches failures by classes only. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { failed: null };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed === null ? this.props.children : this.props.fallback(failed.error);
  }
}
