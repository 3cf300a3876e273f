import type { Graph } from '../src/graph/port.js';
import { type Answer, answer } from '../src/graphql/answer.js';
import { sharedOf } from '../src/graphql/context.js';
import { buildGraphqlSchema } from '../src/graphql/schema.js';
import { applySeed, planSeed } from '../src/ingest/seed/load.js';
import type { TestEngine } from './engines.js';
import { inCheckout } from './source.js';

/** A graph that holds the shipped seed, with the means to ask it. */
export interface Loaded {
  readonly graph: Graph;
  readonly ask: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;
  readonly internalErrors: readonly unknown[];
}

const license = 'https://creativecommons.org/publicdomain/zero/1.0/';
const schema = buildGraphqlSchema();

/** The means to ask a graph; errors that clients may not see are collected. */
export function asking(graph: Graph): Loaded {
  const shared = sharedOf(graph, license);
  const internalErrors: unknown[] = [];
  const ask: Loaded['ask'] = (query, variables = {}) =>
    answer(schema, shared, { query, variables }, (_, error) => internalErrors.push(error));
  return { graph, ask, internalErrors };
}

/** Opens a graph of an engine and loads the shipped seed. */
export async function openLoaded(engine: TestEngine): Promise<Loaded> {
  const graph = await engine.open();
  await applySeed(graph, await planSeed(graph, inCheckout('seed')), new Date());
  return asking(graph);
}
