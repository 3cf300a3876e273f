import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../src/graph/port.js';
import { describeEngines } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { openServed } from './served.js';

/** Long enough for a busy machine; where nothing is freed, it never is. */
const soon = 30_000;

async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + soon;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, what);
    await sleep(20);
  }
}

/** A graph that gives exports nothing until it is let go, and tells how much they have asked of it. */
function held(graph: Graph) {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const reads = { begun: 0, running: 0 };
  const read: Graph['read'] = async (query, parameters) => {
    if (!/^export (?:count|ids)/.test(query.name)) return graph.read(query, parameters);
    reads.begun += 1;
    reads.running += 1;
    await gone;
    return graph.read(query, parameters).finally(() => (reads.running -= 1));
  };
  return { graph: { ...graph, read }, reads, letGo };
}

describeEngines('Clients of exports', (engine) => {
  const places = 50;

  it(
    'that vanish, fifty at once, have nothing more read for them, and others are answered',
    { timeout: 300_000 },
    async () => {
      const { graph, reads, letGo } = held((await openLoaded(engine)).graph);
      const served = await openServed(graph, { places, budget: 0 });
      const address = new URL(await served.server.listen({ host: '127.0.0.1', port: 0 }));
      /** The status, or 0 where there is none soon. */
      const ask = async (path: string): Promise<number> => {
        try {
          const response = await fetch(new URL(path, address), { signal: AbortSignal.timeout(2_000) });
          await response.text();
          return response.status;
        } catch {
          return 0;
        }
      };
      const begin = async (path: string): Promise<Socket> => {
        const socket = connect(Number(address.port), address.hostname);
        socket.on('error', () => undefined);
        await once(socket, 'connect');
        socket.pause().write(`GET ${path} HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip\r\n\r\n`);
        return socket;
      };
      const clients = await Promise.all(Array.from({ length: places }, () => begin('/graph.gexf?shape=facts')));
      await eventually('not all were let in', async () => (await ask('/graph.cyjs')) === 503);
      await eventually('others were not answered', async () => (await ask('/graphql?query={__typename}')) === 200);
      clients.forEach((client) => client.destroy());
      letGo();
      await eventually('places were not freed', async () => (await ask('/graph.cyjs?body=KoG')) === 200);
      await eventually('reading went on', () => reads.running === 0);
      const { begun } = reads;
      await sleep(300);
      assert.equal(reads.begun, begun, 'statements were begun for nobody');
      assert.ok(begun < 400, `${String(begun)} statements: what is the same for all was chosen more than once`);
      await served.close();
      assert.deepEqual(served.internalErrors, []);
    },
  );
});
