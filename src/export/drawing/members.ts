import type { NodeRecord, RecordValue } from '../../changes/record.js';
import { shortcutEndsOf } from '../../changes/shortcuts.js';
import { type LinkName, linkType } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { isAgent, isFact } from '../choosing/chosen.js';
import { linksFrom } from '../records.js';
import type { Subject } from '../subject.js';
import { type Attributes, attributesOf, type Column, type Values } from './attributes.js';
import { type Drawing, type DrawnEdge, type DrawnNode, targetsOf, textOf } from './drawing.js';
import { daysOf, labelOf } from './labels.js';

const type: Column = { name: 'type', kind: 'text' };
const ofSources: readonly Column[] = [
  { name: 'sources', kind: 'texts' },
  { name: 'sourceUrls', kind: 'texts' },
];

/** Whom or what else a fact names, and by which links. */
const others = {
  onBehalfOf: 'ON_BEHALF_OF',
  quota: 'UNDER',
  deputyFor: 'DEPUTY_FOR',
  attributedTo: 'ATTRIBUTED_TO',
} as const satisfies Record<string, LinkName>;

const isMany = (link: LinkName): boolean => linkType(link).many === true;

const ofEdges: readonly Column[] = [
  { name: 'relation', kind: 'text' },
  { name: 'fact', kind: 'text' },
  ...Object.entries(others).map(([name, link]): Column => ({ name, kind: isMany(link) ? 'texts' : 'text' })),
  ...ofSources,
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
  const [ofNode, ofEdge] = [attributesOf(things, [type, ...ofSources]), attributesOf(facts, ofEdges)];
  return {
    nodeColumns: ofNode.columns,
    edgeColumns: ofEdge.columns,
    async *nodes() {
      const nodeOf = nodesWith(ofNode, await subject.sourceUrls());
      for (const one of things)
        for await (const batch of subject.ofType(one, ofNodes, []))
          yield batch.filter(({ id }) => chosen.draws(id)).map(nodeOf);
    },
    async *edges() {
      const valuesOf = valuesWith(ofEdge, await subject.sourceUrls());
      for (const one of facts)
        for await (const batch of subject.ofType(one, linksFrom(one), ofEvidence)) {
          const edges: DrawnEdge[] = [];
          for (const record of batch) addEdges(edges, record, chosen.draws, valuesOf);
          yield edges;
        }
    },
  };
}

type Urls = ReadonlyMap<string, string>;

/** Draws nodes, with their sources. */
function nodesWith({ rowOf, placeOf }: Attributes, urls: Urls): (record: NodeRecord) => DrawnNode {
  const place = { type: placeOf('type'), sources: placeOf('sources'), urls: placeOf('sourceUrls') };
  return (record) => {
    const values = rowOf(record);
    const ids = targetsOf(record, 'EVIDENCED_BY');
    values[place.type] = record.type;
    values[place.sources] = someOf(ids);
    values[place.urls] = someOf(urlsOf(ids, urls));
    const { from, to } = daysOf(record);
    return { id: record.id, label: labelOf(record), type: record.type, values, from, to };
  };
}

/** The edges of a fact whose ends are drawn; a second edge of a fact is numbered. */
function addEdges(edges: DrawnEdge[], record: NodeRecord, draws: (id: string) => boolean, valuesOf: ValuesOf): void {
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
      values: valuesOf(record, relation),
      from: textOf(record, 'validFromMin'),
      to: textOf(record, 'validToMax'),
    });
  }
}

/** What an edge says: the properties of its fact, whom else it names, and its evidence. */
type ValuesOf = (record: NodeRecord, relation: string) => Values;

function valuesWith({ rowOf, placeOf }: Attributes, urls: Urls): ValuesOf {
  const [relation, fact] = [placeOf('relation'), placeOf('fact')];
  const [sources, sourceUrls] = [placeOf('sources'), placeOf('sourceUrls')];
  const [statements, quotes] = [placeOf('statements'), placeOf('quotes')];
  const placeOfOther = new Map<LinkName, number>(Object.entries(others).map(([name, link]) => [link, placeOf(name)]));
  return (record, word) => {
    const values = rowOf(record);
    let [ids, said, quoted] = [noTexts, noTexts, noTexts];
    for (const { type: link, to, properties } of record.links) {
      const other = placeOfOther.get(link);
      if (other !== undefined) values[other] = isMany(link) ? withText(values[other], to) : (values[other] ?? to);
      if (link !== 'EVIDENCED_BY') continue;
      const { statement, quote } = properties;
      if (!ids.includes(to)) ids = [...ids, to];
      if (typeof statement === 'string') said = [...said, statement];
      if (typeof quote === 'string') quoted = [...quoted, quote];
    }
    values[relation] = word;
    values[fact] = record.id;
    values[sources] = someOf(ids);
    values[sourceUrls] = someOf(urlsOf(ids, urls));
    values[statements] = someOf(said);
    values[quotes] = someOf(quoted);
    return values;
  };
}

// Most lists hold one text: one that is made as it is takes a fifth of the memory of one that has grown.
const noTexts: readonly string[] = [];

const someOf = (texts: readonly string[]): readonly string[] | null => (texts.length === 0 ? null : texts);

function withText(texts: RecordValue | null | undefined, text: string): readonly string[] {
  const before = typeof texts === 'object' && texts !== null ? texts : noTexts;
  return before.includes(text) ? before : [...before, text];
}

function urlsOf(ids: readonly string[], urls: Urls): readonly string[] {
  let found = noTexts;
  for (const id of ids) {
    const url = urls.get(id);
    if (url !== undefined) found = [...found, url];
  }
  return found;
}
