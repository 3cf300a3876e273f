import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How the name of a test file ends that uses the one Neo4j: such files run one after the other. */
const sharesNeo4j = '.engines.test.js';

/** What stands in a test file that runs Python, or in the fault that it produces. */
const usesPython = /\/python\.js'|schemathesis\.fault/;

/** What stands in a test file that runs Gephi's toolkit. */
const usesGephi = /\/gephi\.js'/;

/**
 * The built test files whose path contains one of the words, or all of them where no word is given.
 * They are found by their sources, so that a deleted test does not run on.
 *
 * @param {readonly string[]} words
 */
export function findTestFiles(words) {
  const paths = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => words.length === 0 || words.some((word) => join('tests', path).includes(word)))
    .sort();
  const files = paths.map((path) => join(root, 'build', 'tests', path.replace(/\.ts$/, '.js')));
  const unbuilt = files.filter((file) => !existsSync(file));
  if (files.length === 0) throw new Error(`No test file is named like ${words.join(' or ') || '*.test.ts'}.`);
  if (unbuilt.length > 0)
    throw new Error(`Not built yet: ${unbuilt.join(', ')}. Run \`node scripts/setup.mjs\` first.`);
  const some = (/** @type {RegExp} */ mark) => files.some((file) => mark.test(readFileSync(file, 'utf8')));
  return {
    alone: files.filter((file) => !file.endsWith(sharesNeo4j)),
    sharing: files.filter((file) => file.endsWith(sharesNeo4j)),
    usePython: some(usesPython),
    useGephi: some(usesGephi),
  };
}
