import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { checksumOf } from '../../src/changes/canonical.js';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/port.js';
import { readCounts } from '../../src/queries/dataset.js';
import { inFolder } from '../cli/run.js';
import { embedded, neo4jAddress } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';
import { exported } from './exported.js';
import { loadNasty } from './nasty.js';

const started = z.union([
  z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() }),
  z.object({ problem: z.string() }),
]);

const summary = async (graph: Graph) => ({ counts: await readCounts(graph), checksum: await checksumOf(graph) });

/** What a Neo4j holds that imported the files of an archive; `change` alters a file on the way. */
const imported = (archive: Uint8Array, change: (path: string, text: string) => string) =>
  inFolder(async (folder) => {
    for (const [path, content] of Object.entries(unzipSync(archive))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), change(path, strFromU8(content)));
    }
    const child = spawn(process.execPath, [inCheckout('tests/export/imported-neo4j.mjs'), folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const answer = started.parse(JSON.parse(String((await lines.next()).value)));
    try {
      if ('problem' in answer) return answer.problem;
      const graph = await openNeo4j(answer);
      return await summary(graph).finally(() => graph.close());
    } finally {
      child.stdin.end();
      await ended;
    }
  });

const skip = neo4jAddress === null ? { skip: 'it takes Java and Maven, as a Neo4j for tests does' } : {};

describe('The files for neo4j-admin', skip, () => {
  it('make the same graph in an empty Neo4j, history included', async () => {
    const { graph } = await openLoaded(embedded);
    const found = await imported(await exported(graph, 'neo4j.zip'), (_, text) => text);
    assert.deepEqual(found, await summary(graph));
    await graph.close();
  });

  it('keep every character of nasty names', async () => {
    const graph = await embedded.open();
    await loadNasty(graph);
    const found = await imported(await exported(graph, 'neo4j.zip'), (_, text) => text);
    assert.deepEqual(found, await summary(graph));
    await graph.close();
  });

  it('are refused where a relationship leads nowhere', async () => {
    const graph = await embedded.open();
    await loadNasty(graph);
    const found = await imported(await exported(graph, 'neo4j.zip'), (path, text) =>
      path === 'nodes/Body.csv' ? (text.split('\r\n')[0] ?? '') : text,
    );
    assert.match(typeof found === 'string' ? found : '', /bad|missing|body:beirat/i);
    await graph.close();
  });
});
