import type { Binding, Portion } from './frame.js';
import { columnOf, listOf, type Row, type Values } from './row.js';
import {
  type Asked,
  branchTo,
  frameOf,
  objectOf,
  type Planning,
  type RelationMeaning,
  type Selected,
  selectedOf,
} from './site.js';
import {
  constant,
  cursorIn,
  leaf,
  LeftToResolvers,
  listWriter,
  objectWriter,
  type PageRows,
  pageRows,
  type Writer,
} from './writing.js';

/** Plans the writer of what is selected of a row. */
type ElementWriter = (row: Row, selected: Selected) => Writer;

interface Target {
  readonly row: Row;
  readonly page: (row: Values, bound: Binding) => PageRows;
}

interface Connecting {
  readonly planning: Planning;
  readonly element: ElementWriter;
  readonly portion: { surplus: boolean };
  /** The rows of the page, which are read where somebody looks at them. */
  readonly target: () => Target;
  /** Counts them all. */
  readonly count: () => Writer;
}

/** A connection: its page is read where somebody looks at it, and counted where somebody asks how many there are. */
export function connectionWriter(
  asked: Asked,
  { traversal, most }: RelationMeaning,
  guard: readonly string[],
  element: ElementWriter,
): Writer {
  const { planning, site, field, nodes } = asked;
  const portion: Portion & { of: 'page' } = { of: 'page', most, surplus: false };
  const step = { traversal, portion };
  // Page arguments are read, and refused, whether or not anything of the page is asked for.
  const at = frameOf(asked, step);
  let known: Target | null = null;
  const target = (): Target => {
    if (known !== null) return known;
    const { row, branch } = branchTo(site.row, traversal, at, guard);
    return (known = { row, page: pageRows(listOf(site.row, branch), at, portion) });
  };
  const count = (): Writer => {
    const from = site.row.at < 0 ? null : site.row.node;
    const branch = { at: frameOf(asked, step), traversal, from, gives: 'count', guard, joins: [], cells: [] } as const;
    const column = columnOf(site.row, branch);
    return leaf((row) => row[column], null);
  };
  const type = objectOf(field.type);
  const connecting: Connecting = { planning, element, portion, target, count };
  return objectWriter(
    selectedOf(planning, type, nodes).map((selected) => ({
      key: selected.key,
      write: selected.field === undefined ? constant(type.name) : partWriter(connecting, selected),
    })),
  );
}

function partWriter(connecting: Connecting, selected: Selected): Writer {
  if (selected.name === 'totalCount') return connecting.count();
  const { row, page } = connecting.target();
  const shown = (values: Values, bound: Binding) => page(values, bound).shown;
  if (selected.name === 'nodes') return listWriter(shown, connecting.element(row, selected));
  if (selected.name === 'edges') return listWriter(shown, edgeWriter(connecting, row, selected));
  if (selected.name === 'pageInfo') return pageInfoWriter(connecting, selected);
  throw new LeftToResolvers(selected.name);
}

function edgeWriter({ planning, element }: Connecting, row: Row, { field, nodes }: Selected): Writer {
  if (field === undefined) throw new LeftToResolvers('edges');
  const type = objectOf(field.type);
  return objectWriter(
    selectedOf(planning, type, nodes).map((selected) => {
      if (selected.field === undefined) return { key: selected.key, write: constant(type.name) };
      if (selected.name === 'node') return { key: selected.key, write: element(row, selected) };
      const column = keysColumn(row);
      return {
        key: selected.key,
        write: (values, { steps }) => JSON.stringify(cursorIn(steps[row.at], values, column)),
      };
    }),
  );
}

function keysColumn(row: Row): number {
  const known = row.cells.findIndex((cell) => typeof cell !== 'string' && cell.gives === 'keys');
  return known >= 0 ? known : columnOf(row, { gives: 'keys', at: row.at });
}

function pageInfoWriter({ planning, portion, target }: Connecting, { field, nodes }: Selected): Writer {
  if (field === undefined) throw new LeftToResolvers('pageInfo');
  const type = objectOf(field.type);
  const { row, page } = target();
  return objectWriter(
    selectedOf(planning, type, nodes).map(({ key, name }) => {
      if (name.startsWith('has')) portion.surplus = true;
      const value = pageInfoValue(name, name.endsWith('Cursor') ? keysColumn(row) : -1) ?? (() => type.name);
      return { key, write: (values, bound) => JSON.stringify(value(page(values, bound))) };
    }),
  );
}

/** A part of what is told of a page; null for none of its fields. */
function pageInfoValue(name: string, column: number): ((page: PageRows) => unknown) | null {
  switch (name) {
    case 'hasNextPage':
      return ({ step: { page }, more }) => (page.fromEnd ? page.after !== null : more);
    case 'hasPreviousPage':
      return ({ step: { page }, more }) => (page.fromEnd ? more : page.after !== null);
    case 'startCursor':
      return ({ step, shown: [first] }) => (first === undefined ? null : cursorIn(step, first, column));
    case 'endCursor':
      return ({ step, shown }) => {
        const last = shown.at(-1);
        return last === undefined ? null : cursorIn(step, last, column);
      };
    default:
      return null;
  }
}
