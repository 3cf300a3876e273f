import { type Field, knownBy, names, namesOf, naming, ofLinked, own, through } from './oracle-fields.js';
import { type Entry, itemsOf, numberOf, textOf } from './oracle-records.js';

/** What a record is sorted by; ids come last by themselves. */
export type Key = (entry: Entry) => string | number;

/** A list of the API as the oracle knows it. */
export interface List {
  /** Its field, and the type of node that has it where it is no list of its own. */
  readonly field: string;
  readonly of?: 'Group' | 'Agent';
  readonly files: readonly string[];
  readonly where: Readonly<Record<string, Field>>;
  readonly whereType?: string;
  /** Whether its `where` takes and, or, not. */
  readonly nests: boolean;
  readonly order: readonly Key[];
  readonly orders?: Readonly<Record<string, Key>>;
  readonly orderType?: string;
  /** Whether it takes `validAt`, or only `knownAt`, or no time at all. */
  readonly times: 'both' | 'knownAt' | 'none';
  readonly bothWays: boolean;
  /** The key of a record under which it names the node whose list it is in. */
  readonly under?: string;
}

/** A name as German lists sort it. */
const sorted = (text: string | null): string =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split('ß')
    .join('ss');

const byText =
  (name: string): Key =>
  ({ fields }) =>
    sorted(textOf(fields[name]));
const byDate =
  (name: string): Key =>
  ({ fields }) =>
    textOf(fields[name]) ?? '';
const byNumber =
  (name: string): Key =>
  ({ fields }) =>
    numberOf(fields[name]) ?? 0;
const standing: readonly Key[] = [({ fields }) => numberOf(fields['seniority']) ?? 99, ({ from }) => from ?? ''];

const seats = ['memberships.json', 'offices.json'];
const facts = [
  ...seats,
  'quotas.json',
  'relations.json',
  'meeting-plans.json',
  'attendances.json',
  'claims.json',
  'composition-rules.json',
];

const membershipFields = {
  role: own('enum', 'role'),
  roleLabel: own('text', 'roleLabel'),
  modality: own('enum', 'modality', 'FACT'),
  group: naming('group'),
  groupKind: ofLinked('group', 'kind'),
  member: naming('member'),
  memberKind: ofLinked('member', 'kind'),
  onBehalfOf: naming('onBehalfOf'),
  named: { compare: 'flag', values: ({ fields }) => [fields['member'] !== undefined] },
  voting: own('flag', 'voting'),
} satisfies Readonly<Record<string, Field>>;

const place = { name: names, postalCode: own('text', 'postalCode'), locality: own('text', 'locality') };
const group = { name: names, shortName: own('text', 'shortName'), kind: own('text', 'kind') };
const memberships = {
  files: seats,
  where: membershipFields,
  whereType: 'MembershipWhere',
  nests: true,
  order: standing,
} as const;

/** Two facts are contradicted where one says that it contradicts the other, and both are known. */
const contradicted: Field = {
  compare: 'flag',
  values: (entry, { entries }, knownAt) => {
    const denied = ({ fields }: Entry) => itemsOf(fields['contradicts']);
    const named = denied(entry);
    const id = entry.fields['id'] ?? null;
    const against = (other: Entry) => named.includes(other.fields['id'] ?? null) || denied(other).includes(id);
    return [entries.some((other) => against(other) && knownBy(other, knownAt))];
  },
};

const sourceCount: Field = {
  compare: 'int',
  values: ({ sources }, _, knownAt) => [
    new Set(sources.filter(({ readable }) => readable <= knownAt).map(({ id }) => id)).size,
  ],
};

