import { canonical } from '../../changes/canonical.js';
import { derived } from '../../changes/derive.js';
import { changesetOf } from '../../changes/journal/entry.js';
import type { Changeset, NodeRecord, RecordLink, RecordProperties } from '../../changes/record.js';
import { inherited, type Records, replay } from '../../changes/replay.js';
import { baseOfId, versionedId, versionOfId } from '../../domain/id.js';
import { nodeTypes } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { asText, type Query } from '../../graph/query.js';

/** What a newer seed changes: ids of what is added, changed and retracted, and of things that it lacks but the graph keeps. */
export interface UpgradeReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly retracted: readonly string[];
  readonly kept: readonly string[];
}

/** The changes of a newer seed as the parts of a changeset, with their report. */
export interface Upgrade {
  readonly changes: Pick<Changeset, 'records' | 'amendments' | 'retractions'>;
  readonly report: UpgradeReport;
}

/** The name under which seeds are applied. */
export const seedAuthor = 'seed';

const seedPayloads: Query<string> = {
  name: 'seedPayloads',
  text: [
    'MATCH (changeset:Changeset)',
    'WHERE changeset.author = $author',
    'RETURN changeset.payload AS payload, changeset.sequence AS sequence',
    'ORDER BY sequence',
    'LIMIT 10000',
  ].join('\n'),
  decode: ([payload]) => asText(payload),
};

/** What the seeds that a graph has applied left behind; facts of others are not among it. */
export async function readSeeded(graph: Graph): Promise<Records> {
  const seeded: Records = new Map();
  for (const payload of await graph.read(seedPayloads, { author: seedAuthor })) replay(seeded, changesetOf(payload));
  return seeded;
}

/** Compares a newer seed with the ones before; what is changed is known from the moment `at` on. */
export function upgradeOf(seeded: Records, wanted: readonly NodeRecord[], at: Date): Upgrade {
  const before = latestByBase([...seeded.values()]);
  const versions = versionsByBase([...seeded.keys()]);
  const after = latestByBase(wanted.map((record) => derived(toKnownVersions(record, versions))));
  const steps = [...after.entries()].map(([base, record]) => stepOf(record, before.get(base) ?? null, at));
  const gone = [...before.entries()].filter(([base]) => !after.has(base)).map(([, record]) => record);
  const retracted = gone.filter((record) => isFact(record) && !isRetracted(record)).map(({ id }) => id);
  return {
    changes: {
      records: steps.flatMap(({ record }) => record ?? []),
      amendments: steps.flatMap(({ amendment }) => amendment ?? []),
      retractions: [...steps.flatMap(({ retract }) => retract ?? []), ...retracted].map((id) => ({
        id,
        at: at.toISOString(),
      })),
    },
    report: {
      added: steps.flatMap(({ added }) => added ?? []),
      changed: steps.flatMap(({ changed }) => changed ?? []),
      retracted,
      kept: gone.filter((record) => !isFact(record)).map(({ id }) => id),
    },
  };
}

interface Step {
  readonly record?: NodeRecord;
  readonly amendment?: NodeRecord;
  readonly retract?: string;
  readonly added?: string;
  readonly changed?: string;
}

/** What has to be done so that the graph holds a record of the newer seed. */
function stepOf(record: NodeRecord, before: NodeRecord | null, at: Date): Step {
  const recordedAt = at.toISOString();
  if (before === null) return { record: asOf(record, baseOfId(record.id), recordedAt, []), added: baseOfId(record.id) };
  if (contentOf(record) === contentOf(before) && !isRetracted(before)) return {};
  if (!isFact(record)) return { amendment: withRecordedAt(record, before), changed: record.id };
  const id = versionedId(baseOfId(before.id), versionOfId(before.id) + 1);
  const supersedes: RecordLink = { type: 'SUPERSEDES', to: before.id, properties: {} };
  return {
    record: asOf(record, id, recordedAt, [supersedes]),
    changed: id,
    ...(isRetracted(before) ? {} : { retract: before.id }),
  };
}

const versionsByBase = (ids: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const versions = new Map<string, string[]>();
  for (const id of ids) versions.set(baseOfId(id), [...(versions.get(baseOfId(id)) ?? []), id]);
  return versions;
};

/** Links to a fact lead to the versions that the graph has of it, however many the files name. */
function toKnownVersions(record: NodeRecord, versions: ReadonlyMap<string, readonly string[]>): NodeRecord {
  const links = record.links.flatMap((link) =>
    inherited.includes(link.type)
      ? (versions.get(baseOfId(link.to)) ?? [baseOfId(link.to)]).map((to) => ({ ...link, to }))
      : [link],
  );
  return { ...record, links: [...new Map(links.map((link) => [JSON.stringify(link), link])).values()] };
}

const isFact = ({ type }: NodeRecord): boolean => nodeTypes[type].labels.some((label) => label === 'Fact');

const isRetracted = ({ properties }: NodeRecord): boolean => properties['retractedAt'] !== undefined;

/** The last version of each fact, and each thing. */
function latestByBase(records: readonly NodeRecord[]): ReadonlyMap<string, NodeRecord> {
  const latest = new Map<string, NodeRecord>();
  for (const record of records) {
    const known = latest.get(baseOfId(record.id));
    if (known === undefined || versionOfId(known.id) < versionOfId(record.id)) latest.set(baseOfId(record.id), record);
  }
  return latest;
}

const without = (properties: RecordProperties, names: readonly string[]): RecordProperties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));

/** What a record says, whenever it was learnt and whichever version it links to. */
function contentOf({ type, id, properties, links }: NodeRecord): string {
  const said = links
    .filter((link) => link.type !== 'SUPERSEDES')
    .map((link) => ({ ...link, to: baseOfId(link.to), properties: without(link.properties, ['recordedAt', 'passage']) }));
  const distinct = new Map(said.map((link) => [JSON.stringify(link), link]));
  return canonical({
    type,
    id: baseOfId(id),
    properties: without(properties, ['recordedAt', 'retractedAt']),
    links: [...distinct.values()],
  });
}

/** A record as the graph learns it now. */
const asOf = (record: NodeRecord, id: string, recordedAt: string, more: readonly RecordLink[]): NodeRecord => ({
  ...record,
  id,
  properties: { ...without(record.properties, ['retractedAt']), recordedAt },
  links: [...record.links.filter(({ type }) => type !== 'SUPERSEDES'), ...more],
});

const withRecordedAt = (record: NodeRecord, { properties }: NodeRecord): NodeRecord => ({
  ...record,
  properties: { ...record.properties, ...(properties['recordedAt'] === undefined ? {} : { recordedAt: properties['recordedAt'] }) },
});
