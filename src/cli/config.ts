import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { failure } from '../domain/errors.js';
import type { Durability, Place } from '../graph/open.js';
import { logLevels, type LogLevel, type Operation, standardOperation } from '../http/operation.js';
import { type Environment, type Flags, lookup, type Lookup, readText, type Setting } from './settings.js';

/** Where the graph is, where the server listens, and how it is run. */
export interface Config {
  readonly place: Place;
  /** The file that keeps every changeset of the graph. */
  readonly journal: string;
  readonly port: number;
  readonly host: string;
  readonly operation: Operation;
  /** A folder of questions that can be asked by their hash, beside the examples; null where there is none. */
  readonly documents: string | null;
}

const data: Setting = { name: 'GREMIENGRAPH_DATA', flag: 'data', standard: 'data' };
const port: Setting = { name: 'PORT', flag: 'port', standard: '4000' };
const host: Setting = { name: 'HOST', flag: 'host', standard: '127.0.0.1' };
const uri: Setting = { name: 'NEO4J_URI', standard: '' };
const user: Setting = { name: 'NEO4J_USER', standard: 'neo4j' };
const password: Setting = { name: 'NEO4J_PASSWORD', standard: '', secret: true };
const passwordFile: Setting = { name: 'NEO4J_PASSWORD_FILE', standard: '' };
const database: Setting = { name: 'NEO4J_DATABASE', standard: 'neo4j' };
const durability: Setting = { name: 'GREMIENGRAPH_DURABILITY', standard: 'safe' };
const log: Setting = { name: 'GREMIENGRAPH_LOG', standard: standardOperation.log };
const places: Setting = { name: 'GREMIENGRAPH_PLACES', standard: String(standardOperation.places) };
const budget: Setting = { name: 'GREMIENGRAPH_QUERY_SECONDS', standard: String(standardOperation.budget) };
const proxies: Setting = { name: 'GREMIENGRAPH_PROXIES', standard: '' };
const cache: Setting = { name: 'GREMIENGRAPH_CACHE_MEGABYTES', standard: String(standardOperation.cache) };
const cacheAge: Setting = { name: 'GREMIENGRAPH_CACHE_SECONDS', standard: String(standardOperation.cacheAge) };
const documents: Setting = { name: 'GREMIENGRAPH_DOCUMENTS', standard: '' };
const file: Setting = { name: 'GREMIENGRAPH_CONFIG', standard: '' };

const inFile = [
  data,
  port,
  host,
  uri,
  user,
  password,
  passwordFile,
  database,
  durability,
  log,
  places,
  budget,
  proxies,
  cache,
  cacheAge,
  documents,
];

/** Every setting, in the order in which they are shown. */
export const settings: readonly Setting[] = [...inFile, file];

/** Looks settings up in options, environment and file. Throws INVALID_SETTING or FILE_UNREADABLE. */
export const lookupFor = (flags: Flags = {}, environment: Environment = process.env): Lookup =>
  lookup(inFile, file, flags, environment);

/** Reads the settings: option, else environment, else file, else default. Throws INVALID_SETTING or FILE_UNREADABLE. */
export function readConfig(flags: Flags = {}, environment: Environment = process.env): Config {
  const given = lookupFor(flags, environment);
  const place = readPlace(given, flags);
  return {
    place,
    journal: journalOf(place, given),
    port: readNumber(given, port, 65_535),
    host: given(host).value,
    documents: given(documents).value || null,
    operation: {
      ...standardOperation,
      log: readLevel(given),
      places: readNumber(given, places, 10_000, 1),
      budget: readNumber(given, budget, 3_600),
      proxies: readProxies(given),
      cache: readNumber(given, cache, 65_536),
      cacheAge: readNumber(given, cacheAge, 3_600),
    },
  };
}

function readNumber(given: Lookup, setting: Setting, most: number, least = 0): number {
  const got = given(setting).value;
  const number = z.coerce.number().int().min(least).max(most).safeParse(got);
  if (number.success) return number.data;
  const expected = `a number from ${String(least)} to ${String(most)}`;
  throw failure('INVALID_SETTING', { name: setting.name, expected, got });
}

function readLevel(given: Lookup): LogLevel {
  const got = given(log).value;
  const level = logLevels.find((known) => known === got);
  if (level !== undefined) return level;
  throw failure('INVALID_SETTING', { name: log.name, expected: logLevels.join(', '), got });
}

function readProxies(given: Lookup): string | null {
  const got = given(proxies).value;
  const isProxy = (word: string): boolean =>
    /^(loopback|linklocal|uniquelocal)$/.test(word) || isIP(word.replace(/\/\d{1,3}$/, '')) !== 0;
  if (got.split(',').every((word) => word === '' || isProxy(word.trim()))) return got || null;
  throw failure('INVALID_SETTING', { name: proxies.name, expected: 'addresses such as 10.0.0.1,10.1.0.0/16', got });
}

/** Each engine has a journal of its own, so that none is taken for the other's. */
const journalOf = (place: Place, given: Lookup): string =>
  join(given(data).value, 'folder' in place ? 'journal.jsonl' : 'journal-neo4j.jsonl');

function readPlace(given: Lookup, flags: Flags): Place {
  const address = given(uri).value;
  if (address === '' || flags.data !== undefined)
    return { folder: given(data).value, durability: readDurability(given) };
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/.test(address))
    throw failure('INVALID_SETTING', {
      name: uri.name,
      expected: 'an address such as bolt://127.0.0.1:7687',
      got: address,
    });
  return {
    neo4j: {
      uri: address,
      user: given(user).value,
      password: readPassword(given),
      database: given(database).value,
    },
  };
}

function readDurability(given: Lookup): Durability {
  const got = given(durability).value;
  if (got === 'safe' || got === 'fast') return got;
  throw failure('INVALID_SETTING', { name: durability.name, expected: 'safe or fast', got });
}

function readPassword(given: Lookup): string {
  const path = given(passwordFile).value;
  return path === '' ? given(password).value : readText(path).trim();
}
