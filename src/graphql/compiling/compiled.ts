import {
  type ASTNode,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { idsAsked } from '../answers/by-name.js';
import type { Context } from '../context.js';
import { eachNode } from '../nodes.js';
import { askingAt, bind, type Binding } from './frame.js';
import { type Plan, planOf } from './plan.js';
import { sights } from './sights.js';
import { LargeOperation, LeftToResolvers } from './writing.js';

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
  /** How much of its bounds is taken, in characters. */
  held(): CompilerBounds;
}

/** What a compiler may remember. */
export interface CompilerBounds {
  /** Characters of the operations whose plans are remembered; a plan takes some hundred bytes for each. */
  readonly plans: number;
  /** Characters of the statements of which is remembered how often they were met. */
  readonly met: number;
}

const standardBounds: CompilerBounds = { plans: 500_000, met: 4_000_000 };

/** An operation that was met: its number, the variables that shape its plans, and how long it is. */
interface Known {
  readonly id: number;
  readonly names: readonly string[];
  readonly characters: number;
  isNew: boolean;
}

/** Fields that are planned of an operation that may never come again: it takes about a millisecond. */
const fieldsAtFirst = 500;

/** Compiles operations over a schema; each is planned once, and on an engine that plans slowly only when it returns. */
export function compiler(schema: GraphQLSchema, bounds: CompilerBounds = standardBounds): Compiler {
  const operations = new WeakMap<OperationDefinitionNode, Known>();
  let count = 0;
  const plans = new LRUCache<string, Plan | LeftToResolvers>({ maxSize: bounds.plans });
  const met = sights(bounds.met);

  function known({ operation, fragments }: Operation): Known {
    const found = operations.get(operation);
    if (found !== undefined) return found;
    const parts = [operation, ...Object.values(fragments)];
    const characters = parts.reduce((sum, { loc }) => sum + (loc === undefined ? 0 : loc.end - loc.start), 1);
    const added = { id: (count += 1), names: namesIn(parts), characters, isNew: true };
    operations.set(operation, added);
    return added;
  }

  function planned(asked: Operation): Plan {
    const { operation, fragments, variables } = asked;
    const own = known(asked);
    const { id, names, characters, isNew } = own;
    own.isNew = false;
    const key = `${String(id)} ${JSON.stringify(names.map((name) => variables[name]))}`;
    let plan = plans.get(key);
    if (plan === undefined) {
      plan = planOrNot(schema, operation, fragments, variables, isNew ? fieldsAtFirst : Infinity);
      if (!(plan instanceof LargeOperation)) plans.set(key, plan, { size: characters });
    }
    if (plan instanceof LeftToResolvers) throw plan;
    return plan;
  }

  return {
    held: () => ({ plans: plans.calculatedSize, met: met.held() }),
    answer: async (operation, context) => {
      const plan = planned(operation);
      const bound = bind(plan.frames, operation.variables, context.reader.now);
      await findIds(plan, bound, context);
      if (plan.statement === null) return plan.write([], bound);
      const { graph } = context.reader;
      const idsOf = (at: number): readonly string[] => bound.ids.get(at) ?? [];
      const { query, parameters } = plan.statement(bound.steps, idsOf);
      met.waitUntilPlanned(graph, query, parameters);
      const [row] = await graph.read(query, parameters);
      if (row === undefined) throw new TypeError('A nested statement answers with one row');
      return plan.write(row, bound);
    },
  };
}

const planOrNot = (...asked: Parameters<typeof planOf>): Plan | LeftToResolvers => {
  try {
    return planOf(...asked);
  } catch (error) {
    if (error instanceof LeftToResolvers) return error;
    throw error;
  }
};

/** Variables shape a plan only where a directive asks for them. */
function namesIn(parts: readonly ASTNode[]): readonly string[] {
  const names = new Set<string>();
  for (const part of parts)
    eachNode(part, (node) => {
      if (node.kind !== Kind.DIRECTIVE) return;
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    });
  return [...names];
}

async function findIds(plan: Plan, bound: Binding, context: Context): Promise<void> {
  for (const { at, field } of plan.byId) bound.ids.set(at, await idsAsked(field, askingAt(bound, at).args, context));
}
