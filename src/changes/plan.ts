import { createHash } from 'node:crypto';
import { distance } from 'fastest-levenshtein';
import { failure } from '../domain/errors.js';
import { type NodeType, nodeTypes } from '../domain/vocabulary.js';
import type { Graph } from '../graph/port.js';
import { refuseUnfinished } from './bulk/unfinished.js';
import { problemsOf, problemsOfRetraction } from './check.js';
import { derived } from './derive.js';
import type { Changeset, NodeRecord, Retraction } from './record.js';
import { supersessions } from './replay.js';
import { allIds, existingNodes, sequenceOf } from './statements.js';

/** A changeset with its id, which is the hash of its content. */
export interface Applicable {
  readonly id: string;
  readonly changeset: Changeset;
}

/** A changeset that was checked against the graph. */
export interface Plan extends Applicable {
  /** True where the graph has applied the same content before. */
  readonly applied: boolean;
  readonly counts: Readonly<Partial<Record<NodeType, number>>>;
}

const shown = 20;

/**
 * Checks a changeset that is written `now` against the vocabulary and the graph, and changes nothing. Throws INVALID_CHANGESET,
 * ID_TAKEN or IMPORT_UNFINISHED.
 */
export async function planChangeset(graph: Graph, draft: Changeset, now = new Date()): Promise<Plan> {
  const { amendments } = draft;
  const changeset: Changeset = {
    ...draft,
    records: draft.records.map(derived),
    ...(amendments === undefined ? {} : { amendments: amendments.map(derived) }),
  };
  const id = createHash('sha256').update(JSON.stringify(changeset)).digest('hex');
  await refuseUnfinished(graph);
  const [sequence] = await graph.read(sequenceOf, { id });
  const plan = { id, changeset, applied: sequence !== undefined, counts: countsOf(changeset.records) };
  if (!plan.applied) await refuseProblems(graph, changeset, now);
  return plan;
}

async function refuseProblems(
  graph: Graph,
  { records, amendments = [], retractions }: Changeset,
  now: Date,
): Promise<void> {
  const written = [...records, ...amendments];
  const own = new Set(records.map(({ id }) => id));
  const named = written
    .flatMap(({ links }) => links.map(({ to }) => to))
    .concat([...retractions, ...amendments].map(({ id }) => id));
  const existing = await graph.read(existingNodes, { ids: [...new Set([...own, ...named])] });
  const present = new Set(existing.map(({ id }) => id));
  const believed = new Set(existing.filter(({ retracted }) => !retracted).map(({ id }) => id));
  const problems = [
    ...twice(written).map((id) => `${id}: the id is given twice`),
    ...written.flatMap((record) => problemsOf(record, now)),
    ...(await danglingLinks(graph, written, new Set([...own, ...present]))),
    ...amendments.flatMap(({ id, type }) => (canBeAmended(type) && present.has(id) ? [] : [unamendable(id)])),
    ...stillBelieved(records, retractions, believed),
    ...retractions.flatMap((retraction) => problemsOfRetraction(retraction, now)),
    ...retractions.flatMap(({ id }) =>
      present.has(id) ? [] : [`${id}: is to be retracted, but the graph does not have it`],
    ),
  ];
  if (problems.length > 0) throw failure('INVALID_CHANGESET', { problems: shorten(problems) });
  const taken = [...own].find((id) => present.has(id));
  if (taken !== undefined) throw failure('ID_TAKEN', { detail: taken });
}

/** A fact that another version supersedes must be retracted, or readers would see both. */
function stillBelieved(
  records: readonly NodeRecord[],
  retractions: readonly Retraction[],
  believed: ReadonlySet<string>,
): readonly string[] {
  const own = records.filter(({ properties }) => properties['retractedAt'] === undefined).map(({ id }) => id);
  const retracted = new Set(retractions.map(({ id }) => id));
  const open = new Set([...own, ...believed].filter((id) => !retracted.has(id)));
  return supersessions(records)
    .flat()
    .filter(({ old }) => open.has(old))
    .map(({ old, new: id }) => `${id}: supersedes "${old}", which is not retracted; retract it in the same changeset`);
}

/** Facts are never changed: another version supersedes them. */
const canBeAmended = (type: NodeType): boolean => !nodeTypes[type].labels.some((label) => label === 'Fact');

const unamendable = (id: string): string =>
  `${id}: only a thing that the graph has can be amended; a fact is superseded`;

const shorten = (problems: readonly string[]): readonly string[] =>
  problems.length <= shown ? problems : [...problems.slice(0, shown), `and ${String(problems.length - shown)} more`];

function twice(records: readonly NodeRecord[]): readonly string[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }) => (seen.has(id) ? [id] : (seen.add(id), [])));
}

async function danglingLinks(
  graph: Graph,
  records: readonly NodeRecord[],
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const dangling = records.flatMap(({ id, links }) =>
    links.filter(({ to }) => !known.has(to)).map((link) => ({ id, link })),
  );
  if (dangling.length === 0) return [];
  const all = new Set([...known, ...(await graph.read(allIds, {}))]);
  return dangling.map(
    ({ id, link: { type, to } }) => `${id}: link ${type} leads to "${to}", which does not exist.${suggestion(to, all)}`,
  );
}

function suggestion(wanted: string, known: ReadonlySet<string>): string {
  const near = [...known].filter((id) => Math.abs(id.length - wanted.length) < 3 && distance(id, wanted) < 3);
  const [first] = near.toSorted((a, b) => distance(a, wanted) - distance(b, wanted));
  return first === undefined ? '' : ` Did you mean "${first}"?`;
}

function countsOf(records: readonly NodeRecord[]): Plan['counts'] {
  const counts: Partial<Record<NodeType, number>> = {};
  for (const { type } of records) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
