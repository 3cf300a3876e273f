import { type DocumentNode, type FieldNode, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';

const schema = buildGraphqlSchema();
const takes = (info: TypeInfo): boolean => info.getFieldDef()?.args.some(({ name }) => name === 'knownAt') ?? false;
const says = (node: FieldNode): boolean => node.arguments?.some(({ name }) => name.value === 'knownAt') ?? false;

/** The question with a knownAt at each field that takes one, but not at and below those that have their own. */
export function atMoment(question: string, moment: string): string {
  const info = new TypeInfo(schema);
  const knownAt = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'knownAt' },
    value: { kind: Kind.STRING, value: moment },
  } as const;
  const asked: DocumentNode = visit(
    withoutFragments(parse(question)),
    visitWithTypeInfo(info, {
      Field: (node) => {
        if (!takes(info)) return undefined;
        return says(node) ? false : { ...node, arguments: [...(node.arguments ?? []), knownAt] };
      },
    }),
  );
  return print(asked);
}

/** The question with each fragment where it is spread: what a fragment asks depends on the field around it. */
function withoutFragments(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const spread: DocumentNode = visit(document, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) return undefined;
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
    },
  });
  return { ...spread, definitions: spread.definitions.filter(({ kind }) => kind !== Kind.FRAGMENT_DEFINITION) };
}
