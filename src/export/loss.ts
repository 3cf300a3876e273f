import { isPartialDate } from '../domain/period.js';
import type { LinkName } from '../domain/link.js';
import type { NodeRecord } from '../changes/record.js';
import type { Subject } from './subject.js';

/** A kind of thing that a format may be unable to say. */
export type LossKind = keyof typeof lossKinds;

interface Meaning {
  readonly title: string;
  /** How often it occurs in a record. */
  readonly count: (record: NodeRecord) => number;
}

const links =
  (type: LinkName, property?: string) =>
  ({ links: own }: NodeRecord): number =>
    own.filter((link) => link.type === type && (property === undefined || link.properties[property] !== undefined))
      .length;

const has =
  (property: string, standard?: string) =>
  ({ properties }: NodeRecord): number =>
    Number(properties[property] !== undefined && properties[property] !== standard);

const ofType =
  (...types: readonly NodeRecord['type'][]) =>
  ({ type }: NodeRecord): number =>
    Number(types.includes(type));

const isFact = ({ properties }: NodeRecord): boolean => properties['modality'] !== undefined;

const isPartial = (value: unknown): boolean => typeof value === 'string' && value.length < 10 && isPartialDate(value);

/** What can be lost on the way, once; formats name the kinds that they cannot hold. */
export const lossKinds = {
  EVIDENCE: { title: 'which source says a fact', count: links('EVIDENCED_BY') },
  EVIDENCE_TEXT: { title: 'quote or statement of a passage', count: links('EVIDENCED_BY', 'statement') },
  EVIDENCE_OFFSETS: { title: 'place of a passage in its source', count: links('EVIDENCED_BY', 'start') },
  KNOWN_TIME: {
    title: 'when the graph learnt a fact or stopped believing it',
    count: (record) => Number(isFact(record)),
  },
  VALID_TIME: {
    title: 'when a fact holds',
    count: ({ properties: { validFrom, validTo } }) => Number(validFrom !== undefined || validTo !== undefined),
  },
  DATE_PRECISION: {
    title: 'dates of which only the month or the year is known (widened to days)',
    count: ({ properties: { validFrom, validTo } }) => Number(isPartial(validFrom) || isPartial(validTo)),
  },
  MODALITY: {
    title: 'facts that are reported, planned, an opinion, a question or inferred',
    count: has('modality', 'FACT'),
  },
  RANK: { title: 'facts that are preferred or deprecated', count: has('rank', 'NORMAL') },
  ATTRIBUTION: { title: 'who is named as saying a fact', count: links('ATTRIBUTED_TO') },
  CONTRADICTION: { title: 'facts that contradict another', count: links('CONTRADICTS') },
  VERSIONS: { title: 'facts that supersede another', count: links('SUPERSEDES') },
  QUOTAS: { title: 'seats that a group may fill', count: ofType('SeatQuota') },
  QUOTA_OF_MEMBER: { title: 'the quota that a seat belongs to', count: links('UNDER') },
  DEPUTIES: { title: 'for whom somebody deputises', count: links('DEPUTY_FOR') },
  VOTING: { title: 'who may vote', count: has('voting') },
  SENDER: { title: 'on whose behalf somebody sits', count: links('ON_BEHALF_OF') },
  UNNAMED_HOLDERS: {
    title: 'seats whose holder is unnamed',
    count: ({ type, links: own }) => Number(type === 'Membership' && !own.some((link) => link.type === 'MEMBER')),
  },
  ORGANIZATION_HOLDERS: {
    title: 'seats that an organisation or a body holds',
    count: ({ type, links: own }) =>
      Number(type === 'Membership' && own.some((link) => link.type === 'MEMBER' && !link.to.startsWith('person:'))),
  },
  RELATIONS: { title: 'relations between things', count: ofType('Relation') },
  AGENTS: {
    title: 'people, organisations and bodies with their own data',
    count: ofType('Person', 'Organization', 'Body'),
  },
  MEETINGS: { title: 'meetings and their agenda', count: ofType('Meeting', 'AgendaItem') },
  ATTENDANCES: { title: 'who attended a meeting', count: ofType('Attendance') },
  MEETING_PLANS: { title: 'how often a body means to meet', count: ofType('MeetingPlan') },
  CLAIMS: { title: 'what a source says about things', count: ofType('Claim') },
  COMPOSITION_RULES: { title: 'rules by which a body is composed', count: ofType('CompositionRule') },
  SOURCES: { title: 'articles and documents with their own data', count: ofType('Article', 'Document') },
  TOPICS: {
    title: 'topics, matters, issues, listings and images',
    count: ofType('Topic', 'Matter', 'Issue', 'Listing', 'Image'),
  },
  STRUCTURE: {
    title: 'links without time between things (mentions, keywords, publishers …)',
    count: (record) => (isFact(record) ? 0 : record.links.filter(({ type }) => type !== 'EVIDENCED_BY').length),
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** A kind of loss with how often it occurs and where, first by id. */
export interface Loss {
  readonly kind: LossKind;
  readonly title: string;
  readonly count: number;
  readonly examples: readonly string[];
}

const mostExamples = 3;

/** Counts what a format cannot hold of a selection; what does not occur is no loss. */
export async function lossesOf(subject: Subject, kinds: readonly LossKind[]): Promise<readonly Loss[]> {
  const counters = kinds.map((kind) => ({ kind, count: 0, examples: new Array<string>() }));
  for (const read of [subject.things, subject.facts])
    for await (const batch of read())
      for (const record of batch) for (const counter of counters) countIn(counter, record);
  return counters
    .filter(({ count }) => count > 0)
    .map(({ kind, count, examples }) => ({ kind, title: lossKinds[kind].title, count, examples }));
}

function countIn(
  counter: { readonly kind: LossKind; count: number; readonly examples: string[] },
  record: NodeRecord,
): void {
  const count = lossKinds[counter.kind].count(record);
  if (count === 0) return;
  counter.count += count;
  if (counter.examples.length < mostExamples) counter.examples.push(record.id);
}
