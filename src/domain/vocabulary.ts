/** How a property is stored and read: `day` is a full ISO day, `date` a partial one, `moment` an ISO time in UTC. */
export type Kind = 'text' | 'texts' | 'int' | 'float' | 'bool' | 'day' | 'date' | 'moment';

/** One property of a node or link type: its kind, the values it may take, and whether the graph always knows it. */
export interface Property {
  readonly kind: Kind;
  readonly required?: boolean;
  readonly values?: readonly string[];
}

/** Every closed list of values, once; GraphQL enums, seed schema and writer read it from here. */
export const enums = {
  Role: [
    'CHAIR',
    'CO_CHAIR',
    'DEPUTY_CHAIR',
    'MEMBER',
    'ADVISORY_MEMBER',
    'DEPUTY',
    'GUEST',
    'SECRETARIAT',
    'HEAD',
    'EXECUTIVE',
    'SPOKESPERSON',
    'HONORARY',
    'STAFF',
  ],
  Modality: ['FACT', 'REPORTED', 'PLANNED', 'OPINION', 'QUESTION', 'INFERRED'],
  Rank: ['PREFERRED', 'NORMAL', 'DEPRECATED'],
  Coverage: ['COMPLETE', 'PARTIAL', 'UNKNOWN'],
  CoverageSubject: ['MEMBERS', 'CHAIR'],
  MeetingFormat: ['IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN'],
  MeetingKind: ['CONSTITUTIVE', 'REGULAR', 'SPECIAL', 'CONGRESS', 'OTHER'],
  ArticleKind: ['NEWS', 'REPORT', 'INTERVIEW', 'OPINION'],
  ClaimKind: ['FUNCTION', 'OPINION', 'OPEN_QUESTION', 'RIGHT', 'RESULT', 'FUNDING', 'OTHER'],
  RelationKind: [
    'PART_OF',
    'ESTABLISHED_BY',
    'SUCCEEDED_BY',
    'OWNED_BY',
    'SUPERVISED_BY',
    'SECRETARIAT_OF',
    'OPERATES',
    'PARTNER_OF',
    'COMMISSIONED_BY',
  ],
  CompositionKind: ['EX_OFFICIO', 'ROTATION', 'FOLLOWS_BODY', 'NOMINATED', 'ELECTED'],
  MatterState: ['RAISED', 'IN_PROGRESS', 'SETTLED', 'DROPPED'],
  ChangeKind: [
    'JOINED',
    'LEFT',
    'TOOK_CHAIR',
    'LEFT_CHAIR',
    'FOUNDED',
    'DISSOLVED',
    'MERGED',
    'RELATED',
    'UNRELATED',
    'LEARNT',
    'RETRACTED',
  ],
  Severity: ['ERROR', 'WARNING', 'NOTE'],
  ViolationRule: [
    'QUOTA_SUM_DIFFERS',
    'MORE_MEMBERS_THAN_SEATS',
    'UNNAMED_SEATS',
    'NO_CHAIR',
    'TWO_CHAIRS',
    'CHAIR_WITHOUT_START',
    'ENDS_BEFORE_START',
    'OUTSIDE_BODY_LIFE',
    'SENDER_DOES_NOT_EXIST',
    'OVERLAPPING_DUPLICATES',
    'MEETING_BEFORE_FOUNDING',
    'CONSTITUTIVE_NOT_FIRST',
    'WITHOUT_EVIDENCE',
    'PROBABLE_DUPLICATE',
    'PART_OF_CYCLE',
    'CONTRADICTION',
  ],
  PageAction: ['PRINT', 'PDF', 'MAIL'],
  Completeness: ['FULL', 'TEASER'],
  ThingType: [
    'PERSON',
    'ORGANIZATION',
    'BODY',
    'MEETING',
    'TOPIC',
    'MATTER',
    'ARTICLE',
    'DOCUMENT',
    'ISSUE',
    'LISTING',
  ],
} as const;

const text = { kind: 'text' } as const;
const texts = { kind: 'texts', required: true } as const;
const int = { kind: 'int' } as const;
const bool = { kind: 'bool' } as const;
const day = { kind: 'day' } as const;
const date = { kind: 'date' } as const;
const moment = { kind: 'moment' } as const;
const needed = <P extends Property>(property: P) => ({ ...property, required: true }) as const;
const oneOf = <const V extends readonly string[]>(values: V) => ({ kind: 'text', values }) as const;
const someOf = <const V extends readonly string[]>(values: V) => ({ kind: 'texts', required: true, values }) as const;

const thing = {
  name: needed(text),
  sortName: needed(text),
  aliases: texts,
  identifiers: texts,
  recordedAt: needed(moment),
} as const;

const group = { shortName: text, kind: text, level: text, website: text, founded: date, dissolved: date } as const;

const source = { title: needed(text), url: text, publishedOn: date, sha256: text } as const;

const fact = {
  validFrom: date,
  validTo: date,
  validFromMin: day,
  validToMax: day,
  ongoing: bool,
  recordedAt: needed(moment),
  retractedAt: moment,
  modality: needed(oneOf(enums.Modality)),
  rank: needed(oneOf(enums.Rank)),
} as const;

