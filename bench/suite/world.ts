import type { Graph } from '../../src/graph/port.js';
import { asText, type Query } from '../../src/graph/query.js';
import { encodeCursor } from '../../src/queries/cursor.js';
import { people } from '../../src/queries/relations/lists.js';
import { randomFrom } from '../world/dice.js';

/** A thing that operations ask for. */
interface Known {
  readonly id: string;
  readonly name: string;
}

/** What operations ask for in a generated graph: the same at every run. */
export interface World {
  readonly bodies: readonly Known[];
  readonly people: readonly string[];
  readonly meetings: readonly string[];
  /** Words to search for, frequent ones and rare ones. */
  readonly words: readonly string[];
  /** Places deep in the list of all people. */
  readonly cursors: readonly string[];
}

/** How many things take turns. */
const turns = 200;

const all = (label: string, name: string): Query<Known> => ({
  name: `${label} of the world`,
  text: `MATCH (thing:${label})\nRETURN thing.id AS id, thing.${name} AS name\nORDER BY name, id\nLIMIT 1000000`,
  decode: ([id, own]) => ({ id: asText(id), name: asText(own) }),
});

/** An index by which peers find a body by its name; our program keeps the names in memory. */
export const indexOfNames = 'CREATE INDEX body_name IF NOT EXISTS FOR (n:Body) ON (n.name)';

/** Chooses what operations ask for. */
export async function worldOf(graph: Graph): Promise<World> {
  const random = randomFrom(7);
  const bodies = await graph.read(all('Body', 'name'), {});
  const inOrder = await graph.read(all('Person', 'sortName'), {});
  const meetings = await graph.read(all('Meeting', 'name'), {});
  const names = new Map<string, number>();
  for (const { name } of bodies) names.set(name, (names.get(name) ?? 0) + 1);
  const deep = inOrder.slice(Math.floor(inOrder.length / 4), Math.floor(inOrder.length * 0.9));
  const some = chosen(inOrder, random);
  return {
    bodies: chosen(
      bodies.filter(({ name }) => names.get(name) === 1),
      random,
    ),
    people: some.map(({ id }) => id),
    meetings: chosen(meetings, random).map(({ id }) => id),
    words: ['größeres', 'Länder', 'Protokoll', ...some.slice(0, 17).map(({ name }) => name)],
    cursors: chosen(deep, random).map(({ id, name }) => encodeCursor(people.name, [name, id])),
  };
}

/** Some of many, in no order, each at most once. */
function chosen<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, turns)
    .map(({ item }) => item);
}
