import type { Chunks, Format } from '../format.js';
import { namespaces as prefixes } from '../rdf/namespaces.js';
import type { Subject } from '../subject.js';

/** Turtle: W3C ORG, PROV-O, Web Annotation and schema.org, with every property under its own name as well. */
export const turtle: Format = {
  name: 'ttl',
  code: 'TURTLE',
  mediaType: 'text/turtle',
  title: 'Turtle (RDF), for triple stores',
  loses: () => [],
  write: (subject) => write(subject, 'Turtle'),
};

/** N-Quads: the same statements, one a line. */
export const nquads: Format = {
  name: 'nq',
  code: 'NQUADS',
  mediaType: 'application/n-quads',
  title: 'N-Quads (RDF), for triple stores',
  loses: () => [],
  write: (subject) => write(subject, 'N-Quads'),
};

async function* write(subject: Subject, format: string): Chunks {
  const [{ Writer }, { statementsOf }] = await Promise.all([import('n3'), import('../rdf/statements.js')]);
  let ready = '';
  const output = {
    write: (text: string, _: unknown, done?: () => void) => {
      ready += text;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(output, { format, ...(format === 'Turtle' ? { prefixes } : {}), end: false });
  for await (const quads of statementsOf(subject)) {
    for (const quad of quads) writer.addQuad(quad);
    yield ready;
    ready = '';
  }
  writer.end();
  yield ready;
}
