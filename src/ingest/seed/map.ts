import type { NodeRecord, RecordLink, RecordProperties, RecordValue } from '../../changes/record.js';
import { versionedId } from '../../domain/id.js';
import { lastDay, startOfDay } from '../../domain/period.js';
import type { LinkField } from './kinds.js';
import type { SeedRecord } from './read.js';
import { ownProperties } from './schema.js';
import type { SourceDates } from './sources.js';

type Ends = Pick<SeedRecord['common'], 'to' | 'endedBy'>;

interface Version extends Ends {
  readonly recordedAt: string;
  readonly retractedAt: string | null;
}

/** How many versions each fact of the seed has, so that links to a fact lead to all of them. */
export type VersionCounts = ReadonlyMap<string, number>;

/** Counts the versions of every record. */
export const versionCounts = (records: readonly SeedRecord[]): VersionCounts =>
  new Map(records.map(({ common }) => [common.id, common.versions?.length ?? 1]));

/** Turns a record of the seed into the nodes that enter the graph: a thing, or each version of a fact. */
export function nodesOf(record: SeedRecord, sources: SourceDates, counts: VersionCounts): readonly NodeRecord[] {
  const { kind, common } = record;
  const properties = propertiesOf(record);
  const links = linksOf(record, counts);
  const all = versionsOf(record, sources);
  return all.map((version, index) => ({
    type: kind.type,
    id: versionedId(common.id, index + 1),
    properties: { ...properties, ...times(record, version) },
    links: [
      ...links,
      ...evidenceOf(record, version, sources),
      ...(index === 0 ? [] : [link('SUPERSEDES', versionedId(common.id, index))]),
    ],
  }));
}

const link = (type: RecordLink['type'], to: string, properties: RecordProperties = {}): RecordLink => ({ type, to, properties });

function versionsOf({ common }: SeedRecord, sources: SourceDates): readonly Version[] {
  const { versions, to, endedBy } = common;
  if (versions === undefined) return [{ ...ends({ to, endedBy }), recordedAt: recordedAt(common, sources), retractedAt: null }];
  return versions.map((version, index) => {
    const next = versions[index + 1];
    return {
      ...ends(version),
      recordedAt: startOfDay(version.recordedAt),
      retractedAt: next === undefined ? null : startOfDay(next.recordedAt),
    };
  });
}

const ends = ({ to, endedBy }: Ends): Ends => ({
  ...(to === undefined ? {} : { to }),
  ...(endedBy === undefined ? {} : { endedBy }),
});

/** The publication of the earliest source with a date; a source without one counts only where no other is there. */
function recordedAt(common: SeedRecord['common'], { momentOf, compiled }: SourceDates): string {
  if (common.recordedAt !== undefined) return startOfDay(common.recordedAt);
  const moments = common.evidence.flatMap(({ source }) => momentOf(source) ?? []);
  const own = momentOf(common.id);
  return [...moments, ...(own === null ? [] : [own])].sort()[0] ?? compiled;
}

function times({ common }: SeedRecord, version: Version): RecordProperties {
  const { from, ongoing } = common;
  return {
    recordedAt: version.recordedAt,
    ...(from === undefined ? {} : { validFrom: from }),
    ...(version.to === undefined ? {} : { validTo: version.to }),
    ...(version.endedBy === undefined ? {} : { validToMax: lastDay(version.endedBy) }),
    ...(ongoing === undefined ? {} : { ongoing }),
    ...(version.retractedAt === null ? {} : { retractedAt: version.retractedAt }),
  };
}

function propertiesOf({ kind, fields }: SeedRecord): RecordProperties {
  const entries = ownProperties(kind)
    .filter((name) => !(name in kind.links))
    .flatMap((name) => {
      const value = fields[name];
      return isValue(value) ? [[name, value] as const] : [];
    });
  const title = fields['title'];
  const named = typeof title === 'string' && fields['name'] === undefined ? { name: title } : {};
  return { ...named, ...Object.fromEntries(entries) };
}

const isValue = (value: unknown): value is RecordValue =>
  ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** Evidence that was there before the next version was known; all of it for the last one. */
function evidenceOf({ common }: SeedRecord, version: Version, sources: SourceDates): readonly RecordLink[] {
  const dated = common.evidence.map((entry) => {
    const published = sources.momentOf(entry.source) ?? sources.compiled;
    const recorded = common.recordedAt === undefined ? published : [published, startOfDay(common.recordedAt)].sort()[1];
    return { entry, recordedAt: recorded ?? published };
  });
  const { retractedAt } = version;
  const known = retractedAt === null ? dated : dated.filter((evidence) => evidence.recordedAt < retractedAt);
  return (known.length === 0 ? dated : known).map(({ entry, recordedAt: recorded }) => {
    const { source, ...passage } = entry;
    return link('EVIDENCED_BY', source, { ...definedOf(passage), recordedAt: recorded });
  });
}

const definedOf = (values: Readonly<Record<string, unknown>>): RecordProperties =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, RecordValue] => isValue(entry[1])));

function linksOf({ kind, fields, common }: SeedRecord, counts: VersionCounts): readonly RecordLink[] {
  const declared = Object.entries(kind.links).flatMap(([name, field]) => linksOfField(field, fields[name]));
  const shared = [
    ...(common.attributedTo === undefined ? [] : [link('ATTRIBUTED_TO', common.attributedTo)]),
    ...common.contradicts.map((id) => link('CONTRADICTS', id)),
  ];
  return [...declared, ...shared].flatMap((single) =>
    Array.from({ length: counts.get(single.to) ?? 1 }, (_, index) => ({ ...single, to: versionedId(single.to, index + 1) })),
  );
}

function linksOfField({ link: type, shape, target = 'to', positioned }: LinkField, value: unknown): readonly RecordLink[] {
  if (shape === 'one') return typeof value === 'string' ? [link(type, value)] : [];
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item, index) => {
    const position: RecordProperties = positioned === true ? { position: index + 1 } : {};
    if (typeof item === 'string') return [link(type, item, position)];
    if (typeof item !== 'object' || item === null) return [];
    const entries: readonly [string, unknown][] = Object.entries(item);
    const to = entries.find(([name]) => name === target)?.[1];
    const properties = definedOf(Object.fromEntries(entries.filter(([name]) => name !== target)));
    return typeof to === 'string' ? [link(type, to, { ...properties, ...position })] : [];
  });
}
