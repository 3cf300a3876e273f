import { createLinks, createNodes } from '../src/changes/statements.js';
import { foldName } from '../src/domain/name.js';
import type { LinkName } from '../src/domain/link.js';
import type { Graph } from '../src/graph/port.js';
import type { Parameter, Query } from '../src/graph/query.js';
import type { Generated, GeneratedEdge } from './generate.js';
import { inBatches, propertiesOf } from './write.js';

const source = 'document:generated';

/** The fact that stands behind each type of shortcut, and the links to the two things that it ties together. */
const factOf = {
  SITS_ON: { type: 'Membership', from: 'MEMBER', to: 'IN_GROUP' },
  SENDS_TO: { type: 'SeatQuota', from: 'NOMINATED_BY', to: 'IN_GROUP' },
  RELATED: { type: 'Relation', from: 'FROM', to: 'TO' },
} as const;

/** Writes the facts behind the shortcuts of a generated graph, each with a passage of one source. */
export async function writeFacts(graph: Graph, { edges }: Generated): Promise<void> {
  const name = 'Generated facts';
  const document = { name, sortName: foldName(name), title: name, aliases: [], identifiers: [] };
  const url = 'https://example.org/generated';
  await inBatches(graph, createNodes['Document'], [
    { id: source, properties: { ...document, url, recordedAt: '2000-01-01T00:00:00.000Z' } },
  ]);
  for (const sort of ['SITS_ON', 'SENDS_TO', 'RELATED'] as const) {
    const { type, from, to } = factOf[sort];
    const own = edges.filter((edge) => edge.type === sort);
    await inBatches(
      graph,
      createNodes[type],
      own.map((edge) => ({ id: edge.row.factId, properties: factProperties(edge) })),
    );
    const linked = (link: LinkName, target: (edge: GeneratedEdge) => string, properties = {}): Promise<void> =>
      inBatches(
        graph,
        linkQuery(link),
        own.map((edge): Parameter => ({ from: edge.row.factId, to: target(edge), properties })),
      );
    await linked(from, ({ row }) => row.from);
    await linked(to, ({ row }) => row.to);
    const passage = { statement: 'sits on the body, as the page says', start: 100, end: 180, passage: 0 };
    await linked('EVIDENCED_BY', () => source, { ...passage, recordedAt: '2000-01-01T00:00:00.000Z' });
  }
}

function linkQuery(link: LinkName): Query<null> | undefined {
  return createLinks.get(link);
}

function factProperties({ type, row }: GeneratedEdge) {
  const { kind, role, validFromMin, validToMax, recordedAt } = row;
  const known = propertiesOf({ kind, role, validFromMin, validToMax, recordedAt });
  const always = { ...known, validFrom: row.validFromMin, modality: 'FACT', rank: 'NORMAL' };
  const dated = row.validToMax === null ? always : { ...always, validTo: row.validToMax };
  if (type === 'SITS_ON') return { ...dated, roleLabel: 'Mitglied & Vertretung', voting: true };
  if (type === 'SENDS_TO') return { ...dated, seats: 2, label: 'Städte und Gemeinden' };
  return dated;
}
