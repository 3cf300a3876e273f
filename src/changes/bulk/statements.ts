import { asNumber, asText, asTextOrNull, type Query, statement } from '../../graph/query.js';

/** An import that a graph knows of, and whether it came to its end. */
export interface KnownImport {
  readonly id: string;
  readonly name: string;
  readonly finished: boolean;
}

/** The import of a graph: there is at most one, for only an empty graph takes one. */
export const knownImport: Query<KnownImport> = {
  name: 'knownImport',
  text: 'MATCH (import:Import)\nRETURN import.id AS id, import.name AS name, import.finishedAt AS finishedAt\nORDER BY id\nLIMIT 1',
  decode: ([id, name, finishedAt]) => ({
    id: asText(id),
    name: asText(name),
    finished: asTextOrNull(finishedAt) !== null,
  }),
};

/** One node of a graph, where it has any. */
export const anyNode: Query<string> = {
  name: 'anyNode',
  text: 'MATCH (node:Node)\nRETURN node.id AS id\nLIMIT 1',
  decode: ([id]) => asText(id),
};

/** Notes that an import has begun. */
export const beginImport = statement('beginImport', 'CREATE (import:Import {id: $id})\nSET import += $properties');

/** Notes that an import came to its end. */
export const finishImport = statement('finishImport', 'MATCH (import:Import {id: $id})\nSET import.finishedAt = $at');

/** How many parts of the import are written whole. */
export const writtenParts: Query<number> = {
  name: 'writtenParts',
  text: 'MATCH (changeset:Changeset)\nRETURN count(changeset) AS count',
  decode: ([count]) => asNumber(count),
};
