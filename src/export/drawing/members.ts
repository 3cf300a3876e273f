import { type ShortcutName, shortcutRules } from '../../changes/shortcuts.js';
import { type LinkName, linkType } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { isAgent, isFact } from '../choosing/chosen.js';
import { type Cells, picked } from '../reading/columns.js';
import { endsOf, linksFrom, type Nodes } from '../reading/nodes.js';
import type { Subject } from '../subject.js';
import { type Attributes, attributesOf, type Column } from './attributes.js';
import type { Drawing, DrawnEdges, DrawnNodes } from './drawing.js';
import { evidenceOf, sourcesOf, targetsByNode, type Urls } from './evidence.js';
import { daysOf, labelsOf, textsOf } from './labels.js';

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
  const { chosen, types, nodesOf } = subject;
  const things = types.filter(
    (one) => !isFact(one) && (isAgent(one) || (chosen.idsOf.get(one) ?? []).some(chosen.draws)),
  );
  const facts = drawnFacts.filter((one) => types.includes(one));
  const [ofNode, ofEdge] = [attributesOf(things, [type, ...ofSources]), attributesOf(facts, ofEdges)];
  return {
    nodeColumns: ofNode.columns,
    edgeColumns: ofEdge.columns,
    async *nodes() {
      const urls = await subject.sourceUrls();
      for (const one of things)
        for await (const nodes of nodesOf(one, ofNodes, [])) yield drawnNodes(nodes, ofNode, chosen.draws, urls);
    },
    async *edges() {
      const urls = await subject.sourceUrls();
      for (const one of facts)
        for await (const nodes of nodesOf(one, linksFrom(one), ofEvidence))
          yield drawnEdges(nodes, ofEdge, chosen.draws, urls);
    },
  };
}

type Draws = (id: string) => boolean;

function drawnNodes(nodes: Nodes, { valuesOf }: Attributes, draws: Draws, urls: Urls): DrawnNodes {
  const rows = [...nodes.ids.keys()].filter((at) => draws(nodes.ids[at] ?? ''));
  const at = rowsOf(rows, nodes.ids.length);
  const { from, to } = daysOf(nodes);
  return {
    type: nodes.type,
    ids: at(nodes.ids),
    labels: at(labelsOf(nodes)),
    values: valuesOf(nodes, { type: nodes.ids.map(() => nodes.type), ...sourcesOf(nodes, urls) }).map((cells) =>
      cells === null ? null : at(cells),
    ),
    from: at(from),
    to: at(to),
  };
}

function drawnEdges(nodes: Nodes, { valuesOf }: Attributes, draws: Draws, urls: Urls): DrawnEdges {
  const { rows, shortcuts, ...ties } = tiesOf(nodes, draws);
  const at = rowsOf(rows, nodes.ids.length);
  const atRows = (cells: Cells | null): Cells | null => (cells === null ? null : at(cells));
  const of = (name: string): Cells | null => atRows(nodes.of(name));
  const [kinds, roleLabels, roles] = [of('kind'), of('roleLabel'), of('role')].map((cells) =>
    textsOf(cells, rows.length),
  );
  const relations = shortcuts.map((name, tie) => (name === 'RELATED' ? kinds?.[tie] : null) ?? name);
  const said = Object.entries({ fact: nodes.ids, ...othersOf(nodes), ...evidenceOf(nodes, urls) });
  const more = Object.fromEntries(said.map(([name, cells]) => [name, atRows(cells)]));
  return {
    ...ties,
    relations,
    labels: relations.map((relation, tie) =>
      shortcuts[tie] === 'SITS_ON' ? (roleLabels?.[tie] ?? roles?.[tie] ?? relation) : relation,
    ),
    values: valuesOf({ type: nodes.type, of }, { ...more, relation: relations }),
    ...daysOf({ type: nodes.type, ids: ties.ids, of }),
  };
}

/** The pairs of things that facts tie together, where both are drawn, by the rows of the facts; the second of a fact is numbered. */
function tiesOf(nodes: Nodes, draws: Draws) {
  const rules = shortcutRules(nodes.type).map(({ type: name, from, to }) => ({
    name,
    from: endsOf(nodes, from),
    to: endsOf(nodes, to),
  }));
  const [rows, shortcuts] = [new Array<number>(), new Array<ShortcutName>()];
  const [ids, sources, targets] = [new Array<string>(), new Array<string>(), new Array<string>()];
  for (const [row, id] of nodes.ids.entries()) {
    let number = 0;
    for (const { name, from, to } of rules) {
      const [source, target] = [from[row] ?? null, to[row] ?? null];
      if (source === null || target === null || !draws(source) || !draws(target)) continue;
      number += 1;
      rows.push(row);
      shortcuts.push(name);
      ids.push(number === 1 ? id : `${id}#${String(number)}`);
      sources.push(source);
      targets.push(target);
    }
  }
  return { rows, shortcuts, ids, sources, targets };
}

/** Takes the entries of lists at some rows; most often these are all. */
function rowsOf(rows: readonly number[], length: number): <Entry>(entries: readonly Entry[]) => readonly Entry[] {
  const areAll = rows.length === length && rows.every((row, at) => row === at);
  return (entries) => (areAll ? entries : picked(entries, rows));
}

function othersOf(nodes: Nodes): Readonly<Record<string, Cells | null>> {
  const there = new Set<LinkName>(nodes.links.types);
  return Object.fromEntries(
    Object.entries(others).map(([name, link]) => [
      name,
      there.has(link) ? (isMany(link) ? targetsByNode(nodes, link) : endsOf(nodes, link)) : null,
    ]),
  );
}
