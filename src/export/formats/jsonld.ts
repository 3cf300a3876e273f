import type { Chunks, Format } from '../format.js';
import { namespaces } from '../rdf/namespaces.js';
import type { Quad } from '../rdf/terms.js';

/** JSON-LD: the statements of Turtle, a node an entry, under a context of prefixes. */
export const jsonld: Format = {
  name: 'jsonld',
  code: 'JSONLD',
  mediaType: 'application/ld+json',
  title: 'JSON-LD (RDF), for triple stores and search engines',
  loses: () => [],
  write: async function* (subject): Chunks {
    const { statementsOf } = await import('../rdf/statements.js');
    yield `{"@context":${JSON.stringify(namespaces)},"@graph":[`;
    let first = true;
    for await (const quads of statementsOf(subject)) {
      const nodes = [...nodesOf(quads)].map((node) => JSON.stringify(node));
      if (nodes.length === 0) continue;
      yield `${first ? '\n' : ',\n'}${nodes.join(',\n')}`;
      first = false;
    }
    yield '\n]}\n';
  },
};

/** Statements by their subjects. */
function nodesOf(quads: readonly Quad[]): Iterable<Record<string, unknown[] | string>> {
  const nodes = new Map<string, Record<string, unknown[] | string>>();
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? { '@id': subject.value };
    nodes.set(subject.value, node);
    const isType = predicate.value === `${namespaces.rdf}type`;
    const key = isType ? '@type' : short(predicate.value);
    const known = node[key];
    const list = Array.isArray(known) ? known : [];
    list.push(isType ? short(object.value) : objectOf(object));
    node[key] = list;
  }
  return nodes.values();
}

function objectOf(object: Quad['object']): unknown {
  if (object.termType !== 'Literal') return { '@id': object.value };
  if (object.language !== '') return { '@value': object.value, '@language': object.language };
  if (object.datatype.value === `${namespaces.xsd}string`) return object.value;
  return { '@value': object.value, '@type': short(object.datatype.value) };
}

function short(address: string): string {
  const [prefix, start] = Object.entries(namespaces).find(([, namespace]) => address.startsWith(namespace)) ?? [];
  return prefix === undefined || start === undefined ? address : `${prefix}:${address.slice(start.length)}`;
}
