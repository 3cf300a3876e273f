import { createHash } from 'node:crypto';
import { type LinkName, linkNames, linkType } from '../../domain/link.js';
import type { Kind, NodeType } from '../../domain/vocabulary.js';
import { isFact } from '../choosing/chosen.js';
import { attributesOf, type Column, type Values } from '../drawing/attributes.js';
import type { Format } from '../format.js';
import { graphLosses } from '../graph-losses.js';
import { lossesOf, lossKinds } from '../loss.js';
import { wordsOf } from '../selection.js';
import { picked } from '../reading/columns.js';
import { withoutEnds } from '../reading/nodes.js';
import type { Subject } from '../subject.js';
import { line, lines } from '../writing/csv.js';
import { archive, type ArchiveFile } from '../writing/zip.js';
import { gexf } from './gexf.js';

/** A package for keeping and passing on: tables without loss, a drawing with its loss report, and what it is (Frictionless). */
export const dataPackage: Format = {
  name: 'package.zip',
  code: 'PACKAGE',
  mediaType: 'application/zip',
  title: 'package (ZIP) with tables, GEXF, selection, licence, loss report and checksums',
  loses: () => [],
  write: (subject) => archive(filesOf(subject)),
};

/** What a package says of one of its files. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly [more: string]: unknown;
}

interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly keys: object;
  /** The values of some rows, column by column, and how many rows they are. */
  readonly parts: () => AsyncGenerator<readonly [values: Values, length: number]>;
}

/** The description comes last: only then are the checksums known. */
function* filesOf(subject: Subject): Generator<ArchiveFile> {
  const resources: Resource[] = [];
  for (const table of tablesOf(subject)) {
    const path = `data/${table.name}.csv`;
    const schema = { fields: table.columns.map(fieldOf), ...table.keys };
    const more = {
      title: table.title,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema,
    };
    yield { name: path, content: measured(csvOf(table), { name: table.name, path }, more, resources) };
  }
  yield {
    name: 'graph.gexf',
    content: measured(
      gexf.write(subject),
      { name: 'graph', path: 'graph.gexf' },
      { mediatype: gexf.mediaType },
      resources,
    ),
  };
  const losses = measured(
    lossText(subject),
    { name: 'loss', path: 'loss.json' },
    { mediatype: 'application/json' },
    resources,
  );
  yield { name: 'loss.json', content: losses };
  yield { name: 'datapackage.json', content: descriptionOf(subject, resources) };
}

/** Passes chunks on and notes how many bytes they have and their SHA-256. */
async function* measured(
  chunks: AsyncIterable<string | Uint8Array>,
  named: { readonly name: string; readonly path: string },
  more: object,
  resources: Resource[],
): AsyncGenerator<string | Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += Buffer.byteLength(chunk);
    yield chunk;
  }
  resources.push({ ...named, ...more, bytes, hash: `sha256:${hash.digest('hex')}` });
}

/** What each of the drawing's kinds of loss takes; the tables beside it hold all of it. */
async function* lossText(subject: Subject): AsyncGenerator<string> {
  const { shape } = subject.selection;
  const losses = await lossesOf(subject, graphLosses(shape));
  yield JSON.stringify({ 'data/*.csv': [], 'graph.gexf': losses, kinds: Object.keys(lossKinds) }, null, 2);
}

async function* descriptionOf(
  { origin, selection, chosen }: Subject,
  resources: readonly Resource[],
): AsyncGenerator<string> {
  const { knownAt, span } = selection;
  yield await Promise.resolve(
    JSON.stringify(
      {
        profile: 'data-package',
        name: 'gremiengraph',
        title: 'Gremiengraph: committees of public-sector IT in Germany',
        version: origin.version,
        ...(origin.changedAt === null ? {} : { created: origin.changedAt }),
        licenses: [{ path: origin.license, title: 'licence of the data' }],
        selection: wordsOf(selection),
        validFrom: span.from,
        validTo: span.to,
        knownAt: knownAt ?? 'now',
        size: chosen.size,
        contributors: [{ title: origin.program, role: 'wrangler' }],
        resources,
      },
      null,
      2,
    ),
  );
}

const text = (name: string): Column => ({ name, kind: 'text' });

const tablesOf = (subject: Subject): readonly Table[] => [
  nodesTable(subject, 'things', 'people, organisations, bodies, meetings, sources …', (type) => !isFact(type)),
  nodesTable(subject, 'facts', 'memberships, quotas, relations, claims … with both times', isFact),
  linksTable(subject, 'evidence', 'which passage of which source says it', ['EVIDENCED_BY']),
  linksTable(
    subject,
    'links',
    'who, where, for whom, about what',
    linkNames.filter((link) => link !== 'EVIDENCED_BY'),
  ),
];

function nodesTable(subject: Subject, name: string, title: string, has: (type: NodeType) => boolean): Table {
  const types = subject.types.filter(has);
  const { columns, valuesOf } = attributesOf(types, []);
  return {
    name,
    title,
    columns: [text('id'), text('type'), text('name'), ...columns],
    keys: { primaryKey: ['id'] },
    async *parts() {
      for (const type of types)
        for await (const nodes of subject.nodesOf(type, [])) {
          const { ids, of } = nodes;
          yield [[ids, ids.map(() => type), of('name'), ...valuesOf(nodes, {})], ids.length];
        }
    },
  };
}

function linksTable(subject: Subject, name: string, title: string, links: readonly LinkName[]): Table {
  const kinds = new Map<string, Kind>(
    links.flatMap((link) => Object.entries(linkType(link).properties).map(([own, { kind }]) => [own, kind] as const)),
  );
  const names = [...kinds.keys()];
  return {
    name,
    title,
    columns: [text('from'), text('type'), text('to'), ...[...kinds].map(([own, kind]) => ({ name: own, kind }))],
    keys: {},
    async *parts() {
      for (const type of subject.types)
        for await (const nodes of subject.nodesOf(type, links)) {
          const { places, types, targets, of } = withoutEnds(nodes).links;
          yield [[picked(nodes.ids, places), types, targets, ...names.map(of)], places.length];
        }
    },
  };
}

async function* csvOf({ columns, parts }: Table): AsyncGenerator<string> {
  yield line(columns.map(({ name }) => name));
  for await (const [values, length] of parts()) yield lines(values, length);
}

const fieldTypes = {
  int: 'integer',
  float: 'number',
  bool: 'boolean',
  text: 'string',
  texts: 'string',
  day: 'string',
  date: 'string',
  moment: 'string',
} as const;

const fieldOf = ({ name, kind }: Column) => ({ name, type: fieldTypes[kind] });
