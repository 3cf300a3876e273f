import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failure } from '../domain/errors.js';
import type { Place } from '../graph/open.js';

/** Where the graph is, and where the server listens. */
export interface Config {
  readonly place: Place;
  /** The file that keeps every changeset of the graph. */
  readonly journal: string;
  readonly port: number;
  readonly host: string;
}

/** Settings given on the command line; they go before those of the environment. */
export interface Flags {
  readonly data?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const set = (environment: Environment, name: string): string | undefined => environment[name]?.trim() || undefined;

/** Reads the settings: flag, else environment, else default. Throws INVALID_SETTING. */
export const readConfig = (flags: Flags = {}, environment: Environment = process.env): Config => ({
  place: readPlace(environment, flags),
  journal: readJournalFile(environment, flags),
  port: readPort(flags.port ?? set(environment, 'PORT') ?? '4000'),
  host: flags.host ?? set(environment, 'HOST') ?? '127.0.0.1',
});

function readPort(text: string): number {
  const port = z.coerce.number().int().min(0).max(65_535).safeParse(text);
  if (!port.success)
    throw failure('INVALID_SETTING', { name: 'PORT', expected: 'a number from 0 to 65535', got: text });
  return port.data;
}

const dataFolder = (environment: Environment, flags: Flags): string =>
  flags.data ?? set(environment, 'GREMIENGRAPH_DATA') ?? 'data';

/** Each engine has a journal of its own, so that none is taken for the other's. */
const readJournalFile = (environment: Environment, flags: Flags): string =>
  join(
    dataFolder(environment, flags),
    'folder' in readPlace(environment, flags) ? 'journal.jsonl' : 'journal-neo4j.jsonl',
  );

function readPlace(environment: Environment, flags: Flags): Place {
  const uri = set(environment, 'NEO4J_URI');
  if (uri === undefined || flags.data !== undefined) return { folder: dataFolder(environment, flags) };
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/.test(uri))
    throw failure('INVALID_SETTING', {
      name: 'NEO4J_URI',
      expected: 'an address such as bolt://127.0.0.1:7687',
      got: uri,
    });
  return {
    neo4j: {
      uri,
      user: set(environment, 'NEO4J_USER') ?? 'neo4j',
      password: readPassword(environment),
      database: set(environment, 'NEO4J_DATABASE') ?? 'neo4j',
    },
  };
}

function readPassword(environment: Environment): string {
  const file = set(environment, 'NEO4J_PASSWORD_FILE');
  if (file === undefined) return environment['NEO4J_PASSWORD'] ?? '';
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw failure('FILE_UNREADABLE', { file, reason: reasonOf(error) });
  }
}

/** Why a file cannot be read, by the code of the operating system: ENOENT, EACCES. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'it does not exist' : 'it cannot be opened';