/** Every type of node: its id prefix, its labels besides `Node`, and its properties. Labels go from general to special. */
export const nodeTypes = {
  Person: {
    prefix: 'person',
    labels: ['Thing', 'Agent', 'Person'],
    properties: {
      ...thing,
      givenName: text,
      familyName: text,
      sortFamilyName: text,
      titles: texts,
      formOfAddress: text,
    },
  },
  Organization: {
    prefix: 'org',
    labels: ['Thing', 'Agent', 'Group', 'Organization'],
    properties: { ...thing, ...group, legalForm: text, state: text, postalCode: text, locality: text },
  },
  Body: {
    prefix: 'body',
    labels: ['Thing', 'Agent', 'Group', 'Body'],
    properties: { ...thing, ...group, legalBasis: text, claimedSeats: int },
  },
  Meeting: {
    prefix: 'meeting',
    labels: ['Thing', 'Meeting'],
    properties: {
      ...thing,
      number: int,
      start: date,
      end: date,
      kind: needed(oneOf(enums.MeetingKind)),
      format: needed(oneOf(enums.MeetingFormat)),
      place: text,
      state: text,
    },
  },
  AgendaItem: {
    prefix: 'agenda-item',
    labels: ['Thing', 'AgendaItem'],
    properties: { ...thing, order: needed(int), number: text, public: bool, result: text },
  },
  Topic: { prefix: 'topic', labels: ['Thing', 'Topic'], properties: thing },
  Matter: {
    prefix: 'matter',
    labels: ['Thing', 'Matter'],
    properties: { ...thing, state: needed(oneOf(enums.MatterState)) },
  },
  Article: {
    prefix: 'article',
    labels: ['Thing', 'Source', 'Article'],
    properties: {
      ...thing,
      ...source,
      kicker: text,
      teaser: text,
      kind: oneOf(enums.ArticleKind),
      retrievedAt: date,
      authorCode: text,
      rubric: text,
      completeness: needed(oneOf(enums.Completeness)),
      actions: someOf(enums.PageAction),
    },
  },
  Document: {
    prefix: 'document',
    labels: ['Thing', 'Source', 'Document'],
    properties: { ...thing, ...source, kind: text },
  },
  Issue: {
    prefix: 'issue',
    labels: ['Thing', 'Issue'],
    properties: { ...thing, number: needed(int), year: needed(int) },
  },
  Listing: {
    prefix: 'listing',
    labels: ['Thing', 'Listing'],
    properties: { ...thing, postalCode: text, locality: text },
  },
  Image: { prefix: 'image', labels: ['Thing', 'Image'], properties: { ...thing, caption: text } },
  Membership: {
    prefix: 'membership',
    labels: ['Fact', 'Membership'],
    properties: { ...fact, role: needed(oneOf(enums.Role)), roleLabel: text, voting: bool, seniority: int },
  },
  SeatQuota: {
    prefix: 'quota',
    labels: ['Fact', 'SeatQuota'],
    properties: { ...fact, seats: needed(int), label: needed(text), voting: bool, order: int },
  },
  Relation: {
    prefix: 'relation',
    labels: ['Fact', 'Relation'],
    properties: { ...fact, kind: needed(oneOf(enums.RelationKind)) },
  },
  MeetingPlan: {
    prefix: 'plan',
    labels: ['Fact', 'MeetingPlan'],
    properties: { ...fact, format: needed(oneOf(enums.MeetingFormat)), timesPerYear: needed(int) },
  },
  Attendance: { prefix: 'attendance', labels: ['Fact', 'Attendance'], properties: { ...fact, capacity: text } },
  Claim: {
    prefix: 'claim',
    labels: ['Fact', 'Claim'],
    properties: {
      ...fact,
      kind: needed(oneOf(enums.ClaimKind)),
      text: needed(text),
      amount: { kind: 'float' },
      currency: text,
    },
  },
  CompositionRule: {
    prefix: 'rule',
    labels: ['Fact', 'CompositionRule'],
    properties: {
      ...fact,
      kind: needed(oneOf(enums.CompositionKind)),
      role: needed(oneOf(enums.Role)),
      text: needed(text),
    },
  },
} as const satisfies Record<
  string,
  {
    readonly prefix: string;
    readonly labels: readonly string[];
    readonly properties: Readonly<Record<string, Property>>;
  }
>;

/** The name of a type of node, which is also its most special label and its GraphQL type. */
export type NodeType = keyof typeof nodeTypes;

/** All types of node in the order of the vocabulary. */
export const nodeTypeNames = Object.keys(nodeTypes).filter((name): name is NodeType => name in nodeTypes);

/** The types that carry a label, so the implementations of an interface: `Agent`, `Fact`, `Body`. */
export function typesWith(label: string): readonly NodeType[] {
  if (label === 'Node') return nodeTypeNames;
  return nodeTypeNames.filter((name) => nodeTypes[name].labels.some((own) => own === label));
}

/** The properties of a type of node, by name. */
export function propertiesOf(type: NodeType): Readonly<Record<string, Property>> {
  return nodeTypes[type].properties;
}
