import { DataFactory, Writer } from 'n3';
import { quadsOf } from '../rdf/quads.js';
import { namespaces } from '../rdf/namespaces.js';
import { nodeOf, type Quad, say } from '../rdf/terms.js';
import type { Dossier } from './dossier.js';

const urn = 'urn:gremiengraph:';
const sameAs = DataFactory.namedNode('http://www.w3.org/2002/07/owl#sameAs');

/** A dossier as Turtle; its nodes are addresses, each the same as the URN that exports of whole graphs name. */
export function dossierTurtle({ record, facts }: Dossier, address: (id: string) => string): string {
  const writer = new Writer({ format: 'Turtle', prefixes: { ...namespaces, owl: 'http://www.w3.org/2002/07/owl#' } });
  const here = <Term extends Quad['subject'] | Quad['object']>(term: Term) =>
    term.termType === 'NamedNode' && term.value.startsWith(urn) && !term.value.startsWith(namespaces.gg)
      ? DataFactory.namedNode(address(term.value.slice(urn.length)))
      : term;
  for (const each of [record, ...facts]) {
    writer.addQuad(say(DataFactory.namedNode(address(each.id)), sameAs, nodeOf(each.id)));
    for (const { subject, predicate, object } of quadsOf(each))
      writer.addQuad(DataFactory.quad(here(subject), predicate, here(object)));
  }
  let text = '';
  writer.end((_, result: string) => (text = result));
  return text;
}
