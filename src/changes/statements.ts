import { linkNames, type LinkName } from '../domain/link.js';
import { nodeTypeNames, nodeTypes, type NodeType } from '../domain/vocabulary.js';
import { asNumber, asText, type Query, statement } from '../graph/query.js';
import { inherited } from './replay.js';
import type { ShortcutName } from './shortcuts.js';

/** Creates the nodes of each type from `$rows` of id and properties. */
export const createNodes = Object.fromEntries(
  nodeTypeNames.map((type) => [
    type,
    statement(
      `create ${type}`,
      `UNWIND $rows AS row\nCREATE (node:${['Node', ...nodeTypes[type].labels].join(':')} {id: row.id})\nSET node += row.properties`,
    ),
  ]),
) satisfies Partial<Record<NodeType, Query<null>>>;

const createLink = (type: LinkName | ShortcutName): Query<null> =>
  statement(
    `create ${type}`,
    [
      'UNWIND $rows AS row',
      'MATCH (source:Node {id: row.from})',
      'MATCH (target:Node {id: row.to})',
      `CREATE (source)-[link:${type}]->(target)`,
      'SET link += row.properties',
    ].join('\n'),
  );

/** Creates the relationships of each type from `$rows` of ends and properties. */
export const createLinks: ReadonlyMap<LinkName | ShortcutName, Query<null>> = new Map(
  [...linkNames, 'SITS_ON' as const, 'SENDS_TO' as const, 'RELATED' as const].map((type) => [type, createLink(type)]),
);

/** Gives nodes of `$rows` other properties; the old ones are gone. */
export const replaceProperties = statement(
  'replaceProperties',
  'UNWIND $rows AS row\nMATCH (node:Node {id: row.id})\nSET node = row.properties',
);

/** Deletes the links of each type that lead from the nodes of `$rows`. */
export const deleteLinks: ReadonlyMap<LinkName, Query<null>> = new Map(
  linkNames.map((type) => [
    type,
    statement(
      `delete ${type}`,
      `UNWIND $rows AS row\nMATCH (node:Node {id: row.id})-[link:${type}]->(target:Node)\nDELETE link`,
    ),
  ]),
);

/** Stops believing facts from `$rows` of id and moment; gives how many. */
export const retractFacts: Query<number> = {
  name: 'retractFacts',
  text: 'UNWIND $rows AS row\nMATCH (fact:Node {id: row.id})\nWHERE fact.retractedAt IS NULL\nSET fact.retractedAt = row.at\nRETURN count(*) AS count',
  decode: ([count]) => asNumber(count),
};

/** Carries the retraction of facts over to their shortcuts. */
export const retractShortcuts = (type: ShortcutName): Query<null> =>
  statement(
    `retract ${type}`,
    `UNWIND $rows AS row\nMATCH (source:Node)-[shortcut:${type}]->(target:Node)\nWHERE shortcut.factId = row.id AND shortcut.retractedAt IS NULL\nSET shortcut.retractedAt = row.at`,
  );

/** Lets versions inherit the links that lead to what they supersede, from `$rows` of old and new id. */
export const inheritLinks: readonly Query<null>[] = inherited.map((type) =>
  statement(
    `inherit ${type}`,
    [
      'UNWIND $rows AS row',
      'MATCH (old:Node {id: row.old})',
      `MATCH (old)<-[:${type}]-(source:Node)`,
      'MATCH (latest:Node {id: row.new})',
      `WHERE NOT EXISTS { MATCH (source)-[:${type}]->(latest) }`,
      `CREATE (source)-[:${type}]->(latest)`,
    ].join('\n'),
  ),
);

/** Which of `$ids` the graph holds, and whether it still believes them. */
export const existingNodes: Query<{ readonly id: string; readonly retracted: boolean }> = {
  name: 'existingNodes',
  text: 'UNWIND $ids AS id\nMATCH (node:Node {id: id})\nRETURN node.id AS id, node.retractedAt AS retractedAt',
  decode: ([id, retractedAt]) => ({ id: asText(id), retracted: retractedAt !== null }),
};

/** The ids of all nodes, to suggest one. */
export const allIds: Query<string> = {
  name: 'allIds',
  text: 'MATCH (node:Node)\nRETURN node.id AS id\nORDER BY id\nLIMIT 1000000',
  decode: ([id]) => asText(id),
};

/** The id of the counter of changesets. */
export const changesetCounter = 'changesets';

/** Locks the counter of changesets for this transaction. */
export const lockCounter = statement(
  'lockCounter',
  'MERGE (counter:Counter {id: $id})\nON CREATE SET counter.value = 0\nSET counter.lockedBy = $changeset',
);

/** The sequence number of a changeset that was applied. */
export const sequenceOf: Query<number> = {
  name: 'sequenceOf',
  text: 'MATCH (changeset:Changeset {id: $id})\nRETURN changeset.sequence AS sequence',
  decode: ([sequence]) => asNumber(sequence),
};

/** Takes the next sequence number. */
export const nextSequence: Query<number> = {
  name: 'nextSequence',
  text: 'MATCH (counter:Counter {id: $id})\nSET counter.value = counter.value + 1\nRETURN counter.value AS value',
  decode: ([value]) => asNumber(value),
};

/** Writes the changeset itself, payload included. */
export const recordChangeset = statement(
  'recordChangeset',
  'CREATE (changeset:Changeset {id: $id})\nSET changeset += $properties',
);
