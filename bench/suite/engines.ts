import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGraph, type Place } from '../../src/graph/open.js';
import type { VariantName } from '../variants/names.js';
import type { StartOf } from '../variants/protocol.js';
import { copyWorld } from '../world/folder.js';
import type { SizeName } from '../world/counts.js';
import { loadWorld } from '../world/load.js';
import type { Measurement } from './measurement.js';
import { indexOfNames, type World, worldOf } from './world.js';

/** An engine that holds the world. */
export interface Prepared {
  readonly engine: Measurement['engine'];
  readonly world: World;
  /** Where a variant finds the data; a folder of its own on the embedded engine. */
  placeOf(variant: VariantName): StartOf['place'];
  /** Milliseconds of processor time that the database has used, where it is a process of its own. */
  databaseCpu(): number | null;
  close(): Promise<void>;
}

/** The world on the embedded engine: each variant gets a copy, since a folder has one holder. */
export async function prepareEmbedded(size: SizeName): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-bench-'));
  const original = await copyWorld(size, join(folder, 'world'));
  const world = await prepared({ folder: original });
  return {
    engine: 'embedded',
    world,
    placeOf: (variant) => {
      const own = join(folder, variant);
      cpSync(original, own, { recursive: true });
      return { folder: own };
    },
    databaseCpu: () => null,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function prepared(place: Place, fill: SizeName | null = null): Promise<World> {
  const graph = await openGraph(place);
  try {
    if (fill !== null) await loadWorld(graph, fill);
    await graph.define(indexOfNames);
    return await worldOf(graph);
  } finally {
    await graph.close();
  }
}

/** The world on a Neo4j of its own, which all variants share. */
export async function prepareNeo4j(size: SizeName): Promise<Prepared> {
  const { address, pid, stop } = await startNeo4j();
  try {
    const place = { neo4j: address };
    const world = await prepared(place, size);
    return { engine: 'neo4j', world, placeOf: () => place, databaseCpu: () => cpuOf(pid), close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Address = Extract<StartOf['place'], { neo4j: object }>['neo4j'];

/** Starts a Neo4j and waits until it says where it is. */
async function startNeo4j(): Promise<{ address: Address; pid: number; stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('../../../scripts/neo4j.mjs', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = (): Promise<void> => {
    child.kill('SIGTERM');
    return ended;
  };
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('NEO4J_PASSWORD=') && text.endsWith('\n')) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`Neo4j ended with ${String(code)} before it answered`)));
  });
  const setting = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(said)?.[1] ?? '';
  const address = {
    uri: setting('NEO4J_URI'),
    user: setting('NEO4J_USER'),
    password: setting('NEO4J_PASSWORD'),
    database: 'neo4j',
  };
  return { address, pid: javaBelow(child.pid ?? 0), stop };
}

/** The Java that runs below a process. */
function javaBelow(pid: number): number {
  const processes = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const parents = new Map(processes.map((entry) => [Number(entry), Number(fieldsOf(Number(entry))?.[1])]));
  const isBelow = (own: number): boolean => {
    const parent = parents.get(own);
    return parent === pid || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  const found = [...parents.keys()].find((own) => isBelow(own) && nameOf(own).startsWith('java'));
  if (found === undefined) throw new Error(`Process ${pid} has started no Java`);
  return found;
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return '';
  }
}

/** What Linux tells of a process after its name: its state, its parent, and so on. */
function fieldsOf(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Milliseconds of a tick in which Linux counts processor time. */
const tick = 10;

/** Milliseconds of processor time of a process; null where the system does not tell. */
function cpuOf(pid: number): number | null {
  const fields = fieldsOf(pid);
  return fields === null ? null : (Number(fields[11]) + Number(fields[12])) * tick;
}
