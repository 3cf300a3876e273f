import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { inFolder, run, serve } from './run.js';

const answered = z.object({ data: z.unknown() });

const ask = async (address: string): Promise<unknown> => {
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent('{ body(name: "KoG") { id } }')}`);
  return answered.parse(await response.json()).data;
};

describe('serve', () => {
  it('loads the seed into an empty folder, answers, stops on SIGTERM, and does not load it again', () =>
    inFolder(async (folder) => {
      const first = await serve({ GREMIENGRAPH_DATA: folder });
      assert.match(first.said(), /Loaded Gremiengraph .* as changeset 1/);
      assert.deepEqual(await ask(first.address), { body: { id: 'body:kommunalgremium' } });
      assert.equal(await first.stop('SIGTERM'), 0);
      const second = await serve({ GREMIENGRAPH_DATA: folder });
      assert.doesNotMatch(second.said(), /Loaded/);
      assert.deepEqual(await ask(second.address), { body: { id: 'body:kommunalgremium' } });
      assert.equal(await second.stop('SIGINT'), 0);
    }));

  it('names the process that holds the folder', () =>
    inFolder(async (folder) => {
      const holder = await serve({ GREMIENGRAPH_DATA: folder });
      const { said, code } = await run(['stats'], { GREMIENGRAPH_DATA: folder });
      await holder.stop('SIGTERM');
      assert.match(said, /^DATA_FOLDER_HELD: .* held by process \d+\. Stop that process, or set GREMIENGRAPH_DATA/);
      assert.equal(code, 5);
    }));

  it('says that a port is in use, and frees the folder', () =>
    inFolder(async (folder) => {
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? String(address.port) : '';
      const { said, code } = await run(['serve'], { GREMIENGRAPH_DATA: folder, PORT: port, HOST: '127.0.0.1' });
      other.close();
      assert.match(said, new RegExp(`PORT_IN_USE: Port ${port} on 127\\.0\\.0\\.1 is in use\\. Stop`));
      assert.equal(code, 5);
      assert.equal((await run(['stats'], { GREMIENGRAPH_DATA: folder })).code, 0);
    }));
});
