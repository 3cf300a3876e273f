import grafeo from '@grafeo-db/js';
import { failure } from '../../domain/errors.js';
import type { Graph, Transaction } from '../port.js';
import { decoded, type ParameterMap, type Query } from '../query.js';
import { openBatch } from './embedded-batch.js';
import { openFolder } from './embedded-folder.js';
import { fromEmbedded, toEmbedded } from './embedded-values.js';
import { type Durability, groupCommit } from './group-commit.js';
import { queue } from './queue.js';
import { strictly } from './strict.js';
import { watchdog } from './watchdog.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Runner = Pick<Database, 'executeCypher'>;

/** Fewer rows than these are handed over faster one by one. */
const rowsWorthColumns = 100;

const conflict = 'T001';
const tries = 5;

/**
 * Opens the graph in a folder, or one in memory where no folder is named. A safe write is acknowledged when it is on the disk;
 * writes that wait at the same time share one sync. Throws DATA_FOLDER_HELD or DATA_FOLDER_UNUSABLE.
 */
export async function openEmbedded(folder: string | null, durability: Durability = 'safe'): Promise<Graph> {
  const { database, where, sync, release } = folder === null ? inMemory() : await openFolder(folder);
  const queued = queue();
  const settle = groupCommit(durability === 'safe' ? sync : nothing);
  const watched = watchdog(leash);
  let open = true;

  const whileOpen = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
    open ? work() : Promise.reject(new Error(`The graph in ${where} is closed`));

  const committed = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
    whileOpen(work).catch((error: unknown) => {
      throw fullOrBroken(error, where);
    });

  const onDisk = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await queued(() => whileOpen(work));
      await settle();
      return answer;
    } catch (error) {
      throw fullOrBroken(error, where);
    }
  };

  return {
    info: { engine: 'embedded', version: database.version(), where },
    capabilities: { constraintIsIndex: false, sightsBeforePlanning: 1, shared: false },
    read: (query, parameters) => whileOpen(() => watched(() => read(database, query, parameters))),
    write: (work) => onDisk(() => inTransaction(database, work, 1)),
    batch: () => openBatch(database, committed, folder !== null),
    define: (text) => onDisk(() => database.executeCypher(text).then(() => undefined)),
    version: () => Promise.resolve(String(database.currentEpoch())),
    close: () =>
      queued(async () => {
        if (!open) return;
        open = false;
        await settle().catch(nothing);
        closeDatabase(database, where);
        await release();
      }),
  };
}

/** The longest that a reading statement may take, and how many may take longer before no more are let in. */
const leash = { seconds: 5, runaways: 2 };

const inMemory = () => ({
  database: grafeo.GrafeoDB.create(),
  where: 'memory',
  sync: nothing,
  release: nothing,
});

const nothing = (): Promise<void> => Promise.resolve();

/** Closing writes the log into the database file; where it cannot, the next start does so. */
function closeDatabase(database: Database, where: string): void {
  try {
    database.close();
  } catch (error) {
    throw fullOrBroken(error, where);
  }
}

/** The engine could not write its files (T009, X003), or the log could not be brought to the disk. */
const diskTrouble = /GRAFEO-(?:T009|X003)|\b(?:ENOSPC|EIO|EDQUOT|EFBIG|EROFS)\b/;

function fullOrBroken(error: unknown, folder: string): unknown {
  const reason = messageOf(error);
  if (!diskTrouble.test(reason)) return error;
  const [, system = reason] = /: ([^:]*\(os error \d+\))/.exec(reason) ?? [];
  return failure('DATA_FOLDER_UNUSABLE', { folder, reason: system });
}

const writing = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b/;

/** Reads; a statement that writes would get past the queue of writers, and Neo4j refuses it, too. */
async function read<Row>(database: Database, query: Query<Row>, parameters: ParameterMap): Promise<readonly Row[]> {
  if (writing.test(query.text)) throw new Error(`${query.name}: it writes, so run it in a transaction (Graph.write)`);
  return run(database, query, parameters);
}

async function run<Row>(runner: Runner, query: Query<Row>, parameters: ParameterMap): Promise<readonly Row[]> {
  const sent = toEmbedded(parameters);
  const result = await runner.executeCypher(query.text, sent).catch((error: unknown) => {
    throw translated(query.name, error);
  });
  if ('decodeColumns' in query && result.length >= rowsWorthColumns) {
    const { columnsOf } = await import('./embedded-columns.js');
    return query.decodeColumns(columnsOf(result));
  }
  return decoded(
    query,
    result.rows().map((row) => row.map(fromEmbedded)),
  );
}

async function inTransaction<Answer>(
  database: Database,
  work: (transaction: Transaction) => Promise<Answer>,
  attempt: number,
): Promise<Answer> {
  const transaction = database.beginTransaction();
  try {
    const answer = await strictly({ run: (query, parameters) => run(transaction, query, parameters) }, work);
    transaction.commit();
    return answer;
  } catch (error) {
    rollBack(transaction);
    if (attempt < tries && messageOf(error).includes(conflict)) return inTransaction(database, work, attempt + 1);
    throw error;
  }
}

/** Rolls back what a failed commit has not rolled back by itself; the reason to do so matters more than how it goes. */
function rollBack(transaction: ReturnType<Database['beginTransaction']>): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // The engine has ended the transaction already, whatever it says of it.
  }
}

/** The engine stops a statement by itself after so many seconds, where it notices. */
const patience = 30;

function translated(name: string, error: unknown): Error {
  const reason = messageOf(error);
  if (reason.includes('UNIQUE constraint')) return failure('ID_TAKEN', { detail: takenValue(reason) });
  if (reason.includes('timeout')) return failure('STATEMENT_TIMEOUT', { seconds: patience });
  return new Error(`${name}: ${reason}`, { cause: error });
}

/** The value in "UNIQUE constraint …: property 'id' with value String(\"body:x\") already exists". */
const takenValue = (reason: string): string => /String\("([^"]*)"\)/.exec(reason)?.[1] ?? reason;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
