/** Where the chart stands, for the link that skips to it. */
export const chartId = 'chart';

/** Moves the focus to the chart. The address stays as it is: its hash is the document. */
export function skipToChart(): void {
  document.getElementById(chartId)?.focus();
}
