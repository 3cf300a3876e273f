/** @typedef {{ name: string, file: string, reason: string }} Skipped */

/**
 * Counts the results of single tests; suites and tests that only hold other tests are not counted. A file that runs no
 * test, e.g. because something in it ends the process, has failed.
 */
export function createTally() {
  let passed = 0;
  let failed = 0;
  /** @type {Skipped[]} */
  const skipped = [];
  /** @type {string[]} */
  const empty = [];
  /** @type {Map<string, Set<number>>} The levels of each file on which a result has come in since their parent's. */
  const open = new Map();

  /**
   * Whether results of its children came in before this one's, and thereby closes the level below it.
   *
   * @param {{ file?: string, nesting: number }} result
   */
  function isParent({ file = '', nesting }) {
    const levels = open.get(file) ?? new Set();
    open.set(file, levels.add(nesting));
    return levels.delete(nesting + 1);
  }

  /** @param {import('node:test').EventData.TestPass} result */
  function pass(result) {
    const parent = isParent(result);
    if (isFile(result)) empty.push(result.name);
    else if (result.skip !== undefined && result.skip !== false) skipped.push(skippedTest(result));
    else if (result.details.type !== 'suite' && !parent) passed += 1;
  }

  /** @param {import('node:test').EventData.TestFail} result */
  function fail(result) {
    isParent(result);
    if (Reflect.get(result.details.error, 'failureType') !== 'subtestsFailed') failed += 1;
  }

  return { pass, fail, passed: () => passed, failed: () => failed + empty.length, skipped, empty };
}

/**
 * Whether the result is that of a whole file, which node:test reports in its own name only where the file ran no test.
 *
 * @param {import('node:test').EventData.TestPass} result
 */
function isFile({ name, file }) {
  return name === file;
}

/**
 * @param {import('node:test').EventData.TestPass} result
 * @returns {Skipped}
 */
function skippedTest({ name, file = '', skip }) {
  return { name, file, reason: typeof skip === 'string' ? skip : 'no reason given' };
}
