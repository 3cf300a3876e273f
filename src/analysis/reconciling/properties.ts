import type { Graph } from '../../graph/port.js';
import { asText, asTextOrNull, type Query, type Value } from '../../graph/query.js';

/** A property by which things are told apart, and with which tables are extended. */
export interface ReconcilingProperty {
  readonly id: string;
  readonly name: string;
  /** The types that have it. */
  readonly types: readonly string[];
}

/** A value of a property: a text, a number, or another thing. */
export type PropertyValue =
  { readonly str: string } | { readonly int: number } | { readonly id: string; readonly name: string };

const groups = ['organization', 'body'];
const agents = ['person', ...groups];
const all = [...agents, 'meeting', 'topic', 'matter', 'article', 'document', 'issue', 'listing'];

const stored = [
  { id: 'aliases', name: 'andere Namen', types: all },
  { id: 'identifiers', name: 'Kennungen (wikidata:Q…)', types: all },
  { id: 'shortName', name: 'Kurzname', types: groups },
  { id: 'kind', name: 'Art', types: [...groups, 'meeting', 'article', 'document'] },
  { id: 'level', name: 'Ebene', types: groups },
  { id: 'legalForm', name: 'Rechtsform', types: ['organization'] },
  { id: 'state', name: 'Land', types: ['organization'] },
  { id: 'postalCode', name: 'Postleitzahl', types: ['organization', 'listing'] },
  { id: 'locality', name: 'Ort', types: ['organization', 'listing'] },
  { id: 'website', name: 'Website', types: groups },
  { id: 'founded', name: 'Gründung', types: groups },
  { id: 'dissolved', name: 'Auflösung', types: groups },
  { id: 'givenName', name: 'Vorname', types: ['person'] },
  { id: 'familyName', name: 'Nachname', types: ['person'] },
  { id: 'titles', name: 'Titel', types: ['person'] },
  { id: 'claimedSeats', name: 'genannte Sitze', types: ['body'] },
  { id: 'start', name: 'Beginn', types: ['meeting'] },
  { id: 'publishedOn', name: 'erschienen am', types: ['article', 'document'] },
  { id: 'url', name: 'Adresse', types: ['article', 'document'] },
] as const satisfies readonly ReconcilingProperty[];

const linked = [
  { id: 'memberOf', name: 'sitzt in', types: agents },
  { id: 'represents', name: 'sitzt für', types: agents },
  { id: 'members', name: 'Mitglieder', types: groups },
] as const satisfies readonly ReconcilingProperty[];

/** All properties, those that a thing has itself first. */
export const reconcilingProperties: readonly ReconcilingProperty[] = [...stored, ...linked];

/** The values of properties by thing and by property. */
export type PropertyValues = (id: string, property: string) => readonly PropertyValue[];

interface Row {
  readonly id: string;
  readonly values: readonly (readonly [property: string, value: PropertyValue])[];
}

const storedQuery: Query<Row> = {
  name: 'properties to reconcile by',
  text: [
    'UNWIND $ids AS id',
    'MATCH (node:Node {id: id})',
    `RETURN node.id AS id, ${stored.map(({ id }) => `node.${id} AS ${id}`).join(', ')}`,
  ].join('\n'),
  decode: ([id, ...values]) => ({
    id: asText(id),
    values: stored.flatMap((property, at) => valuesOf(values[at]).map((value) => [property.id, value] as const)),
  }),
};

function valuesOf(value: Value | undefined): readonly PropertyValue[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string') return [{ str: value }];
  if (typeof value === 'number') return [{ int: value }];
  return typeof value === 'object' ? value.flatMap(valuesOf) : [];
}

const linkedQuery = (property: string, match: string): Query<Row> => ({
  name: `${property} to reconcile by`,
  text: [
    'UNWIND $ids AS id',
    match,
    'WHERE seat.retractedAt IS NULL',
    'RETURN DISTINCT id AS source, other.id AS target, other.name AS name',
    'ORDER BY source, target',
    'LIMIT 10000',
  ].join('\n'),
  decode: ([id, other, name]) => ({
    id: asText(id),
    values: [[property, { id: asText(other), name: asTextOrNull(name) ?? asText(other) }]],
  }),
});

const linkedQueries: Readonly<Record<(typeof linked)[number]['id'], Query<Row>>> = {
  memberOf: linkedQuery(
    'memberOf',
    'MATCH (node:Node {id: id})<-[:MEMBER]-(seat:Membership)-[:IN_GROUP]->(other:Thing)',
  ),
  represents: linkedQuery(
    'represents',
    'MATCH (node:Node {id: id})<-[:MEMBER]-(seat:Membership)-[:ON_BEHALF_OF]->(other:Thing)',
  ),
  members: linkedQuery('members', 'MATCH (node:Node {id: id})<-[:IN_GROUP]-(seat:Membership)-[:MEMBER]->(other:Thing)'),
};

/** Reads some properties of at most 1,000 things. */
export async function readValues(
  graph: Graph,
  ids: readonly string[],
  properties: readonly string[],
): Promise<PropertyValues> {
  const rows: Row[] = [];
  if (stored.some(({ id }) => properties.includes(id))) rows.push(...(await graph.read(storedQuery, { ids })));
  for (const { id } of linked)
    if (properties.includes(id)) rows.push(...(await graph.read(linkedQueries[id], { ids })));
  const known = new Map<string, PropertyValue[]>();
  for (const { id, values } of rows)
    for (const [property, value] of values) {
      const key = `${id} ${property}`;
      known.set(key, [...(known.get(key) ?? []), value]);
    }
  return (id, property) => known.get(`${id} ${property}`) ?? [];
}
