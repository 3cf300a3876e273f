import { classUrl, type OparlAddresses } from './addresses.js';
import type { OparlObject } from './objects.js';

/** What the frame of all objects tells of the data. */
export interface FrameFacts {
  readonly license: string;
  /** Version of this program. */
  readonly version: string;
  /** When the data was last changed (ISO, UTC). */
  readonly changedAt: string | null;
  /** Where the server has its start page; null in a file. */
  readonly website: string | null;
}

/** The system: where a client begins. */
export const systemOf = (addresses: OparlAddresses, facts: FrameFacts): OparlObject => ({
  id: addresses.listUrl('system'),
  type: classUrl('System'),
  oparlVersion: classUrl(''),
  name: 'Gremiengraph',
  license: facts.license,
  body: addresses.listUrl('bodies'),
  ...atHome(facts),
  ...changed(facts),
  'gremiengraph:version': facts.version,
});

/** The one body that OParl wants around everything: the graph knows committees of many bodies at once. */
export const bodyOf = (addresses: OparlAddresses, facts: FrameFacts): OparlObject => ({
  id: addresses.body,
  type: classUrl('Body'),
  system: addresses.listUrl('system'),
  name: 'Gremien der öffentlichen IT',
  ...atHome(facts),
  license: facts.license,
  organization: addresses.listUrl('organizations'),
  person: addresses.listUrl('people'),
  meeting: addresses.listUrl('meetings'),
  paper: addresses.listUrl('papers'),
  membership: addresses.listUrl('memberships'),
  agendaItem: addresses.listUrl('agendaitems'),
  legislativeTerm: [],
  ...changed(facts),
});

const changed = ({ changedAt }: FrameFacts): OparlObject =>
  changedAt === null ? {} : { created: changedAt, modified: changedAt };

const atHome = ({ website }: FrameFacts): OparlObject => (website === null ? {} : { website });
