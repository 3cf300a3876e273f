import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { openServed, type Served } from './served.js';

const patience = { header: 300, request: 600, taking: 500, check: 50 };
/** Long enough for a busy machine, and far below what anybody is borne by default. */
const soon = 4_000;

const open = async (served: Served): Promise<URL> =>
  new URL(await served.server.listen({ host: '127.0.0.1', port: 0 }));

async function connectTo({ port, hostname }: URL): Promise<Socket> {
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Milliseconds until the server has cut a client. */
async function untilCut(socket: Socket): Promise<number> {
  const started = performance.now();
  if (!socket.destroyed) await once(socket, 'close', { signal: AbortSignal.timeout(soon) });
  return performance.now() - started;
}

/** Waits until something is so; fails where it takes too long. */
async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + soon;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, what);
    await sleep(20);
  }
}

const connections = ({ server }: Served): Promise<number> =>
  new Promise((resolve, reject) =>
    server.server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
  );

const post = (body: string, length = body.length): string =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${String(length)}\r\n\r\n${body}`;

describe('a client that is slow', () => {
  let served: Served;
  let address: URL;

  before(async () => {
    served = await openServed(undefined, { places: 1 }, patience);
    address = await open(served);
  });

  after(() => served.close());

  const answersOthers = () =>
    eventually(
      'others were not answered',
      async () => (await fetch(new URL('/graphql?query={__typename}', address))).status === 200,
    );

  /** Sends one byte after another until the socket is closed. */
  const drip = (socket: Socket): void => {
    const timer = setInterval(() => socket.write('x'), 20);
    socket.once('close', () => clearInterval(timer));
  };

  it('to send its header is cut, and holds no place meanwhile', async () => {
    const socket = await connectTo(address);
    socket.resume().write('GET /graphql HTTP/1.1\r\nx-slow: ');
    drip(socket);
    await answersOthers();
    assert.ok((await untilCut(socket)) >= patience.header - 100);
  });

  it('to send its body is cut, and holds no place meanwhile', async () => {
    const socket = await connectTo(address);
    socket.resume().write(post('{"query":"', 10_000));
    drip(socket);
    await answersOthers();
    assert.ok((await untilCut(socket)) >= patience.request - 100);
  });

  it('to say anything at all is cut', async () => {
    const socket = await connectTo(address);
    socket.resume();
    await untilCut(socket);
  });

  it('to take its answers is cut, and what was written for it is forgotten', { timeout: 60_000 }, async () => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    const held = (): number => {
      if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
      const { heapUsed, external } = process.memoryUsage();
      return (heapUsed + external) / 1024 / 1024;
    };
    const round = async () => {
      const clients = await Promise.all(Array.from({ length: 5 }, () => connectTo(address)));
      for (const client of clients) {
        client.pause();
        client.write('GET /schema.graphql HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(300));
      }
      await answersOthers();
      await eventually('a client that takes nothing was not cut', async () => (await connections(served)) <= 2);
      clients.forEach((client) => client.destroy());
    };
    await round();
    const before = held();
    for (let number = 0; number < 4; number += 1) await round();
    assert.ok(held() - before < 5, `${(held() - before).toFixed(1)} MB are held`);
    await answersOthers();
  });
});

describe('a client that goes away', () => {
  it('has nothing more read for it, and frees its place', async () => {
    const { graph } = await openLoaded(embedded);
    let reads = 0;
    const slow = {
      ...graph,
      read: (async (query, parameters) => {
        reads += 1;
        await sleep(150);
        return graph.read(query, parameters);
      }) satisfies typeof graph.read,
    };
    const served = await openServed(slow, { places: 1, log: 'silent' });
    const address = await open(served);
    const query =
      '{ body(name: "KoG") { members(first: 5) { nodes { member { memberships(first: 5) { nodes { group { id ... on Body { parent { id } } } } } } } } } }';
    const socket = await connectTo(address);
    socket.write(post(JSON.stringify({ query })));
    await eventually('nothing was read', () => reads === 1);
    const busy = await fetch(new URL('/graphql?query={__typename}', address));
    assert.equal(busy.status, 503);
    socket.destroy();
    await eventually(
      'the place was not freed',
      async () => (await fetch(new URL('/graphql?query={__typename}', address))).status === 200,
    );
    const read = reads;
    assert.ok(read <= 2, `${String(read)} statements were read`);
    await sleep(400);
    assert.equal(reads, read);
    assert.match((await served.inject({ method: 'GET', url: '/metrics' })).text, /outcome="CLIENT_GONE"\} 1/);
    assert.deepEqual(served.internalErrors, []);
    await served.close();
  });
});
