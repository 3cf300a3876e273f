import { setImmediate } from 'node:timers/promises';
import type { LinkName } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { asNumber, asText, type ParameterMap, type Query, queryOfTexts } from '../../graph/query.js';
import { all, type Binding, binding, type Condition, when } from '../../queries/condition.js';
import { knownByMoment } from '../../queries/times.js';
import { isOneOf } from '../../queries/where.js';
import type { Selection, Span } from '../selection.js';

const page = 1_000;
const window = 4_000;
const inAdvance = 2;

/** Reads ids page by page, each page after the last id of the one before. */
export async function* pagesOfIds(
  graph: Graph,
  { query, parameters }: Prepared,
  ids: readonly string[] = [],
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    await setImmediate();
    const found = await graph.read(query, { ...parameters, ids, after });
    if (found.length > 0) yield found;
    if (found.length < page) return;
    after = found.at(-1) ?? '';
  }
}

/**
 * Reads ids window by window, each so many nodes of a type in the order in which the engine keeps them, and some in advance:
 * pages in order of the id would sort all nodes for each page. What a changed graph would miss is the affair of the caller.
 */
export async function* windowsOfIds(
  graph: Graph,
  { type, query, parameters }: Windowed,
): AsyncGenerator<readonly string[]> {
  const [count = 0] = await graph.read(countOf(type), {});
  const read = (skip: number): Promise<readonly string[]> => {
    const coming = graph.read(query, { ...parameters, skip, window });
    // Whoever stops before the end does not hear of what was read in advance.
    coming.catch(() => undefined);
    return coming;
  };
  const skips = Array.from({ length: Math.ceil(count / window) }, (_, at) => at * window);
  const coming = skips.splice(0, inAdvance).map(read);
  for (let next = coming.shift(); next !== undefined; next = coming.shift()) {
    await setImmediate();
    const found = await next;
    coming.push(...skips.splice(0, 1).map(read));
    yield found;
  }
}

/** What holds for facts that a selection takes. */
export const ofFacts =
  (selection: Selection, now: string) =>
  (variable: string): Condition => {
    const { span, modalities } = selection;
    return all([
      ...during(variable, span),
      ...(selection.knownAt === 'any' ? [] : [knownByMoment(variable)({ knownAt: selection.knownAt ?? now })]),
      ...(modalities === null ? [] : [isOneOf(`${variable}.modality`)(modalities)]),
    ]);
  };

/** What holds for shortcuts of such facts; the modality stands at the fact alone. */
export const ofShortcuts =
  (selection: Selection, now: string) =>
  (variable: string): Condition =>
    all([
      ofFacts({ ...selection, modalities: null }, now)(variable),
      ...(selection.modalities === null ? [] : [ofFactWith(`${variable}.factId`, selection.modalities)]),
    ]);

const ofFactWith =
  (factId: string, modalities: readonly string[]): Condition =>
  (bind) =>
    `EXISTS { MATCH (fact:Node {id: ${factId}}) WHERE fact.modality IN ${bind(modalities)} }`;

/** Whether a selection takes whatever things the graph knows by now. */
export const isForNow = ({ knownAt }: Selection): boolean => knownAt === null || knownAt === 'any';

/** What holds for things that a selection takes: the graph knew them by then. */
export const ofThings =
  (selection: Selection) =>
  (variable: string): Condition =>
    isForNow(selection) ? when('true') : (bind) => `${variable}.recordedAt <= ${bind(selection.knownAt)}`;

function during(variable: string, { from, to }: Span): readonly Condition[] {
  return [
    ...(to === null
      ? []
      : [(bind: Binding['bind']) => `${variable}.validFromMin IS NULL OR ${variable}.validFromMin <= ${bind(to)}`]),
    ...(from === null
      ? []
      : [(bind: Binding['bind']) => `${variable}.validToMax IS NULL OR ${variable}.validToMax >= ${bind(from)}`]),
  ];
}

/** A statement that gives ids behind `$after`. */
export interface Prepared {
  readonly query: Query<string>;
  readonly parameters: ParameterMap;
}

/** A statement that gives ids among a window of the nodes of a type. */
export interface Windowed extends Prepared {
  readonly type: NodeType;
}

const countOf = (type: NodeType): Query<number> => ({
  name: `export count of ${type}`,
  text: `MATCH (target:${type})\nRETURN count(*) AS count`,
  decode: ([count]) => asNumber(count),
});

const windowOf = (type: NodeType): readonly string[] => [
  `MATCH (target:${type})`,
  'WITH target SKIP $skip LIMIT $window',
];

const prepared = (name: string, lines: (bind: Binding['bind']) => readonly string[]): Prepared => {
  const bound = binding();
  const text = lines(bound.bind).join('\n');
  return { query: queryOfTexts(name, text), parameters: bound.parameters() };
};

const ordered = ['RETURN DISTINCT target.id AS id', 'ORDER BY id', 'LIMIT 1000'] as const;

/** The ids of the nodes of a type that meet a condition. */
export const idsOfType = (type: NodeType, condition: (variable: string) => Condition): Windowed => ({
  type,
  ...prepared(`export ids of ${type}`, (bind) => [
    ...windowOf(type),
    `WHERE ${condition('target')(bind)}`,
    'RETURN target.id AS id',
  ]),
});

/** The ids of the nodes of a label from which a link leads to `$ids`. */
export const idsLinkedTo = (label: string, link: LinkName, condition: (variable: string) => Condition): Prepared =>
  prepared(`export ids of ${label} by ${link}`, (bind) => [
    'UNWIND $ids AS id',
    `MATCH (thing:Node {id: id})<-[:${link}]-(target:${label})`,
    `WHERE target.id > $after AND (${condition('target')(bind)})`,
    ...ordered,
  ]);

/** The ids of the things that a shortcut ties to `$ids`, in either direction. */
export const idsBeside = (condition: (variable: string) => Condition): Prepared =>
  prepared('export ids beside', (bind) => [
    'UNWIND $ids AS id',
    'MATCH (source:Node {id: id})-[edge:SITS_ON|SENDS_TO|RELATED]-(target:Thing)',
    `WHERE target.id > $after AND (${condition('edge')(bind)})`,
    ...ordered,
  ]);

/** The ids of things of a type that relations tie and that are no agents. */
export const idsRelated = (link: 'FROM' | 'TO', condition: (variable: string) => Condition): Windowed => ({
  type: 'Relation',
  ...prepared(`export ids related by ${link}`, (bind) => [
    ...windowOf('Relation'),
    `MATCH (target)-[:${link}]->(thing:Thing)`,
    `WHERE NOT thing:Agent AND (${condition('target')(bind)})`,
    'RETURN DISTINCT thing.id AS id',
  ]),
});

/** Which things of `$ids` are there, and since when the graph knows them. */
export const thingsThere: Query<{ readonly id: string; readonly recordedAt: string }> = {
  name: 'export things there',
  text: 'UNWIND $ids AS id\nMATCH (target:Node {id: id})\nWHERE target:Thing\nRETURN target.id AS id, target.recordedAt AS recordedAt',
  decode: ([id, recordedAt]) => ({ id: asText(id), recordedAt: asText(recordedAt) }),
};
