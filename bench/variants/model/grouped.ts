import type { Graph } from '../../../src/graph/port.js';
import { askedBy, type ListArguments, type Placed, placed, placedAll } from './asked.js';
import { readAgents, readMemberships } from './loaders.js';
import type { AgentRow, MembershipRow } from './statements.js';

/** Something whose relations are read, with the times it was asked with. */
export type Identified = Placed<{ readonly id: string }>;

/** A list that is asked of a source. */
export interface Question {
  readonly source: Identified;
  readonly args: ListArguments;
}

/** The lists that are asked on one level, in the places of the questions: one statement for all with the same arguments. */
export async function listsOf(
  graph: Graph,
  link: 'IN_GROUP' | 'MEMBER',
  questions: readonly Question[],
): Promise<readonly (readonly Placed<MembershipRow>[])[]> {
  const lists: (readonly Placed<MembershipRow>[])[] = questions.map(() => []);
  for (const places of alike(questions)) {
    const { source, args } = questions[places[0] ?? 0] ?? { source: { id: '' }, args: {} };
    const asked = askedBy(source, args);
    const ids = places.map((place) => questions[place]?.source.id ?? '');
    const once = [...new Set(ids)];
    const found = await readMemberships(graph, link, once, asked);
    const byId = new Map(once.map((id, at) => [id, placedAll(found[at] ?? [], asked)]));
    for (const [at, place] of places.entries()) lists[place] = byId.get(ids[at] ?? '') ?? [];
  }
  return lists;
}

/** The agents at the ends of the memberships of one level, in their places. */
export async function endsOf(
  graph: Graph,
  link: 'IN_GROUP' | 'MEMBER',
  sources: readonly Identified[],
): Promise<readonly (Placed<AgentRow> | null)[]> {
  const found = await readAgents(
    graph,
    link,
    sources.map(({ id }) => id),
  );
  return found.map((agent, at) => (agent === null ? null : placed(agent, sources[at] ?? {})));
}

/** The places of questions with the same arguments and times. */
function alike(questions: readonly Question[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [at, { source, args }] of questions.entries()) {
    const key = `${String(args.first)} ${String(args.validAt ?? source.validAt)} ${String(args.knownAt ?? source.knownAt)}`;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [at]);
    else own.push(at);
  }
  return [...groups.values()];
}
