import { execute, type GraphQLSchema, isObjectType, parse } from 'graphql';
import type { Column, Row } from '../export/tables/table.js';
import type { Context } from './context.js';
import { askingForMore, pageEndOf } from './paged.js';
import { tabulate } from './table.js';

/** The lists of flat rows that are read as a whole. */
export const rowLists = {
  memberships: {
    field: 'membershipRows',
    type: 'MembershipRow',
    declared: '$validAt: Date, $knownAt: DateTime, $where: MembershipWhere',
    passed: 'validAt: $validAt, knownAt: $knownAt, where: $where',
  },
  meetings: {
    field: 'meetingRows',
    type: 'MeetingRow',
    declared: '$from: Date, $to: Date',
    passed: 'from: $from, to: $to',
  },
} as const;

/** The name of a list of flat rows. */
export type RowListName = keyof typeof rowLists;

/** A list of flat rows: its columns, and its pages in order. */
export interface RowList {
  readonly columns: readonly Column[];
  /** Reads page after page; `open` gives each page a context of its own, so that nothing piles up. */
  readonly pages: (variables: Readonly<Record<string, unknown>>, open: OpenPage) => AsyncGenerator<readonly Row[]>;
}

/** Runs the reading of one page in a context. */
export type OpenPage = <Answer>(read: (context: Context) => Promise<Answer>) => Promise<Answer>;

/** Rows a page: few enough that a page does not hold up others, many enough that a whole list takes few statements. */
const rowsOfPage = 500;

/** Prepares a list of flat rows: all scalars of its type, in the order of the schema. */
export function rowList(schema: GraphQLSchema, name: RowListName): RowList {
  const { field, type, declared, passed } = rowLists[name];
  const row = schema.getType(type);
  const fields = isObjectType(row) ? Object.keys(row.getFields()).join(' ') : '';
  const asking = parse(
    `query Rows($after: String, ${declared}) { rows: ${field}(first: ${String(rowsOfPage)}, after: $after, ${passed}) { nodes { ${fields} } } }`,
  );
  const { columns, paging, rows, page } = tabulate(schema, { document: asking });
  const document = paging === null ? asking : askingForMore(asking, paging);
  return {
    columns,
    pages: async function* (variables, open) {
      for (let after: string | null | undefined = null; after !== undefined;) {
        const data: unknown = await open(async (contextValue) => {
          const answer = await execute({ schema, document, contextValue, variableValues: { ...variables, after } });
          const [error] = answer.errors ?? [];
          if (error !== undefined) throw error.originalError ?? error;
          return answer.data;
        });
        yield rows(data);
        const end = pageEndOf(page(data));
        after = end?.hasNextPage === true ? end.endCursor : undefined;
      }
    },
  };
}
