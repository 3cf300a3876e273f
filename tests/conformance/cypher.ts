import { createRequire } from 'node:module';
import { applyChangeset } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import {
  createLinks,
  createNodes,
  existingNodes,
  retractFacts,
  retractShortcuts,
} from '../../src/changes/statements.js';
import { shortcutNames } from '../../src/changes/shortcuts.js';
import { migrate } from '../../src/graph/migrate.js';
import type { Graph } from '../../src/graph/port.js';
import { readCounts, readLastChange } from '../../src/queries/dataset.js';
import { searchDirectory } from '../../src/analysis/search/search.js';
import { nameDirectory } from '../../src/queries/names.js';
import { embedded } from '../engines.js';
import { exported } from '../export/exported.js';
import { loadNasty } from '../export/nasty.js';
import { askFacades } from './facades.js';
import { type Asked, declaredTraversals, narrowed, plain, statementsOf } from '../queries/declared.js';

interface LanguageSupport {
  readonly lintCypherQuery: (
    text: string,
    schema: { readonly parameters: Readonly<Record<string, unknown>> },
  ) => readonly { readonly severity?: number; readonly message: string }[];
}

const isLanguageSupport = (module: unknown): module is LanguageSupport =>
  typeof module === 'object' && module !== null && 'lintCypherQuery' in module;

function loadLanguageSupport(): LanguageSupport {
  const module: unknown = createRequire(import.meta.url)('@neo4j-cypher/language-support');
  if (!isLanguageSupport(module)) throw new Error('@neo4j-cypher/language-support has no lintCypherQuery any more');
  return module;
}

const { lintCypherQuery } = loadLanguageSupport();
const errorSeverity = 1;

/** What Neo4j's own parser and its check of meaning find wrong with a text. */
export function problemsOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => [name, 'any'] as const);
  const found = lintCypherQuery(text, { parameters: Object.fromEntries(names) });
  return found.filter(({ severity }) => severity === errorSeverity).map(({ message }) => message);
}

/** Passes every call on and notes the texts that are run. */
function recording(graph: Graph, note: (text: string) => void): Graph {
  return {
    ...graph,
    read: (query, parameters) => {
      note(query.text);
      return graph.read(query, parameters);
    },
    write: (work) =>
      graph.write((transaction) =>
        work({
          run: (query, parameters) => {
            note(query.text);
            return transaction.run(query, parameters);
          },
        }),
      ),
  };
}

/** The texts that opening, writing a changeset and reading what stands outside the relations run. */
async function textsAtWork(): Promise<readonly string[]> {
  const texts: string[] = [];
  const opened = await embedded.open();
  const graph = recording(opened, (text) => void texts.push(text));
  await migrate(graph);
  const changeset = { author: 'test', reason: 'lint', records: [], retractions: [] };
  await applyChangeset(graph, await planChangeset(graph, changeset), new Date());
  await applyChangeset(graph, await planChangeset(graph, changeset), new Date());
  await readCounts(graph);
  await readLastChange(graph);
  const names = nameDirectory(graph);
  for (const type of ['Person', 'Body', 'Organization', 'Topic'] as const) await names.namesOf(type);
  await searchDirectory(graph).searchText({ text: 'Gremium', types: null, first: 1, after: null });
  await loadNasty(graph);
  await askFacades(graph);
  const part = { around: 'body:beirat', validAt: '2021-01-15', knownAt: '2021-01-21', modalities: 'FACT' };
  for (const words of [{}, part]) await exported(graph, 'cypher', words);
  await opened.close();
  return texts;
}

/** A question that uses every filter of a relation, on a day, from the end, in its last order. */
function richest(asked: Asked): Asked {
  const { orders = {} } = asked.traversal;
  return {
    ...asked,
    args: narrowed(asked.traversal).at(-1) ?? {},
    times: { validAt: '2021-01-15', knownAt: '2021-01-15T00:00:00.000Z' },
    orderBy: Object.keys(orders).map((field) => ({ field, direction: 'DESC' as const })),
    page: { first: 2, after: null, fromEnd: true },
  };
}

/** The texts that the declared relations run, at their richest: a plainer one has less of the same. */
async function textsOfRelations(): Promise<readonly string[]> {
  const questions = (await declaredTraversals()).map((traversal) => richest(plain(traversal)));
  return questions.flatMap((asked) => statementsOf(asked, []).map(({ query }) => query.text));
}

/** Every Cypher text of the project, each once. */
export async function allTexts(): Promise<readonly string[]> {
  const writing = [
    ...Object.values(createNodes),
    ...createLinks.values(),
    ...shortcutNames.map(retractShortcuts),
    retractFacts,
    existingNodes,
  ];
  const texts = [...writing.map(({ text }) => text), ...(await textsAtWork()), ...(await textsOfRelations())];
  return [...new Set(texts)];
}
