// Runs the tests: `npm test`, or `npm test -- conformance period` for the files whose path contains one of the words.
// First the files that stand alone, two at a time; then, one after the other, those that share the one Neo4j.
import { setMaxListeners } from 'node:events';
import { findTestFiles } from './test/files.mjs';
import { runTestFiles } from './test/run.mjs';
import { openGephi } from './gephi.mjs';
import { openPython } from './python.mjs';
import { openServer, readServerSettings, setTestEnvironment } from './test/server.mjs';
import { createTally } from './test/tally.mjs';

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

const tally = createTally();
const abort = new AbortController();
// Each test file listens to it.
setMaxListeners(0, abort.signal);

/** @type {string | null} What was wrong with the run as a whole. */
let problem = null;

async function main() {
  const { alone, sharing, ...uses } = findTestFiles(process.argv.slice(2));
  const { given, missing, required } = readServerSettings();
  const lacking = sharing.length === 0 ? null : missing;
  if (lacking !== null) sayLeftOut(lacking);
  if (lacking !== null && required) throw new Error('The tests on Neo4j must not be left out here.');
  setTestEnvironment(null);
  await prepareReaders(uses, required);
  const starting = sharing.length === 0 || lacking !== null ? null : openServer(given);
  starting?.catch(() => undefined);
  try {
    await runTestFiles(alone, { concurrency: 2, tally, signal: abort.signal });
    const server = await starting;
    setTestEnvironment(server);
    await runTestFiles(sharing, { concurrency: 1, tally, signal: abort.signal });
  } finally {
    const server = await starting?.catch(() => null);
    await server?.close();
  }
  saySkipped();
  for (const file of tally.empty) say(`\n${file} ran no test.`);
  if (lacking !== null) sayLeftOut(lacking);
  const forWantOfNeo4j = tally.skipped.filter(({ reason }) => reason.includes('NEO4J_TEST_URI'));
  if (required && forWantOfNeo4j.length > 0) {
    throw new Error(
      `${forWantOfNeo4j.length} tests were left out for want of Neo4j, which is not accepted here. The name of a file that uses it must end in .engines.test.ts.`,
    );
  }
}

/**
 * Makes at hand what reads back our files.
 *
 * @param {{ usePython: boolean, useGephi: boolean }} uses
 * @param {boolean} required
 */
async function prepareReaders({ usePython, useGephi }, required) {
  if (usePython) preparePython(required);
  if (useGephi) await prepareGephi(required);
}

/** @param {boolean} required */
function preparePython(required) {
  const { python, reason } = openPython();
  if (python !== null) process.env['PYTHON_TEST'] = python;
  else if (required) throw new Error(`The tests with Python must not be left out here. ${reason}`);
  else say(`\nWithout Python: the tests with it are left out. ${reason}\n`);
}

/** @param {boolean} required */
async function prepareGephi(required) {
  const { jar, reason } = await openGephi();
  if (jar !== null) process.env['GEPHI_TEST'] = jar;
  else if (required) throw new Error(`The tests with Gephi must not be left out here. ${reason}`);
  else say(`\nWithout Gephi's toolkit: the tests with it are left out. ${reason}\n`);
}

function saySkipped() {
  if (tally.skipped.length > 0) say('\nLeft out:');
  for (const { name, reason } of tally.skipped) say(`  ${name}: ${reason}`);
}

/** @param {string} reason */
function sayLeftOut(reason) {
  const bar = '!'.repeat(80);
  say(`\n${bar}\nWithout Neo4j: the tests on it are left out.\n${reason}`);
  say(`Or name a server that the tests may empty: NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD.\n${bar}\n`);
}

for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  process.once(signal, () => {
    process.exitCode = code;
    abort.abort();
  });
}

await main().catch((/** @type {unknown} */ error) => {
  problem = error instanceof Error ? error.message : String(error);
});
if (abort.signal.aborted) problem = 'Interrupted.';
if (problem !== null) process.stderr.write(`\n${problem}\n`);
const skipped = tally.skipped.length === 0 ? '' : `, ${tally.skipped.length} skipped`;
const failed = tally.failed() + (problem === null ? 0 : 1);
say(`${tally.passed()} passed, ${failed} failed${skipped}`);
if (failed > 0) process.exitCode ||= 1;
