// Writes what follows from the code: schema/schema.graphql from the API, schema/model.md from the vocabulary, docs/rules.md
// from the rules.
// `node scripts/emit.mjs --check` writes nothing and fails where one of them is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modelPage } from './emit/model.mjs';
import { rulesPage } from './emit/rules.mjs';

const root = new URL('..', import.meta.url);

/** @param {string} path */
const built = (path) => import(new URL(`build/src/${path}`, root).href);

const graphql = /** @type {typeof import('graphql')} */ (await import('graphql'));
const { buildGraphqlSchema } = /** @type {typeof import('../src/graphql/schema.js')} */ (
  await built('graphql/schema.js')
);
const vocabulary = /** @type {typeof import('../src/domain/vocabulary.js')} */ (await built('domain/vocabulary.js'));
const link = /** @type {typeof import('../src/domain/link.js')} */ (await built('domain/link.js'));
const { rules } = /** @type {typeof import('../src/analysis/rules/check.js')} */ (
  await built('analysis/rules/check.js')
);

const schema = buildGraphqlSchema();
const files = {
  'schema/schema.graphql': `${graphql.printSchema(schema)}\n`,
  'schema/model.md': modelPage(schema, vocabulary, link),
  'docs/rules.md': rulesPage(rules),
};

const onlyCheck = process.argv.includes('--check');
for (const [path, text] of Object.entries(files)) {
  const file = fileURLToPath(new URL(path, root));
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (onlyCheck) {
    process.stderr.write(`${path} is out of date. Run \`npm run emit\` and commit what it writes.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    process.stderr.write(`Wrote ${path}.\n`);
  }
}
