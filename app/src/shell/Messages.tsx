import { Notifications } from '@mantine/notifications';

/** Where messages appear: out of the way of the chart, and of the thumb. */
export function Messages({ narrow }: { readonly narrow: boolean }) {
  return <Notifications position={narrow ? 'top-center' : 'bottom-right'} limit={3} />;
}
