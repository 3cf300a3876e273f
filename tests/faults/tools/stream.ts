import { applyChangeset } from '../../../src/changes/apply.js';
import { planChangeset } from '../../../src/changes/plan.js';
import type { Graph } from '../../../src/graph/port.js';
import { asNumber, asText, type Query } from '../../../src/graph/query.js';
import { applySeed, planSeed } from '../../../src/ingest/seed/load.js';
import { article, body, changeset, membership, person } from '../../changes/drafts.js';
import { inCheckout } from '../../source.js';

/** The reason of a changeset tells which one of the stream it is. */
const reasonOf = (number: number): string => `stream ${String(number)}`;

/** Applies the seed, and then one changeset after another from a number on; says each when it is acknowledged. */
export async function stream(graph: Graph, numbers: Iterable<number>, say: (line: string) => void): Promise<void> {
  const start = await planChangeset(graph, changeset([article, body], [], 'start'));
  await applyChangeset(graph, start, new Date());
  say('started');
  await applySeed(graph, await planSeed(graph, inCheckout('seed')), new Date());
  say('seeded');
  for (const number of numbers) {
    await applyChangeset(graph, await planned(graph, number), new Date());
    say(reasonOf(number));
  }
}

/** A changeset of a person and a membership: a half of it would be seen. */
const planned = (graph: Graph, number: number) => {
  const id = `person:stream-${String(number)}`;
  const own = membership(`membership:stream-${String(number)}`);
  const links = own.links.map((link) => (link.type === 'MEMBER' ? { ...link, to: id } : link));
  return planChangeset(graph, changeset([person(id, `P ${String(number)}`), { ...own, links }], [], reasonOf(number)));
};

/** A changeset that a graph holds. */
export interface Held {
  readonly sequence: number;
  readonly reason: string;
}

const changesets: Query<Held> = {
  name: 'changesets',
  text: 'MATCH (c:Changeset)\nRETURN c.sequence AS sequence, c.reason AS reason ORDER BY sequence, reason LIMIT 100000',
  decode: ([sequence, reason]) => ({ sequence: asNumber(sequence), reason: asText(reason) }),
};

/** The changesets that a graph holds, in order. */
export const heldBy = (graph: Graph): Promise<readonly Held[]> => graph.read(changesets, {});
