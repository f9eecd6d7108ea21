/** Files that people take away. */

/** What exported files are called; browsers number the second of a name themselves. */
export const fileNames = {
  png: 'lr-schedules.png',
  svg: 'lr-schedules.svg',
  csv: 'lr-schedules.csv',
  json: 'lr-schedules.json',
} as const;

/** How long a browser may take to begin with a download. */
const patience = 60_000;

/** Hands a file to the browser, to be saved where downloads go. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
