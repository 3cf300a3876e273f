import { type VariantName, variantNames } from '../variants/names.js';
import type { World } from './world.js';

/** Variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** An operation of the suite, in the words of the contract. */
export interface Operation {
  readonly id: string;
  readonly title: string;
  readonly query: string;
  /** The variables of requests, which take turns. */
  readonly variables: (world: World) => readonly Variables[];
  /** Who answers it: whoever can, or those that differ in it. */
  readonly by: readonly VariantName[];
  /** How many clients ask, where it is not worth asking with as many as elsewhere. */
  readonly clients?: readonly number[];
  /** Whether each request has a text of its own, which nobody can have prepared. */
  readonly unique?: true;
  /** The share of writes among what is asked; the server makes them itself, for the contract has none. */
  readonly writes?: number;
  /** What another client asks all the time meanwhile, page after page. */
  readonly beside?: { readonly query: string; readonly variables: Variables };
  /** Where it is asked by GET, and not by GraphQL. */
  readonly path?: (variables: Variables) => string;
}

const nested = `nodes { role validFrom member { name memberships { nodes { group { name } } } } }`;
const committee = `query Q2($id: ID) { body(id: $id) { name members(first: 50) { ${nested} } } }`;

const perBody = ({ bodies }: World): readonly Variables[] => bodies.map(({ id }) => ({ id }));

/** A day in the past, and what was known of it soon after. */
const past = { validAt: '2016-07-01', knownAt: '2018-01-01T00:00:00.000Z' };

/** All that the hand-written schemas have. */
const everybody = variantNames;
/** What only our schema has, by all ways to one statement. */
const ways = ['ours', 'ours-resolvers', 'limit'] as const;
/** Those that remember texts of operations, in their different ways. */
const rememberers = [
  'ours',
  'ours-resolvers',
  'apollo-type-graphql-dataloader',
  'mercurius-jit',
  'yoga-jit',
  'neo4j-graphql',
] as const;

/** The operations that are asked over HTTP, by number. */
export const operations: readonly Operation[] = [
  {
    id: 'Q1',
    title: 'a body by its id',
    query: 'query Q1($id: ID) { body(id: $id) { id name shortName kind level } }',
    variables: perBody,
    by: everybody,
  },
  {
    id: 'Q2',
    title: 'a body, fifty members, the memberships of each, and their groups',
    query: committee,
    variables: perBody,
    by: everybody,
  },
  {
    id: 'Q3',
    title: 'who sits on a body of a name on a day',
    query:
      'query Q3($name: String, $day: Date) { body(name: $name) { name members(first: 100, validAt: $day) { nodes { role roleLabel member { name } } } } }',
    variables: ({ bodies }) => bodies.map(({ name }) => ({ name, day: past.validAt })),
    by: everybody,
  },
  {
    id: 'Q4',
    title: 'a meeting, its body, the members, whom they speak for, and where else they sit',
    query: `query Q4($id: ID!) { meeting(id: $id) { number start body { name members(first: 25) { nodes { role onBehalfOf { name } member { __typename name ... on Person { givenName familyName } memberships(first: 10) { nodes { role group { name } } } } } } } attendances(first: 25) { nodes { capacity member { name } } } } }`,
    variables: ({ meetings }) => meetings.map((id) => ({ id })),
    by: ways,
  },
  {
    id: 'Q5',
    title: 'the ten pairs of groups that share most members',
    query:
      'query Q5($day: Date) { interlocks(first: 10, minShared: 2, validAt: $day) { nodes { a { name } b { name } count } } }',
    variables: () => [2014, 2016, 2018, 2020].map((year) => ({ day: `${year}-07-01` })),
    by: ['ours'],
  },
  {
    id: 'Q6',
    title: 'the shortest path from one person to another',
    query:
      'query Q6($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 8, first: 1) { length steps { from { name } to { name } } } }',
    variables: ({ people }) => people.map((from, at) => ({ from, to: people[(at + 1) % people.length] })),
    by: ['ours'],
  },
  {
    id: 'Q7',
    title: 'ten hits of a search, with frequent and rare words',
    query:
      'query Q7($text: String!) { search(text: $text, first: 10) { totalCount nodes { type highlight thing { name } } } }',
    variables: ({ words }) => words.map((text) => ({ text })),
    by: ['ours'],
  },
  {
    id: 'Q8',
    title: 'Q2 on a past day, as it was known later',
    query: `query Q8($id: ID, $validAt: Date, $knownAt: DateTime) { body(id: $id) { name members(first: 50, validAt: $validAt, knownAt: $knownAt) { ${nested} } } }`,
    variables: ({ bodies }) => bodies.map(({ id }) => ({ id, ...past })),
    by: everybody,
  },
  {
    id: 'Q9',
    title: 'a page deep in the list of people, with their number',
    query:
      'query Q9($after: String) { people(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id name } } }',
    variables: ({ cursors }) => cursors.map((after) => ({ after })),
    by: ways,
  },
  {
    id: 'Q10',
    title: 'everything within two steps of a body, as GraphML',
    query: '',
    variables: ({ bodies }) => bodies.slice(0, 20).map(({ id }) => ({ id })),
    by: ['ours'],
    clients: [1],
    path: ({ id }) => `/graph.graphml?around=${encodeURIComponent(String(id))}&steps=2`,
  },
  {
    id: 'Q11',
    title: 'five numbers for a dashboard',
    query:
      'query Q11($kind: String) { people(first: 1) { totalCount } bodies(first: 1) { totalCount } meetings(first: 1) { totalCount } articles(first: 1) { totalCount } local: bodies(first: 1, where: { kind: { eq: $kind } }) { totalCount } }',
    variables: () => ['Gremium', 'Beirat', 'Ausschuss'].map((kind) => ({ kind })),
    by: ways,
  },
  {
    id: 'Q12',
    title: 'Q2 with a text that nobody has seen before',
    query: committee.replace('Q2', 'Q12_unique'),
    variables: perBody,
    by: rememberers,
    unique: true,
  },
  {
    id: 'Q13',
    title: 'Q2 while another client reads pages of a thousand rows',
    query: committee,
    variables: perBody,
    by: ['ours'],
    clients: [16],
    beside: {
      query:
        'query Rows($first: Int!) { membershipRows(first: $first) { nodes { id member group role validFrom validTo onBehalfOf sourceTitle sourceUrl } } }',
      variables: { first: 1_000 },
    },
  },
  {
    id: 'W2',
    title: 'Q2 while one in twenty is a write',
    query: committee,
    variables: perBody,
    by: ['ours', 'ours-cached'],
    writes: 0.05,
  },
];
