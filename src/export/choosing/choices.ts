import { dayOf } from '../../domain/period.js';
import type { Graph } from '../../graph/port.js';
import { until } from '../../graph/until.js';
import { type Selection, wordsOf } from '../selection.js';
import { choose } from './choose.js';
import type { Choosing, Chosen } from './chosen.js';

/** What is being chosen, and what was chosen and is still on its way out. */
interface Choices {
  readonly version: string;
  readonly running: Map<string, Choice>;
  readonly made: Map<string, WeakRef<Chosen>>;
}

/** A choice that is being made, for so many. */
interface Choice {
  readonly chosen: Promise<Chosen>;
  readonly stop: AbortController;
  waiting: number;
}

const ofGraphs = new WeakMap<Graph, Choices>();

/**
 * Finds the ids of all that a selection takes, once for all who ask for the same at the same time: fifty readers of a large
 * part of the graph hold its ids once. Nothing is kept beyond the last of them, nor read when all have `gone`. Throws as
 * `choose` does, or the reason of `gone`.
 */
export async function chooseOnce(choosing: Choosing, selection: Selection, gone?: AbortSignal): Promise<Chosen> {
  const { running, made } = await choicesOf(choosing.graph);
  gone?.throwIfAborted();
  const key = JSON.stringify([wordsOf(selection), dayOf(new Date(choosing.now))]);
  const known = made.get(key)?.deref();
  if (known !== undefined) return known;
  const choice = running.get(key) ?? begun(choosing, selection);
  choice.waiting += 1;
  running.set(key, choice);
  const forget = (): void => {
    if (running.get(key) === choice) running.delete(key);
  };
  const giveUp = (): void => {
    choice.waiting -= 1;
    if (choice.waiting > 0) return;
    forget();
    choice.stop.abort();
  };
  gone?.addEventListener('abort', giveUp);
  try {
    const chosen = await choice.chosen;
    made.set(key, new WeakRef(chosen));
    return chosen;
  } finally {
    gone?.removeEventListener('abort', giveUp);
    forget();
  }
}

function begun(choosing: Choosing, selection: Selection): Choice {
  const stop = new AbortController();
  const graph = until(choosing.graph, stop.signal);
  return { chosen: chooseSteadily({ ...choosing, graph }, selection), stop, waiting: 0 };
}

/** How often a choice is made at most where the data changes all the time. */
const mostTries = 3;

/** A choice during which the data changed may have missed something, so it is made again. */
async function chooseSteadily(choosing: Choosing, selection: Selection): Promise<Chosen> {
  for (let tries = 1; ; tries += 1) {
    const before = await choosing.graph.version();
    const chosen = await choose(choosing, selection);
    if (tries === mostTries || (await choosing.graph.version()) === before) return chosen;
  }
}

async function choicesOf(graph: Graph): Promise<Choices> {
  const version = await graph.version();
  const kept = ofGraphs.get(graph);
  if (kept?.version === version) return kept;
  const choices: Choices = { version, running: new Map(), made: new Map() };
  ofGraphs.set(graph, choices);
  return choices;
}