/** Every list that the oracle answers. */
export const lists: readonly List[] = [
  {
    field: 'people',
    files: ['people.json'],
    where: { name: names, familyName: own('text', 'familyName'), memberOf: through(seats, 'member', 'group') },
    whereType: 'PersonWhere',
    nests: true,
    order: [byText('name')],
    orders: { NAME: byText('name'), FAMILY_NAME: byText('familyName') },
    orderType: 'PersonOrder',
    times: 'none',
    bothWays: true,
  },
  {
    field: 'bodies',
    files: ['bodies.json'],
    where: {
      ...group,
      founded: own('date', 'founded'),
      dissolved: own('date', 'dissolved'),
      parent: through(['relations.json'], 'subject', 'object', 'PART_OF'),
    },
    whereType: 'BodyWhere',
    nests: true,
    order: [byText('name')],
    orders: { NAME: byText('name'), FOUNDED: byDate('founded') },
    orderType: 'BodyOrder',
    times: 'none',
    bothWays: true,
  },
  {
    field: 'organizations',
    files: ['organizations.json'],
    where: { ...group, ...place, legalForm: own('text', 'legalForm') },
    whereType: 'OrganizationWhere',
    nests: true,
    order: [byText('name')],
    orders: { NAME: byText('name'), POSTAL_CODE: byDate('postalCode') },
    orderType: 'OrganizationOrder',
    times: 'none',
    bothWays: true,
  },
  {
    field: 'meetings',
    files: ['meetings.json'],
    where: {
      body: naming('body'),
      number: own('int', 'number'),
      start: own('date', 'start'),
      kind: own('oneOf', 'kind'),
      format: own('oneOf', 'format'),
      topic: naming('topics'),
    },
    whereType: 'MeetingWhere',
    nests: true,
    order: [byDate('start'), byNumber('number')],
    orders: { START: byDate('start'), NUMBER: byNumber('number') },
    orderType: 'MeetingOrder',
    times: 'none',
    bothWays: true,
  },
  {
    field: 'articles',
    files: ['articles.json'],
    where: {
      title: own('text', 'title'),
      kind: own('oneOf', 'kind'),
      authorCode: own('text', 'authorCode'),
      rubric: own('text', 'rubric'),
      publishedOn: own('date', 'publishedOn'),
      keyword: {
        compare: 'text',
        values: ({ fields }, { byId }) =>
          itemsOf(fields['keywords']).flatMap((id) => {
            const topic = byId.get(textOf(id) ?? '');
            return topic === undefined ? [] : namesOf(topic);
          }),
      },
      publisher: naming('publisher'),
      complete: { compare: 'flag', values: ({ fields }) => [fields['completeness'] === 'FULL'] },
    },
    whereType: 'ArticleWhere',
    nests: true,
    order: [byDate('publishedOn')],
    orders: { PUBLISHED_ON: byDate('publishedOn'), TITLE: byText('title') },
    orderType: 'ArticleOrder',
    times: 'none',
    bothWays: true,
  },
  {
    field: 'topics',
    files: ['topics.json'],
    where: { name: names },
    whereType: 'TopicWhere',
    nests: false,
    order: [byText('name')],
    times: 'none',
    bothWays: true,
  },
  {
    field: 'listings',
    files: ['listings.json'],
    where: place,
    whereType: 'ListingWhere',
    nests: true,
    order: [byText('name')],
    times: 'none',
    bothWays: true,
  },
  {
    field: 'issues',
    files: ['issues.json'],
    where: {},
    nests: false,
    order: [byNumber('year'), byNumber('number')],
    times: 'none',
    bothWays: false,
  },
  {
    field: 'claims',
    files: ['claims.json'],
    where: {
      kind: own('oneOf', 'kind'),
      modality: own('oneOf', 'modality', 'FACT'),
      attributedTo: naming('attributedTo'),
    },
    whereType: 'ClaimWhere',
    nests: false,
    order: [],
    times: 'knownAt',
    bothWays: false,
  },
  {
    field: 'facts',
    files: facts,
    where: {
      modality: own('oneOf', 'modality', 'FACT'),
      sourceCount,
      contradicted,
      about: naming('about', 'group', 'body', 'member', 'onBehalfOf', 'nominatedBy', 'subject', 'object', 'meeting'),
    },
    whereType: 'FactWhere',
    nests: false,
    order: [],
    times: 'both',
    bothWays: false,
  },
  { ...memberships, field: 'membershipRows', times: 'both', bothWays: false },
  { ...memberships, field: 'members', of: 'Group', under: 'group', times: 'both', bothWays: false },
  { ...memberships, field: 'memberships', of: 'Agent', under: 'member', times: 'both', bothWays: false },
];
