import { createHash } from 'node:crypto';
import { nodeTypeNames, nodeTypes, type NodeType } from '../domain/vocabulary.js';
import type { Graph } from '../graph/port.js';
import type { NodeRecord, RecordLink, RecordProperties } from './record.js';
import { readStored } from './stored.js';

const sorted = (properties: RecordProperties) => Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));

const linkText = ({ type, to, properties }: RecordLink): string => JSON.stringify([type, to, sorted(properties)]);

const prefixOf = (type: NodeType): string => `${nodeTypes[type].prefix}:`;

/** A record as a text that is the same however its properties and links are ordered. */
export const canonical = ({ type, id, properties, links }: NodeRecord): string =>
  JSON.stringify([id, type, sorted(properties), links.map(linkText).sort()]);

/** Types in the order of the prefixes that ids begin with. */
const typesByPrefix = nodeTypeNames.toSorted((a, b) => (prefixOf(a) < prefixOf(b) ? -1 : 1));

/**
 * The checksum (SHA-256, hexadecimal) of all things and facts with their labels, properties, evidence and links, in order of
 * id. It is the same on both engines; shortcuts and ids of the engine do not count.
 */
export async function checksumOf(graph: Graph): Promise<string> {
  const hash = createHash('sha256');
  for await (const { record, labels } of readStored(graph, typesByPrefix))
    hash.update(`${canonical(record)} ${labels.join(':')}\n`);
  return hash.digest('hex');
}
