import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import type { Neo4jAddress } from '../../src/graph/engines/neo4j.js';
import { openGraph } from '../../src/graph/open.js';
import { neo4jAddress } from '../engines.js';

const nowhere: Neo4jAddress = { uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'secret-word', database: 'neo4j' };
const patience = 10_000;

/** Opens what cannot be opened, and gives the error; fails where that takes longer than ten seconds. */
async function refusal(address: Neo4jAddress): Promise<{ readonly code: unknown; readonly message: string }> {
  const begun = Date.now();
  const error: unknown = await openGraph({ neo4j: address }).then(
    async (graph) => {
      await graph.close();
      return null;
    },
    (error: unknown) => error,
  );
  assert.ok(Date.now() - begun < patience, 'it took longer than ten seconds');
  assert.ok(error instanceof Error && 'code' in error, `expected an error with a code, but got ${String(error)}`);
  return { code: error.code, message: error.message };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `bolt://127.0.0.1:${String(address.port)}`;
}

describe('A Neo4j that is not there', () => {
  it('is unavailable where nothing listens', async () => {
    for (const uri of ['bolt://127.0.0.1:9', 'neo4j://127.0.0.1:9', 'bolt://nowhere.invalid:7687']) {
      const { code, message } = await refusal({ ...nowhere, uri });
      assert.equal(code, 'ENGINE_UNAVAILABLE');
      assert.ok(message.includes(uri), message);
    }
  });

  it('is unavailable where somebody listens and says nothing', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => void sockets.push(socket));
    const { code } = await refusal({ ...nowhere, uri: await listening(server) });
    for (const socket of sockets) socket.destroy();
    server.close();
    assert.equal(code, 'ENGINE_UNAVAILABLE');
  });

  it('is unavailable where a web server listens', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const { code, message } = await refusal({ ...nowhere, uri: await listening(server) });
    server.close();
    assert.equal(code, 'ENGINE_UNAVAILABLE');
    assert.match(message, /HTTP/);
  });

  it('is unavailable where its address is none', async () => {
    assert.equal((await refusal({ ...nowhere, uri: 'nonsense' })).code, 'ENGINE_UNAVAILABLE');
  });

  it('never tells the password', async () => {
    assert.ok(!(await refusal(nowhere)).message.includes(nowhere.password));
  });
});

describe('A Neo4j that is there', { skip: neo4jAddress === null ? 'no Neo4j is named' : false }, () => {
  const there = neo4jAddress ?? nowhere;

  it('refuses a wrong password', async () => {
    const { code, message } = await refusal({ ...there, password: 'wrong-word' });
    assert.equal(code, 'ENGINE_REFUSED');
    assert.ok(!message.includes('wrong-word'), message);
  });

  it('names a database that it does not have', async () => {
    for (const uri of [there.uri, there.uri.replace('bolt:', 'neo4j:')]) {
      const { code, message } = await refusal({ ...there, uri, database: 'nothere' });
      assert.equal(code, 'ENGINE_UNAVAILABLE');
      assert.match(message, /NEO4J_DATABASE.*nothere/);
    }
  });

  it('answers by both schemes and says where it is', async () => {
    for (const uri of [there.uri, there.uri.replace('bolt:', 'neo4j:')]) {
      const graph = await openGraph({ neo4j: { ...there, uri } });
      await graph.close();
      assert.deepEqual(
        { ...graph.info, version: /^5\./.test(graph.info.version) },
        { engine: 'neo4j', version: true, where: uri },
      );
    }
  });
});
