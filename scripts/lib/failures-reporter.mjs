// A vitest reporter that prints failures only: what the test itself prints stays in front.
export default class FailuresReporter {
  /** @param {import('vitest/node').TestModule} module */
  onTestModuleCollected(module) {
    print(module.moduleId, module.errors());
  }

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const { state, errors } = test.result();
    if (state === 'failed') print(test.fullName, errors ?? []);
  }

  /** @param {readonly unknown[]} _modules @param {readonly import('vitest/node').SerializedError[]} errors */
  onTestRunEnd(_modules, errors) {
    print('outside a test', errors);
  }
}

/** @param {string} where @param {readonly { message: string }[]} errors */
function print(where, errors) {
  for (const error of errors) console.error(`FAILED ${where}\n  ${error.message}`);
}
