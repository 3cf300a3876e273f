import grafeo from '@grafeo-db/js';
import { failure } from '../../domain/errors.js';
import type { Graph, Transaction } from '../port.js';
import type { ParameterMap, Query, Value } from '../query.js';
import { openFolder } from './embedded-folder.js';
import { fromEmbedded, toEmbedded } from './embedded-values.js';
import { queue } from './queue.js';
import { strictly } from './strict.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Runner = Pick<Database, 'executeCypher'>;

const conflict = 'T001';
const tries = 5;

/** Opens the graph in a folder, or one in memory where no folder is named. Throws DATA_FOLDER_HELD or DATA_FOLDER_UNUSABLE. */
export async function openEmbedded(folder: string | null): Promise<Graph> {
  const { database, where, release } = folder === null ? inMemory() : await openFolder(folder);
  const queued = queue();
  let open = true;

  const whileOpen = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
    open ? work() : Promise.reject(new Error(`The graph in ${where} is closed`));

  return {
    info: { engine: 'embedded', version: database.version(), where },
    capabilities: { constraintIsIndex: false, shared: false },
    read: (query, parameters) => whileOpen(() => read(database, query, parameters)),
    write: (work) => queued(() => whileOpen(() => inTransaction(database, work, 1))),
    define: (text) => queued(() => whileOpen(() => database.executeCypher(text).then(() => undefined))),
    version: () => Promise.resolve(String(database.currentEpoch())),
    close: () =>
      queued(async () => {
        if (!open) return;
        open = false;
        await release();
        database.close();
      }),
  };
}

const inMemory = () => ({
  database: grafeo.GrafeoDB.create(),
  where: 'memory',
  release: () => Promise.resolve(),
});

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
  return result.rows().map((row) => query.decode(row.map(fromEmbedded) as readonly Value[]));
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
    if (transaction.isActive) transaction.rollback();
    if (attempt < tries && messageOf(error).includes(conflict)) return inTransaction(database, work, attempt + 1);
    throw error;
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
