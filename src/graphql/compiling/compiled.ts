import { Kind, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Graph } from '../../graph/port.js';
import type { ParameterMap, Query } from '../../graph/query.js';
import { nestedStatement } from '../../queries/nested.js';
import { idsAsked } from '../answers/by-name.js';
import type { Context } from '../context.js';
import { askingAt, bind, type Binding } from './frame.js';
import { type Plan, planOf } from './plan.js';
import { LeftToResolvers } from './writing.js';

/** An operation with the variables that the schema has read. */
interface Operation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Answers operations by one statement each. */
export interface Compiler {
  /** The data of the answer as JSON. Throws LeftToResolvers, or what the resolvers can tell better. */
  answer(operation: Operation, context: Context): Promise<string>;
}

/** Plans that one operation may have, by the variables of its directives. */
const plansOfOperation = 16;
/** Statements of which is remembered how often they were met. */
const statementsMet = 2_000;

/** Compiles operations over a schema; each is planned once, and on an engine that plans slowly only when it returns. */
export function compiler(schema: GraphQLSchema): Compiler {
  const plans = new WeakMap<OperationDefinitionNode, LRUCache<string, Plan | LeftToResolvers>>();
  const met = new LRUCache<string, { times: number; ready: boolean }>({ max: statementsMet });

  function planned({ operation, fragments, variables }: Operation): Plan {
    const own = plans.get(operation) ?? new LRUCache<string, Plan | LeftToResolvers>({ max: plansOfOperation });
    plans.set(operation, own);
    const key = keyOf(operation, fragments, variables);
    const plan = own.get(key) ?? planOrNot(schema, operation, fragments, variables);
    own.set(key, plan);
    if (plan instanceof LeftToResolvers) throw plan;
    return plan;
  }

  /** Throws until the engine has planned a statement, which it is asked to do when the statement returns. */
  function waitUntilPlanned(graph: Graph, { text }: Query<unknown>, parameters: ParameterMap): void {
    const { sightsBeforePlanning } = graph.capabilities;
    if (sightsBeforePlanning <= 1) return;
    const seen = met.get(text) ?? { times: 0, ready: false };
    met.set(text, seen);
    if (seen.ready) return;
    seen.times += 1;
    if (seen.times === sightsBeforePlanning)
      void warm(graph, text, parameters).then(
        () => (seen.ready = true),
        () => (seen.times = 0),
      );
    throw new LeftToResolvers('its statement is not planned yet');
  }

  return {
    answer: async (operation, context) => {
      const plan = planned(operation);
      const bound = bind(plan.frames, operation.variables, context.reader.now);
      await findIds(plan, bound, context);
      if (plan.branches.length === 0) return plan.write([], bound);
      const { graph } = context.reader;
      const idsOf = (at: number): readonly string[] => bound.ids.get(at) ?? [];
      const { query, parameters } = nestedStatement(plan.branches, bound.steps, idsOf);
      waitUntilPlanned(graph, query, parameters);
      const [row] = await graph.read(query, parameters);
      if (row === undefined) throw new TypeError('A nested statement answers with one row');
      return plan.write(row, bound);
    },
  };
}

const planOrNot = (...[schema, operation, fragments, variables]: Parameters<typeof planOf>): Plan | LeftToResolvers => {
  try {
    return planOf(schema, operation, fragments, variables);
  } catch (error) {
    if (error instanceof LeftToResolvers) return error;
    throw error;
  }
};

/** Variables shape a plan only where a directive asks for them. */
function keyOf(
  operation: OperationDefinitionNode,
  fragments: Operation['fragments'],
  variables: Operation['variables'],
): string {
  const names = new Set<string>();
  for (const part of [operation, ...Object.values(fragments)])
    visit(part, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  return JSON.stringify([...names].sort().map((name) => variables[name]));
}

const warm = (graph: Graph, text: string, parameters: ParameterMap): Promise<unknown> =>
  graph.read({ name: 'plan', text: `EXPLAIN ${text}`, decode: () => null }, parameters);

async function findIds(plan: Plan, bound: Binding, context: Context): Promise<void> {
  for (const { at, field } of plan.byId) bound.ids.set(at, await idsAsked(field, askingAt(bound, at).args, context));
}
