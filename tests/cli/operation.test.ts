import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inFolder, run, serve } from './run.js';

const heavy = '{ bodies(first: 50) { nodes { name members(first: 20) { nodes { role member { name } } } } } }';

describe('an operator', () => {
  it('stops a busy server: answers under way are finished, late questions are told, readiness is gone, and it ends with 0', () =>
    inFolder(async (folder) => {
      const server = await serve({ GREMIENGRAPH_DATA: folder, GREMIENGRAPH_LOG: 'info' });
      const url = `${server.address}/graphql?query=${encodeURIComponent(`query Heavy ${heavy}`)}`;
      const asked = Array.from({ length: 20 }, () => fetch(url).then(({ status }) => status));
      await Promise.race(asked);
      const started = Date.now();
      const ended = server.stop('SIGTERM');
      const ready = await fetch(`${server.address}/readyz`).then(
        ({ status }) => status,
        () => 503,
      );
      assert.equal(ready, 503);
      const statuses = await Promise.all(asked);
      assert.deepEqual(
        statuses.filter((status) => status !== 200 && status !== 503),
        [],
      );
      assert.ok(statuses.includes(200));
      assert.equal(await ended, 0);
      assert.ok(Date.now() - started < 10_000);
      assert.match(
        server.said(),
        /"reqId":"[^"]+","operation":"Heavy","milliseconds":\d+,"statements":\d+,.*"outcome":"OK"/,
      );
      assert.doesNotMatch(server.said(), /bodies\(/);
    }));

  it('reads figures for Prometheus', () =>
    inFolder(async (folder) => {
      const server = await serve({ GREMIENGRAPH_DATA: folder });
      await fetch(`${server.address}/graphql?query=${encodeURIComponent('{ dataset { version } }')}`);
      await fetch(`${server.address}/graphql?query=${encodeURIComponent('{ bodies(first: 500) { totalCount } }')}`);
      const figures = await (await fetch(`${server.address}/metrics`)).text();
      assert.equal(await server.stop('SIGTERM'), 0);
      for (const line of [
        'gremiengraph_requests_total{outcome="OK"} 1',
        'gremiengraph_rejected_total{reason="PAGE_SIZE_TOO_LARGE"} 1',
        'gremiengraph_requests_in_flight 0',
        'gremiengraph_graph_sequence 1',
        'process_cpu_seconds_total',
      ])
        assert.ok(figures.includes(line), line);
    }));

  it('sees where each setting comes from, and no secret', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'settings.json');
      await writeFile(file, JSON.stringify({ PORT: 8080, GREMIENGRAPH_LOG: 'info', HOST: '0.0.0.0' }));
      const { out, code } = await run(['config', 'show', '--port', '9090', '--json'], {
        GREMIENGRAPH_CONFIG: file,
        GREMIENGRAPH_LOG: 'silent',
        NEO4J_PASSWORD: 'hunter2',
        NEO4J_URI: 'bolt://me:hunter2@127.0.0.1:7687',
      });
      assert.equal(code, 0);
      assert.doesNotMatch(out, /hunter2/);
      const shown: unknown = JSON.parse(out);
      assert.ok(Array.isArray(shown));
      for (const [name, value, from] of [
        ['PORT', '9090', 'option --port'],
        ['HOST', '0.0.0.0', `file ${file}`],
        ['GREMIENGRAPH_LOG', 'silent', 'environment'],
        ['GREMIENGRAPH_PLACES', '50', 'default'],
        ['NEO4J_PASSWORD', '***', 'environment'],
      ])
        assert.ok(out.includes(JSON.stringify({ name, value, from }, null, 2).replaceAll('\n', '\n  ')), name);
    }));

  it('is told of a setting that there is not', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'settings.json');
      await writeFile(file, JSON.stringify({ PROT: 8080 }));
      const { said, code } = await run(['config', 'show'], { GREMIENGRAPH_CONFIG: file });
      assert.match(said, /INVALID_SETTING: Setting PROT expects not to stand in .*settings\.json/);
      assert.equal(code, 2);
    }));
});
