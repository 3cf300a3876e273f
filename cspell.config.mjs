// The names of people, bodies and organisations in the seed are words like any other; other words of ours are listed in
// cspell-words.txt.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const seed = new URL('seed/', import.meta.url);
const naming = new Set([
  'name',
  'shortName',
  'givenName',
  'familyName',
  'aliases',
  'titles',
  'locality',
  'place',
  'legalForm',
]);

function seedNames() {
  if (!existsSync(seed)) return [];
  const files = readdirSync(seed, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => namesIn(readFileSync(new URL(name, seed), 'utf8')));
}

/** @param {string} text */
function namesIn(text) {
  const names = [];
  JSON.parse(text, (key, value) => {
    if (naming.has(key)) names.push(...[value].flat());
    return value;
  });
  return names;
}

const words = seedNames().flatMap((name) => String(name).match(/\p{L}{4,}/gu) ?? []);

export default {
  version: '0.2',
  // German is added as a dictionary and not as a language: as such it would insist on capital letters in queries.
  language: 'en,en-GB',
  import: ['@cspell/dict-de-de/cspell-ext.json'],
  dictionaries: ['de-de', 'project-words'],
  dictionaryDefinitions: [{ name: 'project-words', path: './cspell-words.txt', addWords: true }],
  words: [...new Set(words)],
  // Settings of Java and Maven, such as -DoutputDirectory.
  ignoreRegExpList: [/-D[\w.]+/g],
  caseSensitive: false,
  allowCompoundWords: true,
  useGitignore: true,
  files: [
    'src/**',
    'tests/**',
    'scripts/**',
    'ide/**',
    'schema/**',
    'docs/**',
    '*.md',
    '*.mjs',
    '*.js',
    '*.cjs',
    '*.yml',
    'Dockerfile',
    '.ci/run',
  ],
  ignorePaths: [
    'seed',
    '**/*.json',
    'schema/schema.graphql',
    'node_modules',
    'docs/img',
    'build',
    'data',
    'LICENSE',
    'cspell-words.txt',
  ],
};
