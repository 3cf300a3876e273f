import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from '../../src/graph/port.js';
import type { ParameterMap } from '../../src/graph/query.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { openServed, type Served } from './served.js';

const get = ({ server }: Served, url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });
const linesOf = (payload: string) => payload.trimEnd().split('\r\n');

describe('all rows', () => {
  let served: Served;

  before(async () => {
    served = await openServed();
  });

  after(() => served.close());

  it('are as many as the graph has, each with its source', async () => {
    for (const [list, field] of [
      ['memberships', 'membershipRows'],
      ['meetings', 'meetingRows'],
    ] as const) {
      const { text } = await served.post({ query: `{ ${field} { totalCount } }` });
      const total = Number(/"totalCount":(\d+)/.exec(text)?.[1]);
      const { payload, headers, statusCode } = await get(served, `/rows/${list}.csv`);
      assert.equal(statusCode, 200);
      const lines = linesOf(payload);
      assert.equal(lines.length, total + 1, list);
      assert.match(lines[0] ?? '', /^id,.*,sourceTitle,sourceUrl$/);
      assert.match(String(headers['content-disposition']), new RegExp(`filename="${list}-\\d{4}-\\d\\d-\\d\\d\\.csv"`));
      assert.equal((await get(served, `/rows/${list}.ndjson`)).payload.trimEnd().split('\n').length, total);
      const json: unknown = JSON.parse((await get(served, `/rows/${list}.json`)).payload);
      assert.equal(Array.isArray(json) ? json.length : 0, total);
    }
  });

  it('are narrowed by days, things, roles and votes', async () => {
    const count = async (parameters: string) =>
      linesOf((await get(served, `/rows/memberships.csv?${parameters}`)).payload).length - 1;
    assert.equal(await count('group=body:kommunalgremium&validAt=2021-02-01'), 11);
    assert.equal(await count('group=Kommunalgremium&validAt=2021-02-01'), 11);
    const known = '(knownAt: "2020-09-09T00:00:00Z")';
    const { text } = await served.post({ query: `{ membershipRows${known} { totalCount } }` });
    assert.equal(await count('knownAt=2020-09-09T00:00:00Z'), Number(/"totalCount":(\d+)/.exec(text)?.[1]));
    assert.equal(await count('group=KoG&validAt=2021-02-01&role=MEMBER'), 9);
    assert.equal(await count('member=Jan%20P%C3%B6rksen&validAt=2021-01-15'), 4);
    const meetings = await get(served, '/rows/meetings.csv?body=IT-PLR&from=2020-01-01&to=2020-12-31');
    assert.ok(
      linesOf(meetings.payload)
        .slice(1)
        .every((line) => line.includes('body:it-planungsrat,')),
    );
  });

  it('are refused with what would do where a parameter is wrong', async () => {
    for (const [url, expected] of [
      ['/rows/memberships.cvs', /one of csv, json, ndjson, xlsx, parquet.*did you mean "csv"/],
      ['/rows/memberships', /one of csv, json/],
      ['/rows/memberships.csv?grup=KoG', /"grup" expects to have one of the names validAt.*did you mean "group"/],
      ['/rows/memberships.csv?group=Kommunalgremum', /Kommunalgremium des IT-Planungsrats/],
      ['/rows/memberships.csv?group=Vorstand', /can mean/],
      ['/rows/memberships.csv?role=CHAIRR', /did you mean "CHAIR"/],
      ['/rows/memberships.csv?voting=ja', /true, false/],
      ['/rows/memberships.csv?validAt=2020-13', /a day such as 2020-08-26/],
      ['/rows/memberships.csv?knownAt=gestern', /a moment such as/],
      ['/rows/memberships.csv?role=CHAIR&role=MEMBER', /to be given once/],
      ['/rows/meetings.csv?validAt=2020-01-01', /one of the names from, to, body/],
    ] as const) {
      const { status, errors } = await served.inject({ url });
      assert.equal(status, 400, url);
      assert.match(errors[0]?.message ?? '', expected);
    }
    assert.equal((await served.inject({ url: '/rows/people.csv' })).status, 404);
  });

  it('are not sent again while they are the same', async () => {
    const { headers } = await get(served, '/rows/meetings.csv');
    const again = await get(served, '/rows/meetings.csv', { 'if-none-match': String(headers.etag) });
    assert.deepEqual([again.statusCode, again.payload], [304, '']);
    const other = await get(served, '/rows/meetings.csv?from=2020-01-01', { 'if-none-match': String(headers.etag) });
    assert.equal(other.statusCode, 200);
  });

  it('are announced by HEAD without being read', async () => {
    const { statusCode, headers, payload } = await served.server.inject({ method: 'HEAD', url: '/rows/meetings.xlsx' });
    assert.deepEqual([statusCode, payload], [200, '']);
    assert.match(String(headers['content-type']), /spreadsheetml/);
  });
});

