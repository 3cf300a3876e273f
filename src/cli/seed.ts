import { readManifest } from '../ingest/seed/read.js';
import { shipped } from './package.js';

/** The address of the licence under which the shipped facts may be used. */
export const license = async (): Promise<string> => (await readManifest(shipped('seed'))).license.url;
