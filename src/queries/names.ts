import type { Named } from '../domain/name.js';
import { perVersion } from '../graph/per-version.js';
import type { Graph } from '../graph/port.js';
import { asList, asText, asTextOrNull, type Query } from '../graph/query.js';

/** The types of things that can be asked for by name. */
export type NamedType = 'Person' | 'Body' | 'Organization' | 'Topic';

/** All of them. */
export const namedTypes: readonly NamedType[] = ['Person', 'Body', 'Organization', 'Topic'];

const columns = 'RETURN thing.id AS id, thing.name AS name, thing.shortName AS shortName, thing.aliases AS aliases';

const namesQuery = (type: NamedType, match: string): Query<Named> => ({
  name: `names of ${type}`,
  text: [match, columns, 'ORDER BY id', 'LIMIT 1000000'].join('\n'),
  decode: ([id, name, shortName, aliases]) => ({
    id: asText(id),
    name: asText(name),
    shortName: asTextOrNull(shortName),
    aliases: asList(aliases ?? []).map(asText),
  }),
});

const namesByType: Readonly<Record<NamedType, Query<Named>>> = {
  Person: namesQuery('Person', 'MATCH (thing:Person)'),
  Body: namesQuery('Body', 'MATCH (thing:Body)'),
  Organization: namesQuery('Organization', 'MATCH (thing:Organization)'),
  Topic: namesQuery('Topic', 'MATCH (thing:Topic)'),
};

/** The names of all things of a type, kept as long as the data does not change. */
export interface NameDirectory {
  namesOf(type: NamedType): Promise<readonly Named[]>;
}

/** Reads names once per version of the data. */
export function nameDirectory(graph: Graph): NameDirectory {
  const read = (type: NamedType) => perVersion(graph, () => graph.read(namesByType[type], {}));
  const byType = {
    Person: read('Person'),
    Body: read('Body'),
    Organization: read('Organization'),
    Topic: read('Topic'),
  };
  return { namesOf: (type) => byType[type]() };
}
