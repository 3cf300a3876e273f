/** The public list of Gremiengraph as a library: open a graph, load a seed, build the API, and ask. */
export { applySeed, planSeed, type SeedPlan } from './ingest/seed/load.js';
export { applyChangeset, type Applied } from './changes/apply.js';
export { planChangeset, type Plan } from './changes/plan.js';
export type { Changeset, NodeRecord, RecordLink, Retraction } from './changes/record.js';
export { type ErrorCode, errorKinds, GremiengraphError } from './domain/errors.js';
export { openGraph, type Place } from './graph/open.js';
export type { Graph, GraphInfo, Transaction } from './graph/port.js';
export { answer, type Answer, type Question } from './graphql/answer.js';
export { type Shared, sharedOf } from './graphql/context.js';
export { buildGraphqlSchema } from './graphql/schema.js';
export type { Ledger } from './analysis/ledger.js';
export type { SearchDirectory } from './analysis/search/search.js';
