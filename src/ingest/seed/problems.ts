import { distance } from 'fastest-levenshtein';
import { failure } from '../../domain/errors.js';
import { typeOfId } from '../../domain/id.js';
import { linkType } from '../../domain/link.js';
import { firstDay, lastDay } from '../../domain/period.js';
import { type NodeType, nodeTypes, propertiesOf } from '../../domain/vocabulary.js';
import type { Seed, SeedRecord } from './read.js';
import type { SourceDates } from './sources.js';

/** Refuses a seed whose records do not fit together. Throws INVALID_RECORD that names file, record and field of each fault. */
export function refuseProblems({ records }: Seed, sources: SourceDates): void {
  const known = new Set(records.map(({ common }) => common.id));
  const seen = new Map<string, string>();
  const problems = records.flatMap((record) => [
    ...twice(record, seen),
    ...foreignId(record),
    ...missingName(record),
    ...missingEvidence(record),
    ...unknownSources(record, sources),
    ...missingLinks(record),
    ...targetsOf(record).flatMap((target) => problemOfTarget(record, target, known)),
    ...endBeforeStart(record),
    ...versionProblems(record),
  ]);
  if (problems.length > 0) throw failure('INVALID_RECORD', { problems });
}

const at = ({ file, common }: SeedRecord, field: string): string => `${file}, record "${common.id}", field ${field}:`;

function missingEvidence(record: SeedRecord): readonly string[] {
  const { kind, common } = record;
  const needed = carries(kind.type, ['Fact', 'Agent']);
  if (common.evidence.length > 0 || !needed) return [];
  return [`${at(record, 'evidence')} expected at least one source, but there is none. Name the source that says so.`];
}

const unknownSources = (record: SeedRecord, { momentOf, ids }: SourceDates): readonly string[] =>
  record.common.evidence
    .filter(({ source }) => momentOf(source) === null)
    .map(({ source }) => `${at(record, 'evidence')} source "${source}" does not exist.${suggestion(source, ids)}`);

/** Remembers in `seen` the file of each id. */
function twice(record: SeedRecord, seen: Map<string, string>): readonly string[] {
  const { file, common } = record;
  const first = seen.get(common.id);
  seen.set(common.id, first ?? file);
  return first === undefined ? [] : [`${at(record, 'id')} is given twice: it stands in ${first} already. Remove one, or choose another id.`];
}

/** The prefix of an id says what a record is, and so does its file. */
function foreignId(record: SeedRecord): readonly string[] {
  const { kind, common } = record;
  if (typeOfId(common.id) === kind.type) return [];
  return [`${at(record, 'id')} expected "${nodeTypes[kind.type].prefix}:" and a slug. Move the record, or correct its id.`];
}

function missingName(record: SeedRecord): readonly string[] {
  const { kind, fields } = record;
  if (!('name' in propertiesOf(kind.type)) || 'name' in fields || 'title' in fields) return [];
  return [`${at(record, 'name')} expected a text, but it is left out. Give the thing a name.`];
}

/** The fields of links that a record of its type must have. */
function missingLinks(record: SeedRecord): readonly string[] {
  const { kind, fields } = record;
  return Object.entries(kind.links)
    .filter(([name, { link }]) => fields[name] === undefined && carries(kind.type, linkType(link).always ?? []))
    .map(([name, { link }]) => `${at(record, name)} expected an id (${linkType(link).to.join(' or ')}), but it is left out.`);
}

const carries = (type: NodeType, labels: readonly string[]): boolean =>
  nodeTypes[type].labels.some((label) => labels.includes(label));

interface Target {
  readonly field: string;
  readonly id: string;
  readonly labels: readonly string[];
}

const targetsOf = ({ kind, fields, common }: SeedRecord): readonly Target[] => [
  ...Object.entries(kind.links).flatMap(([field, { link, target = 'to' }]) =>
    idsIn(fields[field], target).map((id) => ({ field, id, labels: linkType(link).to })),
  ),
  ...(common.attributedTo === undefined ? [] : [{ field: 'attributedTo', id: common.attributedTo, labels: ['Agent'] }]),
  ...common.contradicts.map((id) => ({ field: 'contradicts', id, labels: ['Fact'] })),
];

function problemOfTarget(record: SeedRecord, { field, id, labels }: Target, known: ReadonlySet<string>): readonly string[] {
  if (!known.has(id)) return [`${at(record, field)} "${id}" does not exist.${suggestion(id, [...known])}`];
  const type = typeOfId(id);
  if (type !== null && carries(type, labels)) return [];
  return [`${at(record, field)} expected the id of a ${labels.join(' or ')}, but "${id}" is a ${String(type)}.`];
}

function idsIn(value: unknown, target: string): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => idsIn(item, target));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, id]) => (key === target && typeof id === 'string' ? [id] : []));
}

function endBeforeStart(record: SeedRecord): readonly string[] {
  const { from, to, endedBy, versions = [] } = record.common;
  const ends = [
    { field: to === undefined ? 'endedBy' : 'to', end: to ?? endedBy },
    ...versions.map((version) => ({ field: 'versions', end: version.to ?? version.endedBy })),
  ];
  return ends.flatMap(({ field, end }) =>
    from === undefined || end === undefined || firstDay(from) <= lastDay(end)
      ? []
      : [`${at(record, field)} ends ${end}, before it starts (from ${from}). Check both dates.`],
  );
}

/** Versions stand in the order in which they were learnt, and the last one is what the record says. */
function versionProblems(record: SeedRecord): readonly string[] {
  const { versions = [], to, endedBy } = record.common;
  const last = versions.at(-1);
  const days = versions.map(({ recordedAt }) => recordedAt);
  return [
    ...(days.every((day, index) => index === 0 || (days[index - 1] ?? '') < day)
      ? []
      : [`${at(record, 'versions')} expected in the order of recordedAt, but got ${days.join(', ')}.`]),
    ...(last === undefined || (last.to === to && last.endedBy === endedBy)
      ? []
      : [`${at(record, 'versions')} the last version ends ${String(last.to ?? last.endedBy)}, but the record ${String(to ?? endedBy)}.`]),
  ];
}

function suggestion(wanted: string, known: readonly string[]): string {
  const near = known
    .filter((id) => Math.abs(id.length - wanted.length) < 4)
    .map((id) => ({ id, apart: distance(id, wanted) }))
    .filter(({ apart }) => apart < 4)
    .toSorted((a, b) => a.apart - b.apart)[0];
  return near === undefined ? '' : ` Did you mean "${near.id}"?`;
}
