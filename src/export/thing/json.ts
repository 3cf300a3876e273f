import type { NodeRecord } from '../../changes/record.js';
import type { Dossier } from './dossier.js';
import { calledIn, nameOf, toldBy } from './telling.js';

const unseen = ['name', 'sortName', 'sortFamilyName', 'validFromMin', 'validToMax'];

/** A dossier as JSON; `address` gives where a thing or fact has its page. */
export function dossierJson(dossier: Dossier, address: (id: string) => string): object {
  const { record, facts, neighbours, isPart } = dossier;
  return {
    ...nodeJson(dossier, record, address),
    facts: facts.map((fact) => nodeJson(dossier, fact, address)),
    linkedFrom: neighbours.map(({ link, id }) => ({ link, id, url: address(id), name: calledIn(dossier, id) })),
    isPart,
  };
}

function nodeJson(dossier: Dossier, record: NodeRecord, address: (id: string) => string): object {
  const properties = Object.entries(record.properties).filter(([name]) => !unseen.includes(name));
  return {
    id: record.id,
    url: address(record.id),
    type: record.type,
    name: nameOf(dossier, record),
    ...Object.fromEntries(properties),
    links: record.links
      .filter(({ type }) => type !== 'EVIDENCED_BY')
      .map(({ type, to, properties: own }) => ({
        link: type,
        id: to,
        url: address(to),
        name: calledIn(dossier, to),
        ...own,
      })),
    evidence: toldBy(dossier, record).map(({ source, name, url, quote, statement }) => ({
      source: address(source),
      name,
      url,
      ...(quote === null ? {} : { quote }),
      ...(statement === null ? {} : { statement }),
    })),
  };
}
