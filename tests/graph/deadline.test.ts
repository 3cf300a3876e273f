import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchAnswers, within } from '../../src/graph/engines/deadline.js';

const never = new Promise<never>(() => undefined);

describe('A deadline', () => {
  it('gives what comes in time', async () => {
    assert.equal(await within(1, Promise.resolve('in time')), 'in time');
  });

  it('says how long there was no answer', async () => {
    await assert.rejects(within(0.02, never), { message: 'no answer for 0.02 s' });
  });

  it('counts from the last answer', async () => {
    const watch = watchAnswers(0.5);
    const work = async (): Promise<string> => {
      await watch.answered(sleep(200));
      return 'done';
    };
    assert.equal(await watch.until(work()), 'done');
  });

  it('asks nothing any more after a silence', async () => {
    const watch = watchAnswers(0.02);
    await assert.rejects(watch.until(never));
    await assert.rejects(watch.answered(Promise.resolve('late')));
  });
});
