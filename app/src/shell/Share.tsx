import { PictureCard } from '../features/files/PictureCard.tsx';
import { ShareDialog } from '../features/share/ShareDialog.tsx';

/** The share dialog with the picture that its texts refer to: parts of two features, which know nothing of each other. */
export function Share() {
  return <ShareDialog picture={<PictureCard />} />;
}