/** A graph that counts its statements, and from some statement on takes its time or fails. */
async function watched(onRead: (count: number) => Promise<void>): Promise<{ graph: Graph; reads: () => number }> {
  const { graph } = await openLoaded(embedded);
  let count = 0;
  const read: Graph['read'] = async (query, parameters) => {
    count += 1;
    await onRead(count);
    return graph.read(query, parameters);
  };
  return { graph: { ...graph, read }, reads: () => count };
}

/** A graph whose list of memberships never ends: every page is followed by itself. */
async function endless(): Promise<{ graph: Graph; reads: () => number }> {
  const { graph, reads } = await watched(() => Promise.resolve());
  const firstOf = new Map<string, { readonly text: string; readonly parameters: ParameterMap }>();
  const read: Graph['read'] = (query, parameters) => {
    if (!query.name.includes('membershipRows')) return graph.read(query, parameters);
    const first = firstOf.get(query.name) ?? { text: query.text, parameters };
    firstOf.set(query.name, first);
    return graph.read({ ...query, text: first.text }, first.parameters);
  };
  return { graph: { ...graph, read }, reads };
}

/** Waits until a client has taken so many bytes. */
const taken = (client: Socket, bytes: number): Promise<void> =>
  new Promise((resolve, reject) => {
    let got = 0;
    client.on('data', (chunk) => {
      got += chunk.length;
      if (got >= bytes) resolve();
    });
    client.once('close', () => reject(new Error(`the server ended after ${String(got)} bytes`)));
  });

/** Waits until no statement is run any more: the buffers of both sockets are full by then. */
async function settled(reads: () => number): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const before = reads();
    await pause(500);
    if (reads() === before) return;
  }
  assert.fail('the graph is read although nobody takes the rows');
}

describe('reading all rows', () => {
  it('ends when the client goes, and frees its place', async () => {
    const { graph, reads } = await watched(() => pause(50));
    const served = await openServed(graph, { places: 1 });
    const address = await served.server.listen({ host: '127.0.0.1', port: 0 });
    const client = connect(Number(new URL(address).port), '127.0.0.1');
    client.write('GET /rows/memberships.csv HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(client, 'data');
    client.destroy();
    await pause(1_000);
    const soon = reads();
    await pause(500);
    assert.equal(reads(), soon, 'no statement after a second');
    assert.equal((await get(served, '/rows/meetings.csv')).statusCode, 200);
    await served.close();
  });

  it('goes no faster than the client, and holds no more than it sends', async () => {
    const { graph, reads } = await endless();
    const served = await openServed(graph, { places: 10 });
    const address = await served.server.listen({ host: '127.0.0.1', port: 0 });
    const client = connect(Number(new URL(address).port), '127.0.0.1');
    client.write('GET /rows/memberships.ndjson HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(client, 'data');
    const before = process.memoryUsage().rss;
    await taken(client, 3_000_000);
    client.pause();
    await settled(reads);
    assert.ok(process.memoryUsage().rss - before < 150_000_000, 'memory stays flat');
    client.destroy();
    await pause(1_000);
    const soon = reads();
    await pause(300);
    assert.equal(reads(), soon, 'no statement after a second');
    await served.close();
  });

  it('does not end a file as if it were whole where something breaks', async () => {
    const { graph } = await watched((count) =>
      count > 7 ? Promise.reject(new Error('the disk is gone')) : Promise.resolve(),
    );
    const served = await openServed(graph);
    const address = await served.server.listen({ host: '127.0.0.1', port: 0 });
    await assert.rejects(async () => (await fetch(`${address}/rows/memberships.ndjson`)).text(), /terminated/);
    await served.close();
  });

  it('is refused with JSON where it breaks before anything was sent', async () => {
    const { graph } = await watched(() => Promise.reject(new Error('the disk is gone')));
    const served = await openServed(graph);
    const { status, errors } = await served.inject({ url: '/rows/meetings.csv' });
    assert.deepEqual([status, errors[0]?.extensions['code']], [500, 'INTERNAL']);
    await served.close();
  });

  it('leaves most places to questions', async () => {
    const { graph } = await watched(() => pause(100));
    const served = await openServed(graph, { places: 5 });
    const [one, other] = await Promise.all([get(served, '/rows/meetings.csv'), get(served, '/rows/meetings.csv')]);
    assert.deepEqual([one.statusCode, other.statusCode].toSorted(), [200, 503]);
    await served.close();
  });
});
