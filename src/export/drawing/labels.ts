import { firstDay, isPartialDate, lastDay } from '../../domain/period.js';
import { isFact } from '../choosing/chosen.js';
import type { Cells } from '../reading/columns.js';
import type { Nodes } from '../reading/nodes.js';
import type { Days } from './drawing.js';

const longest = 80;

/** The properties that say in a word what a fact says, the first that is known. */
const words = ['roleLabel', 'label', 'text', 'capacity', 'role', 'kind', 'format'];

/** What nodes are called in a drawing: a thing by its name, a fact by what it says in a word. */
export function labelsOf({ type, ids, of }: Nodes): readonly string[] {
  const names = textsOf(of('name'), ids.length);
  const sayings = words.map((word) => textsOf(of(word), ids.length));
  const saidAt = (at: number): string => {
    for (const texts of sayings) if (texts[at] !== null && texts[at] !== undefined) return texts[at];
    return type;
  };
  return ids.map((_, at) => names[at] ?? shortened(saidAt(at)));
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** The texts among values, as many as there are things. */
export const textsOf = (cells: Cells | null, length: number): readonly (string | null)[] =>
  cells === null
    ? new Array<null>(length).fill(null)
    : cells.map((value) => (typeof value === 'string' ? value : null));

/** The days from which to which nodes are there: a fact when it holds, a group when it exists, a meeting when it is held. */
export function daysOf({ type, ids, of }: Pick<Nodes, 'type' | 'ids' | 'of'>): {
  readonly from: Days;
  readonly to: Days;
} {
  const text = (name: string) => textsOf(of(name), ids.length);
  if (isFact(type)) return { from: text('validFromMin'), to: text('validToMax') };
  const [founded, start, dissolved, end] = ['founded', 'start', 'dissolved', 'end'].map((name) =>
    text(name).map(dateOf),
  );
  const from = ids.map((_, at) => founded?.[at] ?? start?.[at] ?? null);
  const to = ids.map((_, at) => dissolved?.[at] ?? end?.[at] ?? (type === 'Meeting' ? (from[at] ?? null) : null));
  return {
    from: from.map((date) => (date === null ? null : firstDay(date))),
    to: to.map((date) => (date === null ? null : lastDay(date))),
  };
}

function dateOf(text: string | null): string | null {
  const date = text?.slice(0, 10) ?? null;
  return date !== null && isPartialDate(date) ? date : null;
}
