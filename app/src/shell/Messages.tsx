import { Notifications } from '@mantine/notifications';

/** So many stand at once; more would wait unseen, and an error must not. Each goes by itself after a while. */
const visible = 6;

/** Where messages appear: out of the way of the chart, and of the thumb. */
export function Messages({ narrow }: { readonly narrow: boolean }) {
  return <Notifications position={narrow ? 'top-center' : 'bottom-right'} limit={visible} />;
}
