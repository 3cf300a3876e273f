import { readdir } from 'node:fs/promises';
import type { LinkName } from '../../src/domain/link.js';
import type { Target } from '../../src/domain/target.js';
import type { Times, Traversal } from '../../src/queries/traversal.js';
import {
  batchStatement,
  countStatement,
  type Prepared,
  rootCountStatement,
  rootStatement,
  type Step,
} from '../../src/queries/statement.js';

/** The arguments of a relation by name, whichever it is. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A traversal as the tests see it: all of them alike. */
export type Declared = Traversal<Target, LinkName, Arguments>;

/** A question that a traversal is asked. */
export type Asked = Step<Target, LinkName, Arguments>;

const isRecord = (value: unknown): value is Arguments => typeof value === 'object' && value !== null;

const isDeclared = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'answer' in value && 'to' in value;

const folder = new URL('../../src/queries/relations/', import.meta.url);

async function exportsOf(file: string): Promise<readonly unknown[]> {
  const module: unknown = await import(new URL(file, folder).href);
  return isRecord(module) ? Object.values(module) : [];
}

/** Every traversal that a file of the folder of relations declares. */
export async function declaredTraversals(): Promise<readonly Declared[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'));
  return (await Promise.all(files.map(exportsOf))).flat().filter(isDeclared);
}

/** Whether a list starts nowhere, and not at a source or an id. */
export const isRoot = ({ pattern }: Declared): boolean => !/\(source\)|: id\}/.test(pattern);

/** All that the graph knows, on every day. */
const ever: Times = { validAt: null, knownAt: '2100-01-01T00:00:00.000Z' };

/** A question without arguments, for a whole list. */
export const plain = (traversal: Declared): Asked => ({
  traversal,
  args: {},
  times: ever,
  orderBy: [],
  page: { first: null, after: null, fromEnd: false },
});

/** The statements that read and count what is asked. */
export function statementsOf(asked: Asked, ids: readonly string[]): readonly Prepared<unknown>[] {
  return isRoot(asked.traversal)
    ? [rootStatement(asked), rootCountStatement(asked)]
    : [batchStatement(asked, ids), countStatement(asked, ids)];
}

const text = { eq: 'Ä', in: ['ä', "o'x"], contains: 'a', startsWith: 'k', isNull: false };
const date = { eq: '2020', gte: '2020-01', lte: '2021-12-31', isNull: false };
const int = { eq: 1, in: [1, 2], gte: 0, lte: 9, isNull: false };
const enumeration = (value: string) => ({ eq: value, in: [value] });

const memberships = {
  role: enumeration('CHAIR'),
  roleLabel: text,
  modality: enumeration('FACT'),
  group: 'body:0',
  groupKind: text,
  member: 'person:0',
  memberKind: text,
  onBehalfOf: 'org:0',
  named: true,
  voting: true,
};
const claims = { kind: ['FUNCTION'], modality: ['FACT'], attributedTo: 'person:0' };
const relations = { kind: ['PART_OF'], from: 'body:0', to: 'body:1' };
const span = { from: '2020-01-01', to: '2021-12-31' };

/** What each relation can be narrowed by: a value for every argument and every field of `where`. */
export const narrowing: Readonly<Record<string, Arguments>> = {
  'Group.members': { where: memberships },
  'Group.meetings': span,
  'Body.matters': { where: { state: ['RAISED'] } },
  'Agent.memberships': { where: memberships },
  'Agent.delegations': { where: memberships },
  'Agent.relations': { where: relations },
  'Agent.claims': { where: claims },
  'Agent.statements': { where: claims },
  'Query.people': { where: { memberOf: 'body:0', name: text, familyName: text } },
  'Query.bodies': {
    where: { parent: 'body:0', name: text, shortName: text, kind: text, founded: date, dissolved: date },
  },
  'Query.organizations': {
    where: { name: text, shortName: text, kind: text, legalForm: text, postalCode: text, locality: text },
  },
  'Query.meetings': {
    where: { body: 'body:0', number: int, start: date, kind: ['REGULAR'], format: ['HYBRID'], topic: 'topic:0' },
  },
  'Query.articles': {
    where: {
      title: text,
      kind: ['NEWS'],
      authorCode: text,
      rubric: text,
      publishedOn: date,
      keyword: text,
      publisher: 'org:0',
      complete: true,
    },
  },
  'Query.topics': { where: { name: text } },
  'Query.listings': { where: { name: text, postalCode: text, locality: text } },
  'Query.claims': { where: claims },
  'Query.facts': { where: { modality: ['FACT'], sourceCount: int, contradicted: true, about: 'body:0' } },
  'Query.membershipRows': { where: memberships },
  'Query.meetingRows': span,
};

/** Arguments that use each field: one at a time, all at once, any of them, and any of them denied. */
export function narrowed({ name }: Declared): readonly Arguments[] {
  const args = narrowing[name] ?? {};
  const { where, ...others } = args;
  const single = Object.entries(others).map(([field, value]) => ({ [field]: value }));
  if (!isRecord(where)) return Object.keys(args).length === 0 ? [] : [...single, args];
  const fields = Object.entries(where).map(([field, value]) => ({ [field]: value }));
  return [
    ...fields.map((field) => ({ where: field })),
    { where: { and: fields } },
    { where: { or: fields } },
    { where: { or: fields.map((field) => ({ not: field })) } },
  ];
}
