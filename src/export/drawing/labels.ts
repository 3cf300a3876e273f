import type { NodeRecord } from '../../changes/record.js';
import { firstDay, isPartialDate, lastDay } from '../../domain/period.js';
import { textOf } from './drawing.js';

const longest = 80;

/** What a node is called in a drawing: a thing by its name, a fact by what it says in a word. */
export const labelOf = (record: NodeRecord): string => textOf(record, 'name') ?? factLabel(record);

function factLabel(record: NodeRecord): string {
  const words = ['roleLabel', 'label', 'text', 'capacity', 'role', 'kind', 'format'];
  const text = words.map((word) => textOf(record, word)).find((word) => word !== null) ?? record.type;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The days from which to which a node is there: of a fact when it holds, of a group when it exists, of a meeting when it is held. */
export function daysOf(record: NodeRecord): { readonly from: string | null; readonly to: string | null } {
  if (record.properties['modality'] !== undefined)
    return { from: textOf(record, 'validFromMin'), to: textOf(record, 'validToMax') };
  const from = dateOf(record, 'founded') ?? dateOf(record, 'start');
  const to = dateOf(record, 'dissolved') ?? dateOf(record, 'end') ?? (record.type === 'Meeting' ? from : null);
  return { from: from === null ? null : firstDay(from), to: to === null ? null : lastDay(to) };
}

function dateOf(record: NodeRecord, name: string): string | null {
  const value = textOf(record, name)?.slice(0, 10) ?? null;
  return value !== null && isPartialDate(value) ? value : null;
}
