import { typeOfId } from '../../domain/id.js';
import type { NodeType } from '../../domain/vocabulary.js';

/** Where the objects of OParl are. */
export interface OparlAddresses {
  /** The address of the object with an id. */
  readonly objectUrl: (id: string) => string;
  /** The address of a list by its name. */
  readonly listUrl: (name: string) => string;
  /** The one body of OParl that all objects belong to. */
  readonly body: string;
  /** The page of a thing or a source; null where there is none. */
  readonly pageOf: ((id: string) => string) | null;
}

/** The addresses of a server at an origin such as `https://example.org`. */
export function oparlAddresses(origin: string): OparlAddresses {
  const root = `${origin}/oparl/v1.1`;
  return {
    objectUrl: (id) => `${root}/${(classOfId(id) ?? 'Organization').toLowerCase()}/${id}`,
    listUrl: (name) => `${root}/${name}`,
    body: `${root}/body`,
    pageOf: (id) => `${origin}/thing/${id}`,
  };
}

const urn = (id: string): string => `urn:gremiengraph:${id}`;

/** The names of objects in a file, which lies at no address. */
export const oparlNames: OparlAddresses = {
  objectUrl: urn,
  listUrl: (name) => urn(`oparl:${name}`),
  body: urn('oparl:body'),
  pageOf: null,
};

/** What each type of node is in OParl. */
const classes: Partial<Readonly<Record<NodeType, string>>> = {
  Organization: 'Organization',
  Body: 'Organization',
  Person: 'Person',
  Membership: 'Membership',
  Meeting: 'Meeting',
  AgendaItem: 'AgendaItem',
};

/** The class of OParl that a node with an id has; null where OParl knows none. */
export function classOfId(id: string): string | null {
  const type = typeOfId(id);
  return type === null ? null : (classes[type] ?? null);
}

/** The address of a class in the schema of OParl. */
export const classUrl = (name: string): string => `https://schema.oparl.org/1.1/${name}`;

/** The type of the object with an id. */
export const typeUrl = (id: string): string => classUrl(classOfId(id) ?? 'Organization');
