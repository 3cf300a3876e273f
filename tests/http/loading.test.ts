import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Served } from './served.js';

const folder = mkdtempSync(join(tmpdir(), 'gremiengraph-loading-'));
const list = join(folder, 'loaded.txt');

/** Notes every module that is loaded from here on. */
const noting = `
  import { appendFileSync } from 'node:fs';
  export async function load(url, context, next) {
    appendFileSync(${JSON.stringify(list)}, url + '\\n');
    return next(url, context);
  }`;

const packagesLoaded = (): ReadonlySet<string> =>
  new Set(
    readFileSync(list, 'utf8')
      .split('\n')
      .flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []),
  );

const heavy = [
  '@apollo/server',
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  'class-validator',
  'd3-force',
  'fflate',
  'graphology',
  'graphology-communities-louvain',
  'graphology-metrics',
  'hyparquet-writer',
  'n3',
  'neo4j-driver',
];

describe('a server on the embedded engine', () => {
  let served: Served;

  before(async () => {
    register(`data:text/javascript,${encodeURIComponent(noting)}`);
    const { openServed } = await import('./served.js');
    served = await openServed();
  });

  after(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  it('answers its first question without what only others need', async () => {
    const { errors } = await served.post({ query: '{ body(name: "Kommunalgremium") { chair { member { name } } } }' });
    assert.deepEqual(errors, []);
    const loaded = packagesLoaded();
    assert.ok(loaded.has('fastify') && loaded.has('graphql'));
    assert.deepEqual(
      heavy.filter((name) => loaded.has(name)),
      [],
    );
  });

  it('loads it when it is asked for', async () => {
    await served.inject({ method: 'GET', url: '/rows/meetings.parquet' });
    assert.ok(packagesLoaded().has('hyparquet-writer'));
    assert.match((await served.post({ query: '{ nothing }' })).errors[0]?.message ?? '', /Cannot query field/);
    assert.ok(packagesLoaded().has('@apollo/server'));
  });
});
