import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchdog } from '../../src/graph/engines/watchdog.js';

const leash = { seconds: 0.02, runaways: 2 };
const ignore = (): void => undefined;

describe('a watchdog over an engine that cannot be interrupted', () => {
  it('gives what comes in time', async () => {
    assert.equal(await watchdog(leash)(() => Promise.resolve('in time')), 'in time');
  });

  it('passes on what fails in time', async () => {
    await assert.rejects(
      watchdog(leash)(() => Promise.reject(new Error('broken'))),
      { message: 'broken' },
    );
  });

  it('lets the caller of a late statement go', async () => {
    await assert.rejects(
      watchdog(leash)(() => sleep(200)),
      { code: 'STATEMENT_TIMEOUT', details: { seconds: 0.02 } },
    );
  });

  it('asks nothing while two statements run on, and asks again when one has ended, well or not', async () => {
    const watched = watchdog(leash);
    let [failFirst, endSecond] = [ignore, ignore];
    const first = new Promise<string>((_, reject) => (failFirst = () => reject(new Error('in the end'))));
    const second = new Promise<string>((resolve) => (endSecond = () => resolve('late')));
    for (const late of [first, second])
      await assert.rejects(
        watched(() => late),
        { code: 'STATEMENT_TIMEOUT' },
      );
    const third = () => assert.fail('it was asked');
    await assert.rejects(watched(third), { code: 'OVERLOADED', details: { retryAfter: 1 } });
    failFirst();
    await sleep(1);
    assert.equal(await watched(() => Promise.resolve('again')), 'again');
    endSecond();
  });
});
