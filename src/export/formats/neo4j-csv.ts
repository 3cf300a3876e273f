import { type LinkName, linkNames, linkType } from '../../domain/link.js';
import { nodeTypes, type NodeType, propertiesOf, type Property } from '../../domain/vocabulary.js';
import type { RecordValue } from '../../changes/record.js';
import type { Format } from '../format.js';
import { linksFrom } from '../reading/nodes.js';
import type { Subject } from '../subject.js';
import { line } from '../writing/csv.js';
import { archive, type ArchiveFile } from '../writing/zip.js';

/** Files for Neo4j's bulk import: one a type of node, one a type of relationship, and the command that loads them. */
export const neo4jCsv: Format = {
  name: 'neo4j.zip',
  code: 'CSV_NEO4J',
  mediaType: 'application/zip',
  title: 'CSV files for neo4j-admin database import',
  copies: true,
  loses: () => [],
  write: (subject) => archive(filesOf(subject)),
};

/** Ties the entries of a list together: a character that no text of ours has. */
const between = '\u001f';

const types = {
  int: ':long',
  float: ':double',
  bool: ':boolean',
  text: '',
  texts: ':string[]',
  day: '',
  date: '',
  moment: '',
} as const;

function* filesOf(subject: Subject): Generator<ArchiveFile> {
  const links = linkNames.filter((link) => subject.types.some((type) => linksFrom(type).includes(link)));
  yield { name: 'import.sh', content: of([script(subject.types, links)]) };
  for (const type of subject.types) yield { name: `nodes/${type}.csv`, content: nodesOf(subject, type) };
  for (const link of links) yield { name: `relationships/${link}.csv`, content: relationshipsOf(subject, link) };
}

async function* of(texts: Iterable<string>): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

function script(nodes: readonly NodeType[], links: readonly LinkName[]): string {
  return [
    '#!/bin/sh',
    '# Loads these files into an empty database; the server is stopped meanwhile. Then run the constraint:',
    '#   CREATE CONSTRAINT node_id_unique IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE',
    "neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter='U+001F' \\",
    ...nodes.map((type) => `  --nodes=nodes/${type}.csv \\`),
    ...links.map((link) => `  --relationships=${link}=relationships/${link}.csv \\`),
    '  --verbose',
    '',
  ].join('\n');
}

type Properties = readonly (readonly [string, Property])[];

const header = (properties: Properties): readonly string[] =>
  properties.map(([name, { kind }]) => `${name}${types[kind]}`);

async function* nodesOf(subject: Subject, type: NodeType): AsyncGenerator<string> {
  const properties = Object.entries(propertiesOf(type));
  const labels = ['Node', ...nodeTypes[type].labels].join(between);
  yield line(['id:ID', ':LABEL', ...header(properties)]);
  for await (const batch of subject.ofType(type, []))
    yield batch.map(({ id, properties: own }) => line([id, labels, ...cells(properties, own)])).join('');
}

async function* relationshipsOf(subject: Subject, link: LinkName): AsyncGenerator<string> {
  const properties = Object.entries<Property>(linkType(link).properties);
  yield line([':START_ID', ':END_ID', ...header(properties)]);
  for (const type of subject.types.filter((one) => linksFrom(one).includes(link)))
    for await (const batch of subject.linksOf(type, link))
      yield batch.map(([from, { to, properties: own }]) => line([from, to, ...cells(properties, own)])).join('');
}

const cells = (properties: Properties, own: Readonly<Record<string, RecordValue>>): readonly (string | null)[] =>
  properties.map(([name]) => {
    const value = own[name];
    if (value === undefined) return null;
    return typeof value === 'object' ? value.join(between) : String(value);
  });
