import { applyChangeset, type Applied } from '../../src/changes/apply.js';
import { planChangeset } from '../../src/changes/plan.js';
import type { Changeset, NodeRecord, RecordLink, RecordProperties } from '../../src/changes/record.js';
import type { Graph } from '../../src/graph/port.js';

const recordedAt = '2020-09-08T00:00:00.000Z';
const thing = { recordedAt };
const fact = { recordedAt, modality: 'FACT', rank: 'NORMAL' };

/** The moment at which the tests apply their changesets. */
export const appliedAt = new Date('2021-01-21T09:00:00Z');

/** A link to a node. */
export const link = (type: RecordLink['type'], to: string, properties: RecordProperties = {}): RecordLink => ({
  type,
  to,
  properties,
});

/** Evidence from the one source of these tests. */
export const said = link('EVIDENCED_BY', 'article:a', { recordedAt });

/** The source of all facts here. */
export const article: NodeRecord = {
  type: 'Article',
  id: 'article:a',
  properties: { ...thing, name: 'Auftakt', title: 'Auftakt', completeness: 'FULL', publishedOn: '2020-09-08' },
  links: [],
};

/** A person of a name. */
export const person = (id: string, name: string): NodeRecord => ({
  type: 'Person',
  id,
  properties: { ...thing, name },
  links: [said],
});

/** The body of these tests. */
export const body: NodeRecord = {
  type: 'Body',
  id: 'body:beirat',
  properties: { ...thing, name: 'Beirat' },
  links: [said],
};

/** A membership of a person in the body, with whatever else is known and linked. */
export const membership = (
  id: string,
  known: RecordProperties = {},
  links: readonly RecordLink[] = [said],
): NodeRecord => ({
  type: 'Membership',
  id,
  properties: { ...fact, role: 'MEMBER', ...known },
  links: [link('MEMBER', 'person:anna'), link('IN_GROUP', 'body:beirat'), ...links],
});

/** What all tests start from: a source, a body and a person. */
export const start: readonly NodeRecord[] = [article, body, person('person:anna', 'Anna Ähre')];

/** A changeset of records and retractions. */
export const changeset = (
  records: readonly NodeRecord[],
  retractions: Changeset['retractions'] = [],
  reason = 'test',
): Changeset => ({ author: 'curator', reason, records, retractions });

/** Plans and applies a changeset. */
export async function apply(graph: Graph, draft: Changeset): Promise<Applied> {
  return applyChangeset(graph, await planChangeset(graph, draft), appliedAt);
}
