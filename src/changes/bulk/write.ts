import { failure } from '../../domain/errors.js';
import { nodeTypeNames } from '../../domain/vocabulary.js';
import type { Graph, Transaction } from '../../graph/port.js';
import type { OnProgress } from '../apply.js';
import type { NodeRecord } from '../record.js';
import { supersessions } from '../replay.js';
import { changesetCounter, inheritLinks, lockCounter, nextSequence, recordChangeset } from '../statements.js';
import { type Edge, edgesOf } from './edges.js';
import { overlap } from './overlap.js';
import { type Origin, packed, type Packed } from './packed.js';
import { anyNode, beginImport, finishImport, knownImport, writtenParts } from './statements.js';
import { type Writer, writerOf } from './writer.js';

/** What is imported: the SHA-256 of its lines, what the user calls it, and how much it is. */
export interface Import extends Origin {
  readonly id: string;
  readonly name: string;
  readonly parts: number;
  readonly records: number;
}

/** What came of an import: whether it was written now, had been begun before, or was there already. */
export type Imported = 'written' | 'continued' | 'present';

/** Some records of an import; packed already where they come from a journal. */
export interface Part {
  readonly records: readonly NodeRecord[];
  readonly packed?: Packed;
}

/** How many records make a part. */
export const recordsInPart = 2_500;

/**
 * Fills an empty graph with checked, derived records, part by part. An import that was broken off continues: a part has its own
 * changeset when it is whole, and nothing is written twice. Throws GRAPH_NOT_EMPTY, or IMPORT_UNFINISHED
 * where another import was begun.
 */
export async function writeImport(
  graph: Graph,
  wanted: Import,
  parts: AsyncIterable<Part>,
  at: Date,
  onProgress: OnProgress = () => undefined,
): Promise<Imported> {
  const state = await begin(graph, wanted, at);
  if (state === 'present') return state;
  const writer = await writerOf(graph);
  const written = (await graph.read(writtenParts, {}))[0] ?? 0;
  const known = new Set<string>();
  const later: (readonly Edge[])[] = [];
  const versions: NodeRecord[] = [];
  const linking = overlap(writer.partsAtOnce);
  let read = 0;
  const writePart = async ({ records, packed: packedBefore }: Part): Promise<void> => {
    const number = (read += 1);
    for (const { id } of records) known.add(id);
    versions.push(...records.filter(({ links }) => links.some(({ type }) => type === 'SUPERSEDES')));
    const edges = edgesOf(records, known);
    if (edges.later.length > 0) later.push(edges.later);
    if (number <= written) return;
    const whole = packedBefore ?? packed(wanted, { import: wanted.id, number, of: wanted.parts }, records, at);
    const [, complete] = await Promise.all([writeNodes(writer, records), whole]);
    const done = known.size;
    await linking.begin(async (before) => {
      await writer.edges(edges.now);
      await before;
      await record(graph, wanted, complete);
      onProgress(done, wanted.records);
    });
  };
  try {
    await whileReading(parts, writePart);
    for (const edges of later) await linking.begin(() => writer.edges(edges));
  } finally {
    await linking.end();
  }
  for (const round of supersessions(versions))
    await graph.write(async (transaction) => {
      for (const query of inheritLinks) await transaction.run(query, { rows: round.map((one) => ({ ...one })) });
    });
  await graph.write((transaction) => transaction.run(finishImport, { id: wanted.id, at: at.toISOString() }));
  return state;
}

/** Works on one part after the other, each while the next one is read: the engine writes in threads of its own. */
async function whileReading(parts: AsyncIterable<Part>, work: (part: Part) => Promise<void>): Promise<void> {
  const reading = parts[Symbol.asyncIterator]();
  try {
    let next = await reading.next();
    while (next.done !== true) {
      const working = work(next.value);
      [next] = await Promise.all([reading.next(), working]);
    }
  } finally {
    await reading.return?.();
  }
}

function begin(graph: Graph, { id, name, records }: Import, at: Date): Promise<Imported> {
  return graph.write(async (transaction): Promise<Imported> => {
    await transaction.run(lockCounter, { id: changesetCounter, changeset: id });
    const [before] = await transaction.run(knownImport, {});
    if (before?.id === id) return before.finished ? 'present' : 'continued';
    const { where } = graph.info;
    if (before?.finished === false) throw failure('IMPORT_UNFINISHED', { where, name: before.name });
    if (before !== undefined || (await isFilled(transaction))) throw failure('GRAPH_NOT_EMPTY', { where });
    await transaction.run(beginImport, { id, properties: { name, records, startedAt: at.toISOString() } });
    return 'written';
  });
}

const isFilled = async (transaction: Transaction): Promise<boolean> => (await transaction.run(anyNode, {})).length > 0;

/** Writes the nodes of a part. */
async function writeNodes(writer: Writer, records: readonly NodeRecord[]): Promise<void> {
  for (const type of nodeTypeNames) {
    const own = records.filter((one) => one.type === type);
    if (own.length > 0) await writer.nodes(type, own);
  }
}

/** Records a part as a changeset: from then on it is whole. */
async function record(graph: Graph, { author, reason }: Origin, { id, payload, appliedAt }: Packed): Promise<void> {
  await graph.write(async (transaction) => {
    await transaction.run(lockCounter, { id: changesetCounter, changeset: id });
    const [sequence = 0] = await transaction.run(nextSequence, { id: changesetCounter });
    await transaction.run(recordChangeset, { id, properties: { sequence, author, reason, appliedAt, payload } });
  });
}
