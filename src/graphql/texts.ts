import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { parseQuestion } from './answer.js';
import { refuseDeepVariables, refuseExcess } from './excess.js';
import { eachNode } from './nodes.js';
import { operationsThatExist } from './validation.js';

/** The text of a question as it was read, with what is found out about it once. */
export interface ReadText {
  readonly document: DocumentNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Whether the schema can answer it; to be asked only of what no limit refuses. */
  isValid(): boolean;
  /** The nodes that it asks for with such variables. Throws the error of a limit. */
  costWith(variables: Variables): number;
}

type Variables = Readonly<Record<string, unknown>>;

/** Reads texts; one that was read before is not read again. Throws TOO_MANY_TOKENS or INVALID_QUERY. */
export type Texts = (query: string) => ReadText;

/** Characters of all texts that are remembered; what is known of a text takes a few dozen times as many bytes. */
const charactersOfTexts = 500_000;
/** Costs that are remembered of a text, and the length of what tells them apart. */
const costsOfText = 16;
const longestSizes = 200;

/** Remembers the texts that were asked for last over a schema. */
export function texts(schema: GraphQLSchema, characters: number = charactersOfTexts): Texts {
  const known = new LRUCache<string, ReadText>({
    maxSize: characters,
    sizeCalculation: (_, query) => query.length + 1,
  });
  return (query) => {
    const found = known.get(query);
    if (found !== undefined) return found;
    const read = readText(schema, parseQuestion(query));
    known.set(query, read);
    return read;
  };
}

/** Looks at a document no further than it is asked to: what a limit refuses must not be validated. */
function readText(schema: GraphQLSchema, document: DocumentNode): ReadText {
  let valid: boolean | null = null;
  let names: readonly string[] | null = null;
  const costs = new LRUCache<string, number>({ max: costsOfText });
  return {
    document,
    fragments: Object.fromEntries(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    ),
    isValid: () => (valid ??= validate(schema, document, [...specifiedRules, operationsThatExist]).length === 0),
    costWith: (variables) => {
      const sizes = sizesIn(variables, (names ??= variablesIn(document)));
      const cost = costs.get(sizes);
      if (cost === undefined || sizes.length > longestSizes) {
        const counted = refuseExcess(schema, document, variables);
        if (sizes.length <= longestSizes) costs.set(sizes, counted);
        return counted;
      }
      refuseDeepVariables(variables);
      return cost;
    },
  };
}

/** The names of all variables in a document. */
function variablesIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  eachNode(document, (node) => {
    if (node.kind === Kind.VARIABLE) names.add(node.name.value);
  });
  return [...names];
}

/** What variables say about how much is asked for: numbers, and how long lists are. Nothing else of them costs anything. */
const sizesIn = (variables: Variables, names: readonly string[]): string =>
  names
    .map((name) => {
      const value = variables[name];
      if (value === undefined) return '';
      return typeof value === 'number' ? String(value) : Array.isArray(value) ? `[${String(value.length)}` : '-';
    })
    .join();
