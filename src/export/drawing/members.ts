import type { NodeRecord, RecordValue } from '../../changes/record.js';
import { shortcutEndsOf } from '../../changes/shortcuts.js';
import type { LinkName } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { isAgent, isFact } from '../choosing/chosen.js';
import type { Subject } from '../subject.js';
import {
  type Column,
  columnsOf,
  type Drawing,
  type DrawnEdge,
  type DrawnNode,
  targetsOf,
  textOf,
  type Values,
  valuesOf,
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
        for await (const batch of subject.ofType(one, ofNodes))
          yield batch.filter(({ id }) => chosen.draws(id)).map((record) => drawnNode(record, urls));
    },
    async *edges() {
      const urls = await subject.sourceUrls();
      for (const one of facts)
        for await (const batch of subject.ofType(one))
          yield batch.flatMap((record) => edgesOf(record, chosen.draws, urls));
    },
  };
}

type Urls = ReadonlyMap<string, string>;

const drawnNode = (record: NodeRecord, urls: Urls): DrawnNode => ({
  id: record.id,
  label: labelOf(record),
  type: record.type,
  values: addEvidence({ type: record.type, ...valuesOf(record) }, record, urls),
  ...daysOf(record),
});

/** The edges of a fact whose ends are drawn; a second edge of a fact is numbered. */
function edgesOf(record: NodeRecord, draws: (id: string) => boolean, urls: Urls): readonly DrawnEdge[] {
  const edges = shortcutEndsOf(record).filter(({ from, to }) => draws(from) && draws(to));
  if (edges.length === 0) return [];
  const values = factValues(record, urls);
  return edges.map((edge, index) => {
    const relation = edge.type === 'RELATED' ? (textOf(record, 'kind') ?? edge.type) : edge.type;
    return {
      id: index === 0 ? record.id : `${record.id}#${index + 1}`,
      source: edge.from,
      target: edge.to,
      relation,
      label: edge.type === 'SITS_ON' ? (textOf(record, 'roleLabel') ?? textOf(record, 'role') ?? relation) : relation,
      values: { relation, ...values },
      from: textOf(record, 'validFromMin'),
      to: textOf(record, 'validToMax'),
    };
  });
}

function factValues(record: NodeRecord, urls: Urls): Values {
  const values = addEvidence({ ...valuesOf(record), fact: record.id }, record, urls);
  const [onBehalfOf] = targetsOf(record, 'ON_BEHALF_OF');
  if (onBehalfOf !== undefined) values['onBehalfOf'] = onBehalfOf;
  addList(values, 'quota', targetsOf(record, 'UNDER'));
  addList(values, 'deputyFor', targetsOf(record, 'DEPUTY_FOR'));
  const [attributedTo] = targetsOf(record, 'ATTRIBUTED_TO');
  if (attributedTo !== undefined) values['attributedTo'] = attributedTo;
  addList(values, 'statements', passages(record, 'statement'));
  addList(values, 'quotes', passages(record, 'quote'));
  return values;
}

/** Nothing is said where a list has no entries. Adds in place: it is done for each of many edges. */
function addList(values: Record<string, RecordValue>, name: string, entries: readonly string[]): void {
  if (entries.length > 0) values[name] = entries;
}

function addEvidence(values: Record<string, RecordValue>, record: NodeRecord, urls: Urls): Record<string, RecordValue> {
  const ids = targetsOf(record, 'EVIDENCED_BY');
  addList(values, 'sources', ids);
  const addresses: string[] = [];
  for (const id of ids) {
    const url = urls.get(id);
    if (url !== undefined) addresses.push(url);
  }
  addList(values, 'sourceUrls', addresses);
  return values;
}

function passages({ links }: NodeRecord, property: string): readonly string[] {
  const texts: string[] = [];
  for (const { properties } of links) {
    const text = properties[property];
    if (typeof text === 'string') texts.push(text);
  }
  return texts;
}
