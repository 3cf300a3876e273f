import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import grafeo from '@grafeo-db/js';
import { failure, type GremiengraphError } from '../../domain/errors.js';
import type { Graph, Transaction } from '../port.js';
import type { ParameterMap, Query, Value } from '../query.js';
import { fromEmbedded, toEmbedded } from './embedded-values.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Runner = Pick<Database, 'executeCypher'>;

const conflict = 'T001';
const tries = 5;

/** Opens the graph in a folder, or one in memory where no folder is named. Throws DATA_FOLDER_HELD or DATA_FOLDER_UNUSABLE. */
export async function openEmbedded(folder: string | null): Promise<Graph> {
  const database = folder === null ? grafeo.GrafeoDB.create() : await openFolder(resolve(folder));
  let lastWrite: Promise<unknown> = Promise.resolve();
  let open = true;

  const queued = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const mine = lastWrite.then(work, work);
    lastWrite = mine.catch(() => undefined);
    return mine;
  };

  return {
    info: { engine: 'embedded', version: database.version(), where: folder === null ? 'memory' : resolve(folder) },
    capabilities: { constraintIsIndex: false, shared: false },
    read: (query, parameters) => run(database, query, parameters),
    write: (work) => queued(() => inTransaction(database, work, 1)),
    define: (text) => queued(async () => void (await database.executeCypher(text))),
    version: () => Promise.resolve(String(database.currentEpoch())),
    close: () =>
      queued(async () => {
        if (!open) return;
        open = false;
        database.close();
        if (folder !== null) await rm(holderFile(resolve(folder)), { force: true });
      }),
  };
}

const graphFile = (folder: string): string => join(folder, 'graph.grafeo');
const holderFile = (folder: string): string => join(folder, 'holder.json');

async function openFolder(folder: string): Promise<Database> {
  try {
    mkdirSync(folder, { recursive: true });
    const file = graphFile(folder);
    const database = existsSync(file) ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file);
    database.setCheckpointTriggers({ intervalMs: 30_000, walBytes: 64 * 1024 * 1024 });
    await writeFile(holderFile(folder), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
    return database;
  } catch (error) {
    throw await cannotOpen(folder, messageOf(error));
  }
}

async function cannotOpen(folder: string, reason: string): Promise<GremiengraphError> {
  if (!/X001|lock/i.test(reason)) return failure('DATA_FOLDER_UNUSABLE', { folder, reason });
  const note = await readFile(holderFile(folder), 'utf8').catch(() => '');
  const [, pid] = /"pid":(\d+)/.exec(note) ?? [];
  return failure('DATA_FOLDER_HELD', { folder, holder: pid === undefined ? 'another process' : `process ${pid}` });
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
    const answer = await work({ run: (query, parameters) => run(transaction, query, parameters) });
    transaction.commit();
    return answer;
  } catch (error) {
    if (transaction.isActive) transaction.rollback();
    if (attempt < tries && messageOf(error).includes(conflict)) return inTransaction(database, work, attempt + 1);
    throw error;
  }
}

function translated(name: string, error: unknown): Error {
  const reason = messageOf(error);
  if (reason.includes('UNIQUE constraint')) return failure('ID_TAKEN', { detail: reason.split('property ').at(-1) ?? reason });
  return new Error(`${name}: ${reason}`, { cause: error });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
