import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failure } from '../../domain/errors.js';
import type { Graph } from '../../graph/port.js';
import { asNumber, asText, type Query } from '../../graph/query.js';
import { refuseUnfinished } from '../bulk/unfinished.js';
import { entryAfter, type JournalEntry } from './entry.js';
import { appendEntries, cutIncompleteLine, emptyEnd, type JournalEnd, readJournal } from './file.js';

/** The changesets of a graph as lines of a file, enough to rebuild the graph on either engine. */
export interface Journal {
  readonly file: string;
  /** Appends what the graph has applied since the last line; gives how many changesets. */
  catchUp(): Promise<number>;
}

const page = 20;

type Applied = Pick<JournalEntry, 'sequence' | 'id' | 'appliedAt' | 'payload'>;

const changesetsAfter: Query<Applied> = {
  name: 'changesetsAfter',
  text: [
    'MATCH (changeset:Changeset)',
    'WHERE changeset.sequence > $after',
    'RETURN changeset.sequence AS sequence, changeset.id AS id, changeset.appliedAt AS appliedAt, changeset.payload AS payload',
    'ORDER BY sequence',
    'LIMIT $limit',
  ].join('\n'),
  decode: ([sequence, id, appliedAt, payload]) => ({
    sequence: asNumber(sequence),
    id: asText(id),
    appliedAt: asText(appliedAt),
    payload: asText(payload),
  }),
};

/**
 * Opens the journal of a graph and completes it from the graph. Throws JOURNAL_DAMAGED at a line that does not fit, or
 * JOURNAL_OF_ANOTHER_GRAPH where the two do not belong together; IMPORT_UNFINISHED where half of an import is there.
 */
export async function openJournal(graph: Graph, file: string): Promise<Journal> {
  await refuseUnfinished(graph);
  await mkdir(dirname(file), { recursive: true });
  await cutIncompleteLine(file);
  let end = await endOf(graph, file);
  let last: Promise<number> = Promise.resolve(0);

  const append = async (): Promise<number> => {
    const applied = await graph.read(changesetsAfter, { after: end.sequence, limit: page });
    const entries = chained(end, applied);
    if (entries.length === 0) return 0;
    await appendEntries(file, entries);
    end = entries.at(-1) ?? end;
    return entries.length + (entries.length === page ? await append() : 0);
  };
  const journal: Journal = { file, catchUp: () => (last = last.then(append, append)) };
  await journal.catchUp();
  return journal;
}

function chained(end: JournalEnd, applied: readonly Applied[]): readonly JournalEntry[] {
  let { hash } = end;
  return applied.map((content) => {
    const entry = entryAfter(hash, content);
    hash = entry.hash;
    return entry;
  });
}

/** The end of a journal file, which must belong to the graph. */
async function endOf(graph: Graph, file: string): Promise<JournalEnd> {
  if (!existsSync(file)) return emptyEnd;
  let end: JournalEntry | null = null;
  for await (const entry of readJournal(file)) end = entry;
  if (end === null) return emptyEnd;
  const [same] = await graph.read(changesetsAfter, { after: end.sequence - 1, limit: 1 });
  if (same?.sequence !== end.sequence || same.id !== end.id)
    throw failure('JOURNAL_OF_ANOTHER_GRAPH', { file, sequence: end.sequence, where: graph.info.where });
  return end;
}
