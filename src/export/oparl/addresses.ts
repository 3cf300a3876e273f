import { typeOfId } from '../../domain/id.js';
import type { NodeType } from '../../domain/vocabulary.js';

/** Where the objects of OParl are. */
export interface OparlAddresses {
  /** The address below which all objects lie, without a slash at its end. */
  readonly root: string;
  /** The one body of OParl that all objects belong to. */
  readonly body: string;
  /** The address below which things have their pages. */
  readonly web: string;
}

/** The addresses of a server at an origin such as `https://example.org`. */
export const oparlAddresses = (origin: string): OparlAddresses => ({
  root: `${origin}/oparl/v1.1`,
  body: `${origin}/oparl/v1.1/body`,
  web: `${origin}/thing`,
});

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

/** The address of the object with an id. */
export const objectUrl = ({ root }: OparlAddresses, id: string): string =>
  `${root}/${(classOfId(id) ?? 'Organization').toLowerCase()}/${id}`;

/** The address of a list by its name. */
export const listUrl = ({ root }: OparlAddresses, name: string): string => `${root}/${name}`;
