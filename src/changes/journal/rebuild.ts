import { createHash } from 'node:crypto';
import { failure } from '../../domain/errors.js';
import type { Graph } from '../../graph/port.js';
import { applyChangeset } from '../apply.js';
import { type Part, recordsInPart, writeImport } from '../bulk/write.js';
import { changesetOf, type JournalEntry } from './entry.js';
import { readJournal } from './file.js';

/** Hears which changeset of the journal was applied. */
export type OnChangeset = (sequence: number) => void;

/**
 * Writes an empty graph anew from a journal; gives the number of changesets. Throws JOURNAL_DAMAGED before it writes
 * anything, and GRAPH_NOT_EMPTY.
 */
export async function rebuild(graph: Graph, file: string, onChangeset: OnChangeset = () => undefined): Promise<number> {
  if ((await graph.read(anything, {})).length > 0) throw failure('GRAPH_NOT_EMPTY', { where: graph.info.where });
  await verifyJournal(file);
  let count = await rebuildImport(graph, file);
  onChangeset(count);
  for await (const { id, payload, appliedAt, sequence } of readJournal(file)) {
    if (sequence <= count) continue;
    await applyChangeset(graph, { id, changeset: changesetOf(payload) }, new Date(appliedAt));
    onChangeset(sequence);
    count = sequence;
  }
  return count;
}

/** Writes the import that a journal may begin with; gives the number of its parts. */
async function rebuildImport(graph: Graph, file: string): Promise<number> {
  for await (const { payload, appliedAt } of readJournal(file)) {
    const { part, author, reason } = changesetOf(payload);
    if (part === undefined) return 0;
    const records = part.of * recordsInPart;
    const wanted = { id: part.import, author, reason, name: reason, parts: part.of, records };
    await writeImport(graph, wanted, partsIn(file, part.of), new Date(appliedAt));
    return part.of;
  }
  return 0;
}

async function* partsIn(file: string, count: number): AsyncGenerator<Part> {
  for await (const { id, payload, appliedAt, sequence } of readJournal(file)) {
    yield { records: changesetOf(payload).records, packed: { id, payload, appliedAt } };
    if (sequence === count) return;
  }
  const reason = `its import has ${String(count)} parts, and some are missing; open the graph once to complete its journal`;
  throw failure('JOURNAL_DAMAGED', { file, line: count, reason });
}

/** Reads a journal to its end. Throws JOURNAL_DAMAGED at the first line that does not fit, or FILE_UNREADABLE. */
export async function verifyJournal(file: string): Promise<void> {
  for await (const entry of readJournal(file)) refuseForeignContent(file, entry);
}

const anything = {
  name: 'anything',
  text: 'MATCH (changeset:Changeset)\nRETURN changeset.id AS id\nORDER BY id\nLIMIT 1',
  decode: () => true,
};

/** The id of a changeset is the hash of its payload: a line that was made up does not pass. */
function refuseForeignContent(file: string, { id, payload, sequence }: JournalEntry): void {
  if (createHash('sha256').update(payload).digest('hex') !== id)
    throw failure('JOURNAL_DAMAGED', {
      file,
      line: sequence,
      reason: 'the id of its changeset is not that of its content',
    });
}
