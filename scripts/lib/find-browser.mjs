// The order in which a browser for the tests is looked for. What touches the machine comes in as probes.
/**
 * @typedef {object} Probes
 * @property {string | undefined} named       the path the user gave
 * @property {() => string | undefined} bundled   Playwright's own Chromium, whether or not it is there
 * @property {(name: string) => string | undefined} onPath
 * @property {readonly string[]} places       where macOS and Windows keep applications
 * @property {(path: string) => boolean} works    `--version` exits with 0
 * @property {() => boolean} downloadBundled
 * @property {() => boolean} installPackage   apt, as root on Debian
 */

export const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
];

/** @param {Probes} probes @returns {string | undefined} */
export function findBrowser(probes) {
  if (probes.named) {
    // A path that was named and does not work is an error, not a hint: silently taking another would mislead.
    return probes.works(probes.named) ? probes.named : undefined;
  }
  const bundled = () => first([probes.bundled()], probes);
  const installed = () => first([...NAMES.map(probes.onPath), ...probes.places], probes);
  return (
    bundled() ??
    installed() ??
    (probes.downloadBundled() ? bundled() : undefined) ??
    (probes.installPackage() ? installed() : undefined)
  );
}

/** @param {readonly (string | undefined)[]} paths @param {Probes} probes */
function first(paths, probes) {
  return paths.find((path) => path !== undefined && probes.works(path));
}
