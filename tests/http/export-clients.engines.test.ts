import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../src/graph/port.js';
import type { Operation, Patience } from '../../src/http/operation.js';
import { describeEngines } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { openServed } from './served.js';

/** Long enough for a busy machine; where nothing is freed, it never is. */
const soon = 30_000;

/** Things and facts are chosen side by side. */
const sideBySide = 2;

/** Milliseconds after which nothing is read for whoever has gone. */
const closed = 1_000;

async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + soon;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, what);
    await sleep(20);
  }
}

/** A graph that gives exports nothing of some statements until it is let go, and tells what they have asked of it. */
function held(graph: Graph, isHeld: (name: string) => boolean) {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const reads = { begun: 0, running: 0, last: 0 };
  const read: Graph['read'] = async (query, parameters) => {
    if (!query.name.startsWith('export ')) return graph.read(query, parameters);
    reads.begun += 1;
    reads.running += 1;
    reads.last = performance.now();
    if (isHeld(query.name)) await gone;
    return graph.read(query, parameters).finally(() => (reads.running -= 1));
  };
  return { graph: { ...graph, read }, reads, letGo };
}

/** A server over a graph, and ways to ask it as slow clients do. */
async function openSlow(graph: Graph, operation: Partial<Operation>, patience: Partial<Patience> = {}) {
  const served = await openServed(graph, { budget: 0, ...operation }, patience);
  const address = new URL(await served.server.listen({ host: '127.0.0.1', port: 0 }));
  const sockets: Socket[] = [];
  return {
    /** The status, or 0 where there is none soon. */
    ask: async (path: string): Promise<number> => {
      try {
        const response = await fetch(new URL(path, address), { signal: AbortSignal.timeout(2_000) });
        await response.text();
        return response.status;
      } catch {
        return 0;
      }
    },
    /** Asks, and reads nothing of the answer. */
    begin: async (path: string, encoding = 'gzip'): Promise<Socket> => {
      const socket = connect(Number(address.port), address.hostname);
      sockets.push(socket);
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.pause().write(`GET ${path} HTTP/1.1\r\nhost: x\r\naccept-encoding: ${encoding}\r\n\r\n`);
      return socket;
    },
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await served.close();
      assert.deepEqual(served.internalErrors, []);
    },
  };
}

/** All that a client gets, until the server closes or says that this is all. */
async function restOf(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('latin1').on('data', (data: string) => {
    text += data;
    if (data.endsWith('0\r\n\r\n')) socket.destroy();
  });
  socket.resume();
  if (!socket.destroyed) await once(socket, 'close');
  return text;
}

describeEngines('Clients of exports', (engine) => {
  const places = 50;
  /** Those that are under way, and those that may wait for them. */
  const all = places / 5 + places;
  const closing: (() => Promise<void>)[] = [];
  after(async () => {
    for (const close of closing) await close();
  });
  const open = async (...given: Parameters<typeof openSlow>) => {
    const server = await openSlow(...given);
    closing.push(server.close);
    return server;
  };

  it(
    'that vanish, sixty at once, have nothing more read for them, and others are answered',
    { timeout: 300_000 },
    async () => {
      const { graph, reads, letGo } = held((await openLoaded(engine)).graph, (name) =>
        /^export (?:count|ids)/.test(name),
      );
      const { ask, begin } = await open(graph, { places }, { place: 300_000 });
      const clients = await Promise.all(Array.from({ length: all }, () => begin('/graph.gexf?shape=facts')));
      // A question that came before the last of them took its place, and left it empty.
      await eventually('not all were let in', async () => {
        if ((await ask('/graph.cyjs')) === 503) return true;
        clients.push(await begin('/graph.gexf?shape=facts'));
        return false;
      });
      await eventually('others were not answered', async () => (await ask('/graphql?query={__typename}')) === 200);
      assert.equal(reads.begun, sideBySide, 'what is the same for all was chosen more than once');
      clients.forEach((client) => client.destroy());
      await sleep(closed);
      const { begun } = reads;
      letGo();
      await eventually('reading went on', () => reads.running === 0);
      await sleep(closed);
      assert.ok(reads.begun - begun < 20, 'what nobody waits for any more was chosen to the end');
      await eventually('places were not freed', async () => (await ask('/graph.cyjs?body=KoG')) === 200);
    },
  );

  for (const [format, what] of [
    ['gexf', 'while it is written'],
    // Before its loss report a package reads all for a while without writing anything.
    ['package.zip', 'while nothing is written'],
  ] as const)
    it(`that vanish ${what} have their statements closed within a second`, { timeout: 120_000 }, async () => {
      const { graph, reads, letGo } = held((await openLoaded(engine)).graph, () => false);
      letGo();
      const { ask, begin } = await open(graph, { places });
      const client = await begin(`/graph.${format}?shape=facts`, 'identity');
      await eventually('nothing was read', () => reads.begun > 20);
      client.destroy();
      const left = performance.now();
      await sleep(closed);
      await eventually('reading went on', () => reads.running === 0);
      const { begun, last } = reads;
      await sleep(300);
      assert.equal(reads.begun, begun, 'statements were begun for nobody');
      assert.ok(last - left < closed, `the last statement began after ${String(Math.round(last - left))} ms`);
      await eventually('others were not answered', async () => (await ask('/graph.cyjs?body=KoG')) === 200);
    });

  it('that are slow lose their place to others, and keep it while nobody waits', { timeout: 120_000 }, async () => {
    const patience = { lag: 400, check: 50, place: soon, connection: 300 };
    const { graph } = await openLoaded(engine);
    const { ask, begin } = await open(graph, { places: 5 }, patience);
    const path = '/graph.nq?shape=facts';
    const borne = await begin(path, 'identity');
    await sleep(3_000);
    assert.match(await restOf(borne), /0\r\n\r\n$/, 'a slow reader was cut although nobody waited');
    const slow = await begin(path, 'identity');
    await eventually('the place was not freed', async () => (await ask('/graph.cyjs?body=KoG')) === 200);
    const got = await restOf(slow);
    assert.match(got, /^HTTP\/1\.1 200 OK/);
    assert.doesNotMatch(got, /0\r\n\r\n$/, 'half a file looks whole');
  });
});
