import { classUrl, listUrl, type OparlAddresses } from './addresses.js';
import type { OparlObject } from './objects.js';

/** What the frame of all objects tells of the data. */
export interface FrameFacts {
  readonly license: string;
  /** Version of this program. */
  readonly version: string;
  /** When the data was last changed (ISO, UTC). */
  readonly changedAt: string | null;
  /** Where the server has its start page. */
  readonly website: string;
}

/** The system: where a client begins. */
export const systemOf = (addresses: OparlAddresses, facts: FrameFacts): OparlObject => ({
  id: listUrl(addresses, 'system'),
  type: classUrl('System'),
  oparlVersion: classUrl(''),
  name: 'Gremiengraph',
  license: facts.license,
  body: listUrl(addresses, 'bodies'),
  website: facts.website,
  ...changed(facts),
  'gremiengraph:version': facts.version,
});

/** The one body that OParl wants around everything: the graph knows committees of many bodies at once. */
export const bodyOf = (addresses: OparlAddresses, facts: FrameFacts): OparlObject => ({
  id: addresses.body,
  type: classUrl('Body'),
  system: listUrl(addresses, 'system'),
  name: 'Gremien der öffentlichen IT',
  website: facts.website,
  license: facts.license,
  organization: listUrl(addresses, 'organizations'),
  person: listUrl(addresses, 'people'),
  meeting: listUrl(addresses, 'meetings'),
  paper: listUrl(addresses, 'papers'),
  membership: listUrl(addresses, 'memberships'),
  agendaItem: listUrl(addresses, 'agendaitems'),
  legislativeTerm: [],
  ...changed(facts),
});

const changed = ({ changedAt }: FrameFacts): OparlObject =>
  changedAt === null ? {} : { created: changedAt, modified: changedAt };
