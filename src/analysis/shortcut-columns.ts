import { enums } from '../domain/vocabulary.js';
import type { ShortcutName } from '../changes/shortcuts.js';

/** The kinds of shortcut edges; their place in this list is the number that a snapshot holds. */
export const edgeTypes: readonly ShortcutName[] = ['SITS_ON', 'SENDS_TO', 'RELATED'];

/** Stands for "no kind" and "no role". */
const none = 255;

/** Stands for a start or an end that nobody knows: such a fact holds on every day. */
export const always = { from: -2_147_483_648, to: 2_147_483_647 } as const;

/** A shortcut edge as the graph holds it. */
export interface ShortcutRow {
  readonly from: string;
  readonly to: string;
  readonly factId: string;
  readonly kind: string | null;
  readonly role: string | null;
  readonly validFromMin: string | null;
  readonly validToMax: string | null;
  readonly recordedAt: string;
  readonly retractedAt: string | null;
}

/** Shortcut edges in the order they were read, column by column; ends are places in `nodes`. */
export interface ShortcutColumns {
  readonly nodes: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly type: readonly number[];
  readonly kind: readonly number[];
  readonly role: readonly number[];
  readonly factIds: readonly string[];
  readonly validFrom: readonly number[];
  readonly validTo: readonly number[];
  readonly recordedAt: readonly number[];
  readonly retractedAt: readonly number[];
}

/** A day as the number of days since 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** Collects shortcut edges as columns; quickest where edges of the same source follow each other. */
export function collectColumns() {
  const places = new Map<string, number>();
  const nodes: string[] = [];
  const columns = {
    nodes,
    from: Array<number>(),
    to: Array<number>(),
    type: Array<number>(),
    kind: Array<number>(),
    role: Array<number>(),
    factIds: Array<string>(),
    validFrom: Array<number>(),
    validTo: Array<number>(),
    recordedAt: Array<number>(),
    retractedAt: Array<number>(),
  };
  const [kind, role] = [placesOf(enums.RelationKind), placesOf(enums.Role)];
  let source = { id: '', place: -1 };
  const node = (id: string): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, nodes.length);
    return nodes.push(id) - 1;
  };
  const sourceOf = (id: string): number => {
    if (source.place < 0 || source.id !== id) source = { id, place: node(id) };
    return source.place;
  };
  const add = (type: number, row: ShortcutRow): void => {
    columns.from.push(sourceOf(row.from));
    columns.to.push(node(row.to));
    columns.type.push(type);
    columns.kind.push(row.kind === null ? none : (kind.get(row.kind) ?? none));
    columns.role.push(row.role === null ? none : (role.get(row.role) ?? none));
    columns.factIds.push(row.factId);
    columns.validFrom.push(row.validFromMin === null ? always.from : dayNumber(row.validFromMin));
    columns.validTo.push(row.validToMax === null ? always.to : dayNumber(row.validToMax));
    columns.recordedAt.push(Date.parse(row.recordedAt));
    columns.retractedAt.push(row.retractedAt === null ? Infinity : Date.parse(row.retractedAt));
  };
  return { columns, add };
}

const placesOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, place) => [value, place]));
