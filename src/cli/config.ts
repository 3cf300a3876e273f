import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { failure } from '../domain/errors.js';
import type { Place } from '../graph/open.js';

/** Where the graph is, and where the server listens. */
export interface Config {
  readonly place: Place;
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
  port: readPort(flags.port ?? set(environment, 'PORT') ?? '4000'),
  host: flags.host ?? set(environment, 'HOST') ?? '127.0.0.1',
});

function readPort(text: string): number {
  const port = z.coerce.number().int().min(0).max(65_535).safeParse(text);
  if (!port.success)
    throw failure('INVALID_SETTING', { name: 'PORT', expected: 'a number from 0 to 65535', got: text });
  return port.data;
}

function readPlace(environment: Environment, flags: Flags): Place {
  const uri = set(environment, 'NEO4J_URI');
  if (uri === undefined || flags.data !== undefined)
    return { folder: flags.data ?? set(environment, 'GREMIENGRAPH_DATA') ?? 'data' };
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
    throw failure('FILE_UNREADABLE', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
