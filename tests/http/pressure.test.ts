import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { openServed, type Served } from './served.js';

const query = '{ dataset { version } }';
const still = new Int32Array(new SharedArrayBuffer(4));

/** Lets each turn of the event loop take so many milliseconds until `until` says so. */
async function drag(milliseconds: number, until: () => boolean): Promise<void> {
  while (!until()) {
    Atomics.wait(still, 0, 0, milliseconds);
    await setImmediate();
  }
}

describe('a server whose turns take too long', () => {
  let served: Served;
  let url: string;

  before(async () => {
    served = await openServed(undefined, {}, { turn: 100, sample: 100 });
    url = `${await served.server.listen({ host: '127.0.0.1', port: 0 })}/graphql?query=${encodeURIComponent(query)}`;
    await answersAgain();
  });

  after(() => served.close());

  const answersAgain = async () => {
    const end = Date.now() + 5_000;
    let { status } = await fetch(url);
    while (status !== 200 && Date.now() < end) {
      await sleep(50);
      ({ status } = await fetch(url));
    }
    assert.equal(status, 200);
  };

  it('refuses questions with the time to come back, and answers when it has recovered', async () => {
    let over = false;
    const dragging = drag(250, () => over);
    await sleep(1_000);
    const refused = await fetch(url);
    over = true;
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.match(await refused.text(), /"code":"OVERLOADED"/);
    await dragging;
    await answersAgain();
  });

  it('answers after a single long turn', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      Atomics.wait(still, 0, 0, 150);
      const until = Date.now() + 90;
      while (Date.now() < until) {
        assert.equal((await fetch(url)).status, 200);
        await setImmediate();
      }
      await sleep(300);
    }
  });

  it('says all the while that it lives', async () => {
    let over = false;
    const dragging = drag(250, () => over);
    await sleep(1_000);
    const { status } = await fetch(new URL('/healthz', url));
    over = true;
    await dragging;
    assert.equal(status, 200);
  });
});
