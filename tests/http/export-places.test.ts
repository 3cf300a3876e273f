import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportPlaces } from '../../src/http/export-places.js';

const long = 60_000;

/** A reader that lags so many milliseconds behind, and tells whether it was cut. */
function reader(lag = 0) {
  const leaving = new AbortController();
  const own = { isCut: false };
  return {
    lag: () => lag,
    cut: () => (own.isCut = true),
    gone: leaving.signal,
    goes: () => leaving.abort(),
    isCut: () => own.isCut,
  };
}

describe('the places of exports', () => {
  it('let so many in, and the next one when somebody leaves, in the order of coming', async () => {
    const places = exportPlaces(1, { waiting: long, lag: 100, check: 10 });
    const came: string[] = [];
    const leave = await places.take(reader());
    const [first, second] = ['first', 'second'].map(async (name) => {
      const own = await places.take(reader());
      came.push(name);
      return own;
    });
    await sleep(30);
    assert.deepEqual(came, []);
    leave();
    (await first)?.();
    (await second)?.();
    assert.deepEqual(came, ['first', 'second']);
  });

  it('count whoever leaves twice once', async () => {
    const places = exportPlaces(1, { waiting: 30, lag: 100, check: 10 });
    const leave = await places.take(reader());
    leave();
    leave();
    await places.take(reader());
    await assert.rejects(places.take(reader()), { code: 'OVERLOADED' });
  });

  it('are refused to who has waited long enough, with the time to come back', async () => {
    const places = exportPlaces(1, { waiting: 1_500, lag: 100, check: 10 });
    await places.take(reader());
    await assert.rejects(places.take(reader()), { code: 'OVERLOADED', details: { retryAfter: 2 } });
  });

  it('are taken from who is too slow as soon as another one waits, the slowest first', async () => {
    const places = exportPlaces(3, { waiting: long, lag: 100, check: 10 });
    const [slow, slowest, quick] = [reader(150), reader(500), reader(50)];
    for (const each of [slow, slowest, quick]) await places.take(each);
    await sleep(30);
    assert.equal(slowest.isCut(), false, 'a reader was cut while nobody waited');
    await places.take(reader());
    assert.deepEqual([slow.isCut(), slowest.isCut(), quick.isCut()], [false, true, false]);
  });

  it('are not kept for who goes away while waiting', async () => {
    const places = exportPlaces(1, { waiting: long, lag: 100, check: 10 });
    const leave = await places.take(reader());
    const leaving = reader();
    const waiting = assert.rejects(places.take(leaving), { code: 'OVERLOADED' });
    const next = places.take(reader());
    leaving.goes();
    await waiting;
    leave();
    (await next)();
  });

  it('are given to nobody any more who waits when the server is stopped', async () => {
    const places = exportPlaces(1, { waiting: long, lag: 100, check: 10 });
    await places.take(reader());
    const waiting = assert.rejects(places.take(reader()), { code: 'STOPPING' });
    places.stop();
    await waiting;
  });
});
