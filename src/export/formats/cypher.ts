import { nodeTypes } from '../../domain/vocabulary.js';
import type { NodeRecord, RecordProperties, RecordValue } from '../../changes/record.js';
import type { Chunks, Format } from '../format.js';
import type { Subject } from '../subject.js';

/**
 * A script that makes the same graph in an empty Neo4j or embedded engine: constraints first, then nodes, then links,
 * in batches. MERGE makes it safe to run twice. The derived shortcuts are left out, as they follow from the facts.
 */
export const cypher: Format = {
  name: 'cypher',
  code: 'CYPHER',
  mediaType: 'application/x-cypher-query',
  title: 'Cypher script, for Neo4j',
  copies: true,
  loses: () => [],
  write,
};

/** Neo4j plans a text anew for each batch, in time that grows faster than the batch: 20 rows are its best. */
const rowsOfStatement = 20;

async function* write(subject: Subject): Chunks {
  const { origin } = subject;
  yield [
    `// ${origin.program}, data version ${origin.version}, licence ${origin.license}`,
    '// Load: cypher-shell --file graph.cypher',
    'CREATE CONSTRAINT node_id_unique IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;',
    '',
    '',
  ].join('\n');
  for (const type of subject.types)
    for await (const batch of subject.ofType(type, [])) for (const part of parts(batch)) yield nodesStatement(part);
  for (const type of subject.types)
    for await (const batch of subject.ofType(type)) {
      for (const rows of linkGroups(batch)) for (const part of parts(rows)) yield linksStatement(part);
    }
}

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += rowsOfStatement) yield items.slice(at, at + rowsOfStatement);
}

function nodesStatement(records: readonly NodeRecord[]): string {
  const [first] = records;
  if (first === undefined) return '';
  const rows = records.map(({ id, properties }) => `  {id: ${literal(id)}, properties: ${mapOf(properties)}}`);
  const labels = nodeTypes[first.type].labels.join(':');
  return statement(rows, ['MERGE (node:Node {id: row.id})', `SET node:${labels}`, 'SET node += row.properties']);
}

interface LinkRow {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly properties: RecordProperties;
}

/** Links of one type that know the same properties: MERGE compares each of them, and none may be null. */
function linkGroups(records: readonly NodeRecord[]): readonly (readonly LinkRow[])[] {
  const groups = new Map<string, LinkRow[]>();
  for (const { id, links } of records)
    for (const { type, to, properties } of links) {
      const key = `${type} ${Object.keys(properties).join()}`;
      const rows = groups.get(key) ?? [];
      rows.push({ from: id, to, type, properties });
      groups.set(key, rows);
    }
  return [...groups.values()];
}

function linksStatement(links: readonly LinkRow[]): string {
  const [first] = links;
  if (first === undefined) return '';
  const names = Object.keys(first.properties);
  const known = names.length === 0 ? '' : ` {${names.map((name) => `${name}: row.${name}`).join(', ')}}`;
  const rows = links.map(({ from, to, properties }) => `  ${mapOf({ source: from, target: to, ...properties })}`);
  return statement(rows, [
    'MATCH (source:Node {id: row.source})',
    'MATCH (target:Node {id: row.target})',
    `MERGE (source)-[:${first.type}${known}]->(target)`,
  ]);
}

const statement = (rows: readonly string[], clauses: readonly string[]): string =>
  `UNWIND [\n${rows.join(',\n')}\n] AS row\n${clauses.join('\n')};\n\n`;

const mapOf = (properties: RecordProperties): string =>
  `{${Object.entries(properties)
    .map(([name, value]) => `\`${name}\`: ${valueText(value)}`)
    .join(', ')}}`;

const valueText = (value: RecordValue): string => {
  if (typeof value === 'object') return `[${value.map(literal).join(', ')}]`;
  return typeof value === 'string' ? literal(value) : String(value);
};

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text of Cypher; `\u` in the data is taken apart, as Neo4j would read it as a character before all else. */
const literal = (text: string): string =>
  `'${text.replace(/[\\'\n\r\t]/g, (character) => escapes[character] ?? character).replaceAll('\\\\u', "\\\\' + 'u")}'`;
