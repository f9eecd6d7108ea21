// A vitest reporter for programs whose own output is the point: failures first, then what they printed,
// so that a closing count stays the last line.
export default class FailuresReporter {
  /** @type {string[]} */
  #printed = [];

  /** @param {import('vitest').UserConsoleLog} log */
  onUserConsoleLog(log) {
    this.#printed.push(log.content);
  }

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleEnd(module) {
    report(module.moduleId, module.errors());
  }

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const { state, errors } = test.result();
    if (state === 'failed') report(test.fullName, errors ?? []);
  }

  /** @param {readonly unknown[]} _modules @param {readonly import('vitest/node').SerializedError[]} errors */
  onTestRunEnd(_modules, errors) {
    report('outside a test', errors);
    for (const text of this.#printed) process.stdout.write(text);
  }
}

/** @param {string} where @param {readonly { message: string }[]} errors */
function report(where, errors) {
  for (const error of errors) console.error(`FAILED ${where}\n  ${error.message}`);
}
