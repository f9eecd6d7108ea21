const FLOOR = { major: 20, minor: 19 };

/** One sentence for the user when this Node is too old, else undefined. @param {string} version such as `20.19.0` */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > FLOOR.major || (major === FLOOR.major && minor >= FLOOR.minor)) return undefined;
  return `LR Playground needs Node ${FLOOR.major}.${FLOOR.minor} or newer, and this is Node ${version}: install a current Node from https://nodejs.org and run the command again.`;
}
