import { context, get, loadMany, loadOne, makeGrafastSchema, object, type Step } from 'grafast';
import type { GraphQLSchema } from 'graphql';
import type { Graph } from '../../../src/graph/port.js';
import { endsOf, type Identified, listsOf, type Question } from './grouped.js';
import { agentTypes, contract, groupTypes } from './schema.js';
import { type BodyRow, bodiesById, bodiesByName } from './statements.js';

/** What the steps of one request share. */
interface GrafastContext {
  readonly graph: Graph;
}

/** Arguments of a field while its plan is made. */
interface FieldArguments {
  getRaw(name: string): Step;
}

interface Shared {
  readonly shared: GrafastContext;
}

const shared = (): Step => context();

/** The part of the contract with plans, which Grafast makes of each operation once. */
export function grafastSchema(): GraphQLSchema {
  const agent = { memberships: listPlan('MEMBER') };
  const group = { ...agent, members: listPlan('IN_GROUP') };
  const byType = (names: readonly string[], plans: object) => names.map((name) => [name, { plans }] as const);
  const planType = ($specifier: Step) => ({
    $__typename: get($specifier, 'type'),
    planForType: () => $specifier,
  });
  return makeGrafastSchema({
    typeDefs: contract,
    interfaces: { Agent: { planType }, Group: { planType } },
    objects: {
      Query: { plans: { body: bodyPlan } },
      ...Object.fromEntries(byType(agentTypes, agent)),
      ...Object.fromEntries(byType(groupTypes, group)),
      Membership: { plans: { member: endPlan('MEMBER'), group: endPlan('IN_GROUP') } },
    },
  });
}

/** A body as it is asked for. */
interface BodyAsked {
  readonly id: string | null | undefined;
  readonly name: string | null | undefined;
}

const bodyPlan = (_: Step, args: FieldArguments): Step =>
  loadOne(
    { id: args.getRaw('id'), name: args.getRaw('name') },
    {
      shared,
      load: async (asked: readonly BodyAsked[], { shared: { graph } }: Shared) => {
        const ids = asked.flatMap(({ id }) => id ?? []);
        const names = asked.flatMap(({ id, name }) => (typeof id === 'string' ? [] : (name ?? [])));
        const found: BodyRow[] = [];
        if (ids.length > 0) found.push(...(await graph.read(bodiesById, { ids })));
        if (names.length > 0) found.push(...(await graph.read(bodiesByName, { names })));
        return asked.map(
          ({ id, name }) => found.find((row) => (typeof id === 'string' ? row.id === id : row.name === name)) ?? null,
        );
      },
    },
  );

/** Loads one list for each source. */
const loaders = { IN_GROUP: listLoader('IN_GROUP'), MEMBER: listLoader('MEMBER') };

function listLoader(link: 'IN_GROUP' | 'MEMBER') {
  return {
    shared,
    load: (asked: readonly (Identified & { readonly args: Question['args'] })[], { shared: { graph } }: Shared) =>
      listsOf(
        graph,
        link,
        asked.map(({ args, ...source }) => ({ source, args })),
      ),
  };
}

const listPlan =
  (link: 'IN_GROUP' | 'MEMBER') =>
  ($source: Step, args: FieldArguments): Step => {
    const $args = object({
      first: args.getRaw('first'),
      validAt: args.getRaw('validAt'),
      knownAt: args.getRaw('knownAt'),
    });
    const $nodes = loadMany({ ...timed($source), args: $args }, loaders[link]);
    return object({ nodes: $nodes });
  };

/** Loads the one agent of each membership. */
const endLoaders = { IN_GROUP: endLoader('IN_GROUP'), MEMBER: endLoader('MEMBER') };

function endLoader(link: 'IN_GROUP' | 'MEMBER') {
  return {
    shared,
    load: (sources: readonly Identified[], { shared: { graph } }: Shared) => endsOf(graph, link, sources),
  };
}

const endPlan =
  (link: 'IN_GROUP' | 'MEMBER') =>
  ($source: Step): Step =>
    loadOne(timed($source), endLoaders[link]);

const timed = ($source: Step) => ({
  id: get($source, 'id'),
  validAt: get($source, 'validAt'),
  knownAt: get($source, 'knownAt'),
});
