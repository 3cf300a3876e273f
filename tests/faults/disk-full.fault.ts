import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openGraph } from '../../src/graph/open.js';
import { statement } from '../../src/graph/query.js';
import { inCheckout } from '../source.js';

/** What this fault is. */
export const title = 'a disk that is full, by a limit of the size of files (ulimit -f)';

const filler = inCheckout('build/tests/faults/tools/filler.js');
const count = {
  ...statement('count', 'MATCH (n:Node)\nRETURN count(n) AS count'),
  decode: ([count]: readonly unknown[]) => count,
};

/** Fills a disk: the writer is told, reads go on, and with room again all is there that was kept. */
export async function run(rounds: number | null): Promise<void> {
  for (let round = 0; round < (rounds ?? 10); round++) {
    const folder = await mkdtemp(join(tmpdir(), 'gremiengraph-full-'));
    try {
      await fill(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function fill(folder: string): Promise<void> {
  const words = ['-c', 'ulimit -f 8192; exec "$@"', 'filler', process.execPath, filler, folder];
  const child = spawn('sh', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = new Map((await text(child.stdout)).split('\n').map((line) => [line.split(' ')[0], line.split(' ')[1]]));
  const kept = Number(said.get('kept'));
  assert.ok(kept > 5, `only ${String(kept)} were kept`);
  assert.equal(said.get('told'), 'DATA_FOLDER_UNUSABLE');
  assert.equal(Number(said.get('read')), kept);
  const graph = await openGraph({ folder });
  try {
    assert.deepEqual(await graph.read(count, {}), [kept]);
    await graph.write((transaction) => transaction.run(statement('create', "CREATE (n:Node {id: 'a:after'})"), {}));
  } finally {
    await graph.close();
  }
}
