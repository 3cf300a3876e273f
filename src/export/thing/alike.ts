import { typeOfId } from '../../domain/id.js';
import type { NodeType } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { asText, asTextOrNull, type Query } from '../../graph/query.js';

const alikeQuery = (type: NodeType): Query<{ readonly id: string; readonly name: string }> => ({
  name: `${type} that begins alike`,
  text: [
    ['MATCH', `(node:${type})`].join(' '),
    'WHERE node.id STARTS WITH $beginning',
    'RETURN node.id AS id, node.name AS name',
    'ORDER BY id',
    'LIMIT 3',
  ].join('\n'),
  decode: ([id, name]) => ({ id: asText(id), name: asTextOrNull(name) ?? asText(id) }),
});

/** A few things or facts whose ids begin as an id does that nothing has. */
export async function readBeginningAlike(graph: Graph, id: string) {
  const type = typeOfId(id);
  if (type === null) return [];
  const slug = id.indexOf(':') + 1;
  const beginning = id.slice(0, slug + Math.max(3, Math.floor((id.length - slug) * 0.7)));
  return graph.read(alikeQuery(type), { beginning });
}
