import type { NodeRecord } from '../../changes/record.js';
import { shortcutEndsOf } from '../../changes/shortcuts.js';
import type { LinkName } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { isAgent, isFact } from '../choosing/chosen.js';
import { linksFrom } from '../records.js';
import type { Subject } from '../subject.js';
import {
  add,
  addProperties,
  type Collected,
  type Column,
  columnsOf,
  type Drawing,
  type DrawnEdge,
  type DrawnNode,
  targetsOf,
  textOf,
  type Values,
} from './drawing.js';
import { daysOf, labelOf } from './labels.js';

const type: Column = { name: 'type', kind: 'text' };
const sources: readonly Column[] = [
  { name: 'sources', kind: 'texts' },
  { name: 'sourceUrls', kind: 'texts' },
];
const ofEdges: readonly Column[] = [
  { name: 'relation', kind: 'text' },
  { name: 'fact', kind: 'text' },
  { name: 'onBehalfOf', kind: 'text' },
  { name: 'quota', kind: 'texts' },
  { name: 'deputyFor', kind: 'texts' },
  { name: 'attributedTo', kind: 'text' },
  ...sources,
  { name: 'statements', kind: 'texts' },
  { name: 'quotes', kind: 'texts' },
];

const drawnFacts: readonly NodeType[] = ['Membership', 'SeatQuota', 'Relation'];
const ofNodes: readonly LinkName[] = ['EVIDENCED_BY'];
const ofEvidence: readonly string[] = ['statement', 'quote'];

/** Agents and groups as nodes; memberships, delegations, quotas and relations as edges between them. */
export function drawMembers(subject: Subject): Drawing {
  const { chosen, types } = subject;
  const things = types.filter(
    (one) => !isFact(one) && (isAgent(one) || (chosen.idsOf.get(one) ?? []).some(chosen.draws)),
  );
  const facts = drawnFacts.filter((one) => types.includes(one));
  return {
    nodeColumns: columnsOf(things, [type, ...sources]),
    edgeColumns: columnsOf(facts, ofEdges),
    async *nodes() {
      const urls = await subject.sourceUrls();
      for (const one of things)
        for await (const batch of subject.ofType(one, ofNodes, []))
          yield batch.filter(({ id }) => chosen.draws(id)).map((record) => drawnNode(record, urls));
    },
    async *edges() {
      const urls = await subject.sourceUrls();
      for (const one of facts)
        for await (const batch of subject.ofType(one, linksFrom(one), ofEvidence)) {
          const edges: DrawnEdge[] = [];
          for (const record of batch) addEdges(edges, record, chosen.draws, urls);
          yield edges;
        }
    },
  };
}

type Urls = ReadonlyMap<string, string>;

function drawnNode(record: NodeRecord, urls: Urls): DrawnNode {
  const values = { names: ['type'], known: [record.type] };
  addProperties(values, record);
  addSources(values, targetsOf(record, 'EVIDENCED_BY'), urls);
  const { from, to } = daysOf(record);
  return { id: record.id, label: labelOf(record), type: record.type, values, from, to };
}

/** The edges of a fact whose ends are drawn; a second edge of a fact is numbered. */
function addEdges(edges: DrawnEdge[], record: NodeRecord, draws: (id: string) => boolean, urls: Urls): void {
  let number = 0;
  for (const edge of shortcutEndsOf(record)) {
    if (!draws(edge.from) || !draws(edge.to)) continue;
    number += 1;
    const relation = edge.type === 'RELATED' ? (textOf(record, 'kind') ?? edge.type) : edge.type;
    edges.push({
      id: number === 1 ? record.id : `${record.id}#${String(number)}`,
      source: edge.from,
      target: edge.to,
      relation,
      label: edge.type === 'SITS_ON' ? (textOf(record, 'roleLabel') ?? textOf(record, 'role') ?? relation) : relation,
      values: valuesOfEdge(record, relation, urls),
      from: textOf(record, 'validFromMin'),
      to: textOf(record, 'validToMax'),
    });
  }
}

/** What an edge says: the properties of its fact, whom else it names, and its evidence. */
function valuesOfEdge(record: NodeRecord, relation: string, urls: Urls): Values {
  const values = { names: ['relation'], known: [relation] };
  addProperties(values, record);
  add(values, 'fact', record.id);
  // Most facts have one passage: a list of it that is made as it is takes a fifth of the memory of one that has grown.
  let [sources, statements, quotes] = [noTexts, noTexts, noTexts];
  let hasOthers = false;
  for (const { type: link, to, properties } of record.links) {
    if (link !== 'EVIDENCED_BY') {
      hasOthers ||= toOthers.has(link);
      continue;
    }
    if (!sources.includes(to)) sources = [...sources, to];
    const { statement, quote } = properties;
    if (typeof statement === 'string') statements = [...statements, statement];
    if (typeof quote === 'string') quotes = [...quotes, quote];
  }
  addSources(values, sources, urls);
  if (hasOthers) addOthers(values, record);
  add(values, 'statements', statements);
  add(values, 'quotes', quotes);
  return values;
}

const noTexts: readonly string[] = [];

const toOthers: ReadonlySet<LinkName> = new Set(['ON_BEHALF_OF', 'UNDER', 'DEPUTY_FOR', 'ATTRIBUTED_TO']);

function addOthers(values: Collected, record: NodeRecord): void {
  add(values, 'onBehalfOf', targetsOf(record, 'ON_BEHALF_OF')[0]);
  add(values, 'quota', targetsOf(record, 'UNDER'));
  add(values, 'deputyFor', targetsOf(record, 'DEPUTY_FOR'));
  add(values, 'attributedTo', targetsOf(record, 'ATTRIBUTED_TO')[0]);
}

function addSources(values: Collected, ids: readonly string[], urls: Urls): void {
  add(values, 'sources', ids);
  let addresses = noTexts;
  for (const id of ids) {
    const url = urls.get(id);
    if (url !== undefined) addresses = [...addresses, url];
  }
  add(values, 'sourceUrls', addresses);
}
