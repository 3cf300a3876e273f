import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openGraph } from '../../src/graph/open.js';
import type { Graph } from '../../src/graph/port.js';
import { asText, type Query, statement } from '../../src/graph/query.js';

const create = statement('create', 'CREATE (n:Node {id: $id})');
const ids: Query<string> = {
  name: 'ids',
  text: 'MATCH (n:Node)\nRETURN n.id AS id ORDER BY id LIMIT 100',
  decode: ([id]) => asText(id),
};
const write = (graph: Graph, id: string): Promise<unknown> =>
  graph.write((transaction) => transaction.run(create, { id }));

/** Another process that opens the folder, writes `a:child`, says so, and stays until it is killed. */
function holder(folder: string): ChildProcess {
  const module = new URL('../../src/graph/open.js', import.meta.url).href;
  const script = `
    import { openGraph } from ${JSON.stringify(module)};
    openGraph({ folder: ${JSON.stringify(folder)} }).then(
      async (graph) => {
        const create = { name: 'create', text: "CREATE (n:Node {id: 'a:child'})", decode: () => null };
        await graph.write((transaction) => transaction.run(create, {}));
        setTimeout(() => process.stdout.write('held'), 300);
        setInterval(() => {}, 1000);
      },
      (error) => process.stdout.write(error.code + ' ' + error.message),
    );`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstWords({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the process has no output');
  const said: readonly unknown[] = await once(stdout, 'data');
  return String(said[0]);
}

describe('A data folder', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'gremiengraph-folder-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made where it does not exist', async () => {
    const graph = await openGraph({ folder: join(folder, 'new', 'data') });
    assert.deepEqual(await graph.read(ids, {}), []);
    await graph.close();
  });

  it('keeps what was written when it is opened again', async () => {
    const first = await openGraph({ folder });
    await write(first, 'a:1');
    await first.close();
    const second = await openGraph({ folder });
    assert.deepEqual(await second.read(ids, {}), ['a:1']);
    await assert.rejects(write(second, 'a:1'), { code: 'ID_TAKEN' });
    await second.close();
  });

  it('is held by one process at a time, and the other is told which', async () => {
    const graph = await openGraph({ folder });
    const answer = await firstWords(holder(folder));
    await graph.close();
    assert.match(answer, /^DATA_FOLDER_HELD /);
    assert.ok(answer.includes(`process ${String(process.pid)}.`), answer);
  });

  it('is not opened twice in one process either', async () => {
    const graph = await openGraph({ folder });
    await assert.rejects(openGraph({ folder }), { code: 'DATA_FOLDER_HELD' });
    await write(graph, 'a:1');
    await graph.close();
  });

  it('is free again, with all that was written, when its holder is killed', async () => {
    const child = holder(folder);
    assert.equal(await firstWords(child), 'held');
    await assert.rejects(openGraph({ folder }), (error) => String(error).includes(`process ${String(child.pid)}.`));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const graph = await openGraph({ folder });
    assert.deepEqual(await graph.read(ids, {}), ['a:child']);
    await graph.close();
  });

  it('cannot be a file, whatever its name', async () => {
    for (const name of ['file', 'lock']) {
      await writeFile(join(folder, name), '');
      await assert.rejects(openGraph({ folder: join(folder, name) }), { code: 'DATA_FOLDER_UNUSABLE' });
      await assert.rejects(openGraph({ folder: join(folder, name, 'below') }), { code: 'DATA_FOLDER_UNUSABLE' });
    }
  });

  it('cannot be one whose graph is something else', async () => {
    await writeFile(join(folder, 'graph.grafeo'), 'no graph at all');
    await assert.rejects(openGraph({ folder }), { code: 'DATA_FOLDER_UNUSABLE' });
    await mkdir(join(folder, 'other', 'graph.grafeo'), { recursive: true });
    await assert.rejects(openGraph({ folder: join(folder, 'other') }), { code: 'DATA_FOLDER_UNUSABLE' });
  });

  it('says where it is', async () => {
    const graph = await openGraph({ folder });
    assert.deepEqual({ engine: graph.info.engine, where: graph.info.where }, { engine: 'embedded', where: folder });
    await graph.close();
  });
});
