import { typeOfId } from '../../domain/id.js';
import type { LinkName } from '../../domain/link.js';
import type { NodeType } from '../../domain/vocabulary.js';
import type { Graph } from '../../graph/port.js';
import { linksFrom } from '../reading/nodes.js';
import { readRecords } from '../reading/records.js';
import { batchSize } from '../reading/stretches.js';
import { everything, isEverything, type Selection } from '../selection.js';
import { broughtBy, liesWithin } from './acceptance.js';
import { type Choosing, type Chosen, chosenFrom, collectIds, isAgent, isFact, largestSelection } from './chosen.js';
import {
  idsBeside,
  idsLinkedTo,
  idsOfType,
  idsRelated,
  isForNow,
  ofFacts,
  ofShortcuts,
  ofThings,
  pagesOfIds,
  type Prepared,
  windowsOfIds,
} from './ids.js';
import { startsOf } from './starts.js';

type Collected = ReturnType<typeof collectIds>;

/** Finds the ids of all that a selection takes. Throws INVALID_ARGUMENT where an id is unknown or it is too much. */
export async function choose(choosing: Choosing, selection: Selection): Promise<Chosen> {
  const collected = collectIds(choosing.most ?? largestSelection);
  if (isEverything(selection) && selection.things.length === everything.things.length) {
    const version = await choosing.graph.version();
    const [draws] = await Promise.all([
      allThings(choosing, selection, collected),
      allFacts(choosing, selection, collected),
    ]);
    return chosenFrom(collected, draws, isForNow(selection) ? version : null);
  }
  const draws = isEverything(selection)
    ? await allThings(choosing, selection, collected)
    : await around(choosing, selection, collected);
  await factsWithin(choosing, selection, collected);
  return chosenFrom(collected, draws, null);
}

/** Which of the things taken a drawing of members shows. */
type Draws = Chosen['draws'];

/** Takes all things; agents are drawn, and what relations tie. */
async function allThings({ graph, now }: Choosing, selection: Selection, { add }: Collected): Promise<Draws> {
  for (const type of selection.things)
    for await (const ids of windowsOfIds(graph, idsOfType(type, ofThings(selection)))) add(ids);
  const related = new Set<string>();
  for (const link of ['FROM', 'TO'] as const)
    for await (const ids of windowsOfIds(graph, idsRelated(link, ofFacts(selection, now))))
      for (const id of ids) related.add(id);
  return (id) => {
    const type = typeOfId(id);
    return (type !== null && isAgent(type)) || related.has(id);
  };
}

async function allFacts({ graph, now }: Choosing, selection: Selection, { addFacts }: Collected): Promise<void> {
  for (const type of selection.facts)
    for await (const ids of windowsOfIds(graph, idsOfType(type, ofFacts(selection, now)))) addFacts(type, ids);
}

/** Walks step by step over the shortcuts, then takes the meetings, agenda items and matters of the bodies reached. */
async function around(choosing: Choosing, selection: Selection, collected: Collected): Promise<Draws> {
  const allowed = (id: string): boolean => selection.things.some((type) => type === typeOfId(id));
  const starts = await startsOf(choosing, selection);
  const reached = new Set(collected.add(starts));
  let level: readonly string[] = starts;
  for (let step = 0; step < selection.steps && level.length > 0; step += 1) {
    const found = await linked(choosing.graph, idsBeside(ofShortcuts(selection, choosing.now)), level);
    level = collected.add(found.filter(allowed));
    for (const id of level) reached.add(id);
  }
  const satellites: readonly (readonly [NodeType, LinkName])[] = [
    ['Meeting', 'HELD_BY'],
    ['AgendaItem', 'ON'],
    ['Matter', 'RAISED_IN'],
  ];
  for (const [type, link] of satellites)
    if (selection.things.includes(type))
      collected.add(await linked(choosing.graph, idsLinkedTo(type, link, ofThings(selection)), [...collected.ids]));
  return (id) => reached.has(id);
}

async function linked(graph: Graph, statement: Prepared, ids: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const batch of batches(ids)) for await (const page of pagesOfIds(graph, statement, batch)) found.push(...page);
  return found.sort();
}

function* batches(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += batchSize) yield ids.slice(at, at + batchSize);
}

const towardsThings: readonly LinkName[] = ['IN_GROUP', 'FROM', 'ABOUT', 'AT'];

/** Takes the facts between the things, and what these facts bring along. */
async function factsWithin(
  { graph, now }: Choosing,
  selection: Selection,
  { ids, add }: Pick<Collected, 'ids' | 'add'>,
): Promise<void> {
  const things = new Set(ids);
  const brought = new Set<string>();
  for (const type of selection.facts) {
    const candidates = new Set<string>();
    for (const link of linksFrom(type).filter((name) => towardsThings.includes(name)))
      for (const id of await linked(graph, idsLinkedTo(type, link, ofFacts(selection, now)), [...things]))
        candidates.add(id);
    for (const batch of batches([...candidates])) {
      const records = await readRecords(graph, type, batch, linksFrom(type));
      const taken = records.filter((record) => liesWithin(record, (id) => things.has(id)));
      add(taken.map(({ id }) => id));
      for (const id of taken.flatMap((record) => broughtBy(record, selection))) brought.add(id);
    }
  }
  add(brought);
  await sourcesOf(graph, selection, { ids, add });
}

/** Takes the sources of the things themselves. */
async function sourcesOf(
  graph: Graph,
  selection: Selection,
  { ids, add }: Pick<Collected, 'ids' | 'add'>,
): Promise<void> {
  const things = [...ids].filter((id) => !isFact(typeOfId(id) ?? 'Membership'));
  for (const type of selection.things) {
    const own = things.filter((id) => typeOfId(id) === type);
    for (const batch of batches(own))
      for (const record of await readRecords(graph, type, batch, ['EVIDENCED_BY'])) add(broughtBy(record, selection));
  }
}
