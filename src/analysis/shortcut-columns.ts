import { enums } from '../domain/vocabulary.js';
import type { ShortcutName } from '../changes/shortcuts.js';
import { dayNumber, momentNumber } from './day-number.js';

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
  readonly factIds: readonly string[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint8Array;
  readonly kind: Uint8Array;
  readonly role: Uint8Array;
  readonly validFrom: Int32Array;
  readonly validTo: Int32Array;
  readonly recordedAt: Float64Array;
  readonly retractedAt: Float64Array;
}

type Numbers = Omit<ShortcutColumns, 'nodes' | 'factIds'>;

/** Collects shortcut edges as columns; quickest where edges of the same source follow each other. */
export function collectColumns() {
  const places = new Map<string, number>();
  const nodes: string[] = [];
  const factIds: string[] = [];
  let numbers = numbersFor(1_024);
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
    const at = factIds.push(row.factId) - 1;
    if (at === numbers.from.length) numbers = resized(numbers, 2 * at);
    numbers.from[at] = sourceOf(row.from);
    numbers.to[at] = node(row.to);
    numbers.type[at] = type;
    numbers.kind[at] = row.kind === null ? none : (kindPlaces.get(row.kind) ?? none);
    numbers.role[at] = row.role === null ? none : (rolePlaces.get(row.role) ?? none);
    numbers.validFrom[at] = row.validFromMin === null ? always.from : dayNumber(row.validFromMin);
    numbers.validTo[at] = row.validToMax === null ? always.to : dayNumber(row.validToMax);
    numbers.recordedAt[at] = momentNumber(row.recordedAt);
    numbers.retractedAt[at] = row.retractedAt === null ? Infinity : momentNumber(row.retractedAt);
  };
  return { add, columns: (): ShortcutColumns => ({ nodes, factIds, ...resized(numbers, factIds.length) }) };
}

const placesOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, place) => [value, place]));

const [kindPlaces, rolePlaces] = [placesOf(enums.RelationKind), placesOf(enums.Role)];

const numbersFor = (count: number): Numbers => ({
  from: new Uint32Array(count),
  to: new Uint32Array(count),
  type: new Uint8Array(count),
  kind: new Uint8Array(count),
  role: new Uint8Array(count),
  validFrom: new Int32Array(count),
  validTo: new Int32Array(count),
  recordedAt: new Float64Array(count),
  retractedAt: new Float64Array(count),
});

/** The same numbers with more room, or without the room that is left. */
function resized(numbers: Numbers, count: number): Numbers {
  const others = numbersFor(count);
  others.from.set(numbers.from.subarray(0, count));
  others.to.set(numbers.to.subarray(0, count));
  others.type.set(numbers.type.subarray(0, count));
  others.kind.set(numbers.kind.subarray(0, count));
  others.role.set(numbers.role.subarray(0, count));
  others.validFrom.set(numbers.validFrom.subarray(0, count));
  others.validTo.set(numbers.validTo.subarray(0, count));
  others.recordedAt.set(numbers.recordedAt.subarray(0, count));
  others.retractedAt.set(numbers.retractedAt.subarray(0, count));
  return others;
}
