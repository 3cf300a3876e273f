import { typeWords } from '../../domain/german.js';
import type { RecordProperties, RecordValue } from '../../changes/record.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { isFact, isSource } from '../choosing/chosen.js';
import { draw } from '../drawing/draw.js';
import { type DrawnEdge, type DrawnNode, edgeObjects, nodeObjects } from '../drawing/objects.js';
import type { Subject } from '../subject.js';
import { germanPeriod, modalityWords, relationWords, sortOfRole } from './words.js';

/** A node of a picture, with all that is said of it in words. */
export interface Mark {
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  readonly shortName: string | null;
  /** Whether the selection lies around it. */
  readonly isStart: boolean;
  readonly title: string;
  /** An address that can be opened, or null. */
  readonly url: string | null;
}

/** A line of a picture: all facts of one sort and modality that lead from one node to another. */
export interface Tie {
  readonly source: string;
  readonly target: string;
  /** `seat:` with the sort of the role, else the relation. */
  readonly sort: string;
  readonly modality: string;
  /** Whether none of the facts held any more on the last day that the picture shows. */
  readonly ended: boolean;
  readonly title: string;
  readonly url: string | null;
}

/** What a picture shows, before anything has a place. */
export interface Content {
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly facts: number;
  readonly sources: number;
}

/** Reads what a picture of a selection shows: ties in the order of their facts, nodes in the order of the drawing. */
export async function contentOf(subject: Subject): Promise<Content> {
  const drawing = draw(subject);
  const [nodes, edges] = [new Array<DrawnNode>(), new Array<DrawnEdge>()];
  for await (const batch of nodeObjects(drawing)) nodes.push(...batch);
  for await (const batch of edgeObjects(drawing)) edges.push(...batch);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const lastDay = subject.selection.span.to ?? subject.origin.changedAt?.slice(0, 10) ?? '';
  const shown = edges.filter(({ source, target }) => names.has(source) && names.has(target));
  const roles = rolesOf(shown, nameOf);
  const starts = new Set(subject.selection.around);
  return {
    marks: nodes.map((node) => markOf(node, roles.get(node.id) ?? [], starts.has(node.id))),
    ties: tiesOf(shown, nameOf, lastDay),
    ...(subject.selection.shape === 'facts' ? countedNodes(nodes) : countedEdges(nodes, shown)),
  };
}

type Counts = Pick<Content, 'facts' | 'sources'>;

/** Where facts are nodes, so are their sources. */
const countedNodes = (nodes: readonly DrawnNode[]): Counts => ({
  facts: nodes.filter(({ type }) => isFact(type)).length,
  sources: nodes.filter(({ type }) => isSource(type)).length,
});

const countedEdges = (nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): Counts => ({
  facts: new Set(edges.map(({ id }) => id.split('#')[0])).size,
  sources: new Set([...nodes, ...edges].flatMap(({ values }) => listed(values['sources']))).size,
});

const listed = (value: RecordValue | undefined): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
};

const text = (values: RecordProperties, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};

/** An address that a click may follow: never one that would run a script. */
const openable = (urls: readonly string[]): string | null => urls.find((url) => /^https?:\/\//i.test(url)) ?? null;

/** What each node is in the others, in words. */
function rolesOf(edges: readonly DrawnEdge[], nameOf: (id: string) => string): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const edge of edges)
    if (edge.relation === 'SITS_ON') {
      const own = roles.get(edge.source) ?? [];
      own.push(`${edge.label}, ${nameOf(edge.target)}${inBrackets(periodOf(edge))}`);
      roles.set(edge.source, own);
    }
  return roles;
}

const periodOf = ({ values }: DrawnEdge): string => germanPeriod(text(values, 'validFrom'), text(values, 'validTo'));

const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`);

const most = 12;

const atMost = (lines: readonly string[]): readonly string[] =>
  lines.length <= most ? lines : [...lines.slice(0, most), `… und ${String(lines.length - most)} mehr`];

const sourcesIn = (values: RecordProperties): string => {
  const sources = listed(values['sourceUrls'] ?? values['sources']);
  return sources.length === 0 ? '' : `Quelle: ${atMost(sources).join(' ')}`;
};

function markOf({ id, type, label, values }: DrawnNode, roles: readonly string[], isStart: boolean): Mark {
  const lines = [`${label} (${typeWords[type]})`, ...atMost(roles), sourcesIn(values)];
  const urls = [...listed(values['sourceUrls']), ...listed(values['url'])];
  return {
    id,
    type,
    name: label,
    shortName: text(values, 'shortName'),
    isStart,
    title: lines.filter((line) => line !== '').join('\n'),
    url: openable(urls),
  };
}

const sortOf = ({ relation, values }: DrawnEdge): string =>
  relation === 'SITS_ON' ? `seat:${sortOfRole(text(values, 'role') ?? 'MEMBER')}` : relation;

function tiesOf(edges: readonly DrawnEdge[], nameOf: (id: string) => string, lastDay: string): readonly Tie[] {
  const bundles = new Map<string, DrawnEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.source, edge.target, sortOf(edge), edge.values['modality']]);
    bundles.set(key, [...(bundles.get(key) ?? []), edge]);
  }
  return [...bundles.values()].flatMap((bundle) => {
    const [first] = bundle;
    if (first === undefined) return [];
    return {
      source: first.source,
      target: first.target,
      sort: sortOf(first),
      modality: text(first.values, 'modality') ?? 'FACT',
      ended: bundle.every(({ to }) => to !== null && to < lastDay),
      title: atMost(bundle.map((edge) => sentenceOf(edge, nameOf))).join('\n'),
      url: openable(bundle.flatMap(({ values }) => listed(values['sourceUrls']))),
    };
  });
}

function sentenceOf(edge: DrawnEdge, nameOf: (id: string) => string): string {
  const { relation, label, values, source, target } = edge;
  const modality = text(values, 'modality') ?? 'FACT';
  const said = modality === 'FACT' ? '' : (modalityWords[modality]?.[0] ?? modality);
  const sender = text(values, 'onBehalfOf');
  const forWhom = sender === null || sender === source ? '' : `für ${nameOf(sender)}`;
  const number = values['seats'];
  const seats = typeof number === 'number' ? `${String(number)} Sitze` : '';
  const how = relation === 'SITS_ON' ? label : (relationWords[relation]?.[1] ?? relation);
  const more = [forWhom, seats, periodOf(edge), said].filter((words) => words !== '').join(', ');
  const from = sourcesIn(values);
  return `${nameOf(source)} – ${how} – ${nameOf(target)}${inBrackets(more)}${from === '' ? '' : `. ${from}`}`;
}
