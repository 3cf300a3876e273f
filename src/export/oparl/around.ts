import { typeOfId } from '../../domain/id.js';
import type { LinkName } from '../../domain/link.js';
import type { NodeRecord } from '../../changes/record.js';
import { nodeTypeNames } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { asNumber, asText, asTextOrNull, type Query, type Value } from '../../graph/query.js';
import { readRecords } from '../reading/records.js';
import { batchSize } from '../reading/stretches.js';
import { readTitles, type Title } from '../titles.js';

/** A membership of a group, as far as the group tells of it. */
interface Seat {
  readonly id: string;
  readonly roleLabel: string | null;
}

/** Objects of OParl with all that they tell of others. */
export interface Around {
  /** The nodes that were asked for, in the order of their ids. */
  readonly records: readonly NodeRecord[];
  readonly membershipsOf: (person: string) => readonly NodeRecord[];
  readonly seatsOf: (group: string) => readonly Seat[];
  readonly wholeOf: (group: string) => string | null;
  readonly agendaOf: (meeting: string) => readonly NodeRecord[];
  readonly participantsOf: (meeting: string) => readonly string[];
  readonly titleOf: (id: string) => Title | null;
}

/** Nothing of others: in a file each object stands for itself, and names others only by what leads from it to them. */
export const alone: Omit<Around, 'records'> = {
  membershipsOf: () => [],
  seatsOf: () => [],
  wholeOf: () => null,
  agendaOf: () => [],
  participantsOf: () => [],
  titleOf: () => null,
};

const linksOf: readonly LinkName[] = [
  'MEMBER',
  'IN_GROUP',
  'ON_BEHALF_OF',
  'DEPUTY_FOR',
  'UNDER',
  'HELD_BY',
  'ON',
  'EVIDENCED_BY',
];

/** Whether objects that belong to others are read with them. */
export type Inner = 'with inner objects' | 'without inner objects';

/** Reads nodes by their ids with what their objects of OParl tell; what is not there is left out. */
export async function readAround(graph: Graph, ids: readonly string[], inner: Inner, day: string): Promise<Around> {
  const records = await recordsOf(graph, ids);
  const idsOf = (type: string) => records.filter((record) => record.type === type).map(({ id }) => id);
  const groups = [...idsOf('Organization'), ...idsOf('Body')];
  const wanted = inner === 'with inner objects';
  const [people, meetings] = [wanted ? idsOf('Person') : [], wanted ? idsOf('Meeting') : []];
  const seats = await pairs(graph, seatsQuery, groups, {});
  const wholes = await pairs(graph, wholesQuery, groups, { day });
  const participants = await pairs(graph, participantsQuery, idsOf('Meeting'), {});
  const memberships = await pairs(graph, membershipsQuery, people, {});
  const agendas = await pairs(graph, agendaQuery, meetings, {});
  const inside = new Map(
    (
      await recordsOf(
        graph,
        [...memberships, ...agendas].map(({ to }) => to),
      )
    ).map((record) => [record.id, record]),
  );
  const sources = [...records, ...inside.values()].flatMap(({ links }) =>
    links.filter(({ type }) => type === 'EVIDENCED_BY').map(({ to }) => to),
  );
  const titles = await readTitles(graph, sources);
  const [seatsAt, wholesAt, participantsAt] = [bySource(seats), bySource(wholes), bySource(participants)];
  const recordsAt = (found: readonly Pair[]) => {
    const at = bySource(found);
    return (id: string) => at(id).flatMap(({ to }) => inside.get(to) ?? []);
  };
  return {
    records,
    membershipsOf: recordsAt(memberships),
    seatsOf: (group) => seatsAt(group).map(({ to, word }) => ({ id: to, roleLabel: word })),
    wholeOf: (group) => wholesAt(group)[0]?.to ?? null,
    agendaOf: recordsAt(agendas),
    participantsOf: (meeting) => [...new Set(participantsAt(meeting).map(({ to }) => to))],
    titleOf: (id) => titles.get(id) ?? null,
  };
}

async function recordsOf(graph: Graph, ids: readonly string[]): Promise<readonly NodeRecord[]> {
  const found = new Map<string, NodeRecord>();
  for (const type of nodeTypeNames) {
    const own = ids.filter((id) => typeOfId(id) === type);
    for (let at = 0; at < own.length; at += batchSize)
      for (const record of await readRecords(graph, type, own.slice(at, at + batchSize), linksOf))
        found.set(record.id, record);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What one node has to do with another, and a word about it. */
interface Pair {
  readonly from: string;
  readonly to: string;
  readonly word: string | null;
}

function bySource(pairs: readonly Pair[]): (id: string) => readonly Pair[] {
  const at = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const known = at.get(pair.from);
    if (known === undefined) at.set(pair.from, [pair]);
    else known.push(pair);
  }
  return (id) => at.get(id) ?? [];
}

const pairsQuery = (name: string, lines: readonly string[]): Query<Pair> => ({
  name: `oparl ${name}`,
  text: ['UNWIND $ids AS id', ...lines, 'LIMIT 100000'].join('\n'),
  decode: ([from, to, word]: readonly Value[]) => ({
    from: asText(from),
    to: asText(to),
    word: typeof word === 'number' ? String(asNumber(word)) : asTextOrNull(word ?? null),
  }),
});

const seatsQuery = pairsQuery('seats', [
  'MATCH (group:Node {id: id})<-[:IN_GROUP]-(seat:Membership)',
  'WHERE seat.retractedAt IS NULL',
  'RETURN id AS source, seat.id AS target, seat.roleLabel AS word',
  'ORDER BY source, target',
]);

const membershipsQuery = pairsQuery('memberships', [
  'MATCH (person:Node {id: id})<-[:MEMBER]-(seat:Membership)',
  'WHERE seat.retractedAt IS NULL',
  'RETURN id AS source, seat.id AS target, null AS word',
  'ORDER BY source, target',
]);

/** What a group is a part of on a day. */
const wholesQuery = pairsQuery('wholes', [
  "MATCH (group:Node {id: id})<-[:FROM]-(part:Relation {kind: 'PART_OF'})-[:TO]->(whole:Group)",
  "WHERE part.retractedAt IS NULL AND part.modality = 'FACT'",
  'AND (part.validFromMin IS NULL OR part.validFromMin <= $day)',
  'AND (part.validToMax IS NULL OR part.validToMax >= $day)',
  'RETURN id AS source, whole.id AS target, part.id AS word',
  'ORDER BY source, target, word',
]);

const participantsQuery = pairsQuery('participants', [
  'MATCH (meeting:Node {id: id})<-[:AT]-(attendance:Attendance)-[:MEMBER]->(person:Person)',
  'WHERE attendance.retractedAt IS NULL',
  'RETURN id AS source, person.id AS target, null AS word',
  'ORDER BY source, target',
]);

const agendaQuery = pairsQuery('agenda', [
  'MATCH (meeting:Node {id: id})<-[:ON]-(item:AgendaItem)',
  'RETURN id AS source, item.id AS target, item.order AS word',
  'ORDER BY source, word, target',
]);

async function pairs(
  graph: Graph,
  query: Query<Pair>,
  ids: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<readonly Pair[]> {
  if (ids.length === 0) return [];
  return graph.read(query, { ids, ...more });
}
