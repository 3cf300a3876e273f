import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sharedOf } from '../src/graphql/context.js';
import { buildGraphqlSchema } from '../src/graphql/schema.js';
import { buildServer } from '../src/http/server.js';
import { openGraph } from '../src/graph/open.js';
import { derived } from '../src/changes/derive.js';
import { openJournal } from '../src/changes/journal/journal.js';
import { checkFiles } from '../src/ingest/bulk/check.js';
import { importFiles } from '../src/ingest/bulk/import.js';
import { countsOf, ids, type SizeName, sizeOfWorld, worldSizes } from './world/counts.js';
import { randomFrom } from './world/dice.js';
import { writeWorldFile } from './world/file.js';
import { copyWorld, worldFolder } from './world/folder.js';
import { worldRecords } from './world/records.js';

/** What one process measured: milliseconds by the clock and of the processors, and megabytes that it held at most. */
export type Figures = Readonly<Record<string, number>>;

const megabyte = 1024;

async function measured(work: () => unknown): Promise<{ wall: number; cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 };
}

/** Makes the records of a world and drops them, as far as loading has them made. */
function generate(size: SizeName): Promise<Figures> {
  return measured(() => {
    for (const record of worldRecords(size)) derived(record);
  });
}

/** Fills a graph with a world, unless it is there; how long it took is known only where it was not. */
async function fill(size: SizeName): Promise<Figures> {
  const taken = await measured(() => worldFolder(size));
  return { ...taken, most: process.resourceUsage().maxRSS / megabyte };
}

/** Imports a file with the records of a world into a new graph, as the command does: all is checked before it is written. */
async function importFile(size: SizeName): Promise<Figures> {
  const [file, folder] = [inResults(`${size}.ndjson`), inResults(`imported-${size}`)];
  await writeWorldFile(size, file);
  rmSync(folder, { recursive: true, force: true });
  const taken = await measured(async () => {
    const checked = await checkFiles([file]);
    const graph = await openGraph({ folder });
    await importFiles(graph, [file], checked, new Date());
    await openJournal(graph, join(folder, 'journal.jsonl'));
    await graph.close();
  });
  rmSync(folder, { recursive: true });
  rmSync(file);
  return { ...taken, most: process.resourceUsage().maxRSS / megabyte };
}

const inResults = (name: string): string => fileURLToPath(new URL(`../../bench/results/${name}`, import.meta.url));

/** Opens the graph of a world in a fresh process. */
async function open(size: SizeName): Promise<Figures> {
  const folder = await worldFolder(size);
  const taken = await measured(async () => {
    const graph = await openGraph({ folder });
    await graph.read(
      { name: 'one', text: 'MATCH (n:Node {id: $id})\nRETURN n.name AS name', decode: () => null },
      { id: ids.body(0) },
    );
  });
  return { ...taken, most: process.resourceUsage().maxRSS / megabyte };
}

const members = 'nodes { role validFrom member { name memberships { nodes { group { name } } } } }';
const then = 'validAt: "2015-06-01", knownAt: "2016-06-01T00:00:00Z"';

const operations = {
  Q1: 'query ($id: ID!) { body(id: $id) { id name shortName } }',
  Q2: `query ($id: ID!) { body(id: $id) { name members(first: 50) { ${members} } } }`,
  Q8: `query ($id: ID!) { body(id: $id) { name members(first: 50, ${then}) { ${members} } } }`,
};

/** An answer of a server, also of one that has too much to do on a busy machine and asks to be asked again. */
async function answerOf(server: Asked, payload: object): Promise<string> {
  const { body } = await server.inject({ method: 'POST', url: '/graphql', payload });
  if (!body.includes('"errors"')) return body;
  if (!body.includes('OVERLOADED')) throw new Error(body);
  await sleep(100);
  return answerOf(server, payload);
}

type Asked = Awaited<ReturnType<typeof buildServer>>;

/** The processor time of a request, for each operation, over the same number of bodies; no answer is kept. */
async function ask(size: SizeName): Promise<Figures> {
  const graph = await openGraph({ folder: await worldFolder(size) });
  const schema = buildGraphqlSchema();
  const server = await buildServer({ schema, shared: sharedOf(graph, ''), version: '0', operation: { cache: 0 } });
  const random = randomFrom(7);
  const { bodies } = countsOf(worldSizes[size]);
  const asked = Array.from({ length: 200 }, () => ids.body(Math.floor(random() * bodies)));
  const figures: Record<string, number> = {};
  for (const [name, query] of Object.entries(operations)) {
    let bytes = 0;
    const all = async (): Promise<void> => {
      for (const id of asked) bytes += (await answerOf(server, { query, variables: { id } })).length;
    };
    await all();
    const { cpu, wall } = await measured(all);
    figures[`${name} cpu`] = cpu / asked.length;
    figures[`${name} wall`] = wall / asked.length;
    figures[`${name} bytes`] = bytes / 2 / asked.length;
  }
  return figures;
}

/** From the start of `serve` to its first answer. */
async function serve(size: SizeName): Promise<Figures> {
  const folder = inResults(`served-${size}`);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  await copyWorld(size, folder);
  const main = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
  const started = performance.now();
  const child = spawn(process.execPath, [main, '--data', folder, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`serve ended: ${said}`)));
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /GraphQL\s+(\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const body = JSON.stringify({ query: operations.Q2, variables: { id: ids.body(0) } });
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await answer.text();
  const wall = performance.now() - started;
  const cpu = child.pid === undefined ? 0 : processorTime(child.pid);
  if (!text.includes('"members"')) throw new Error(text);
  child.removeAllListeners('exit').kill('SIGKILL');
  return { wall, cpu };
}

/** Milliseconds that the processors have worked for a process, as Linux counts them; 0 elsewhere. */
function processorTime(pid: number): number {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return 0;
  const [user = 0, system = 0] = readFileSync(file, 'utf8').split(' ').slice(13, 15).map(Number);
  return (user + system) * 10;
}

const works: Readonly<Record<string, (size: SizeName) => Promise<Figures>>> = {
  generate,
  fill,
  import: importFile,
  open,
  ask,
  serve,
};

const [, main = '', name = '', size = ''] = process.argv;
if (main.endsWith('load-one.js')) {
  const figures = await works[name]?.(sizeOfWorld(size));
  process.stdout.write(JSON.stringify(figures), () => process.exit());
}
