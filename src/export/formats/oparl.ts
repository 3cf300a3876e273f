import { alone } from '../oparl/around.js';
import { oparlNames } from '../oparl/addresses.js';
import { bodyOf, systemOf } from '../oparl/frame.js';
import { type Making, objectOf, type OparlObject } from '../oparl/objects.js';
import type { Chunks, Format } from '../format.js';
import type { Origin } from '../subject.js';
import { elements } from '../writing/json.js';

/**
 * OParl 1.1: all objects of one system in one list, as the server gives them one by one. Dates are widened to days, as OParl
 * knows no others; as the graph has them, and what is said of evidence, they stand under names of our own.
 */
export const oparl: Format = {
  name: 'oparl.json',
  code: 'OPARL',
  mediaType: 'application/json',
  title: 'OParl 1.1 objects (committees, people, meetings)',
  loses: () => [
    'ATTRIBUTION',
    'CONTRADICTION',
    'VERSIONS',
    'QUOTAS',
    'QUOTA_OF_MEMBER',
    'RELATIONS',
    'ATTENDANCES',
    'MEETING_PLANS',
    'CLAIMS',
    'COMPOSITION_RULES',
    'SOURCES',
    'TOPICS',
    'STRUCTURE',
  ],
  write: async function* (subject): Chunks {
    async function* objects() {
      yield frameOf(subject.origin);
      for (const type of ['Organization', 'Body', 'Person', 'Membership', 'Meeting', 'AgendaItem'] as const)
        for await (const batch of subject.ofType(type)) yield batch.map((record) => objectOf(making, record));
    }
    yield '{"data":';
    yield* elements(objects(), (object) => object);
    yield '}\n';
  },
};

/** A selection may hold what was believed once: it is there because it was asked for. */
const making: Making = { addresses: oparlNames, around: alone, retracted: 'kept' };

/** The system and the one body that OParl wants around everything. */
function frameOf({ program, license, changedAt }: Origin): readonly OparlObject[] {
  const facts = { license, version: program, changedAt, website: null };
  return [systemOf(oparlNames, facts), bodyOf(oparlNames, facts)];
}
