import { type DocumentNode, type FieldNode, Kind, parse, visit } from 'graphql';
import { z } from 'zod';

/** Whether more rows follow a page, and the cursor to go on from. */
export interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

const alias = 'gremiengraphPage';
const more = parse(`{ ${alias}: pageInfo { hasNextPage endCursor } }`).definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
);

/** The same question, which also asks a connection whether more follows. */
export const askingForMore = (document: DocumentNode, connection: FieldNode): DocumentNode =>
  visit(document, {
    Field: (field) => {
      if (field !== connection || field.selectionSet === undefined) return undefined;
      const selections = [...field.selectionSet.selections, ...more];
      return { ...field, selectionSet: { ...field.selectionSet, selections } };
    },
  });

const answered = z.object({ [alias]: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }) });

/** What a connection answered to that; null where there is no connection. */
export function pageEndOf(connection: unknown): PageEnd | null {
  const parsed = answered.safeParse(connection);
  return parsed.success ? parsed.data[alias] : null;
}
