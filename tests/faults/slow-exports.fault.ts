import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce, memoryOf, quantile, withServer } from './tools/load.js';

/** What this fault is. */
export const title = 'fifty readers at once that take 1 KB a second of an export of everything';

const readers = 50;
const places = 50;
const long = 5 * 60;

/** Megabytes that all of them together may take, one export at full speed among them. */
const most = 200;

/** Reads an export that is compressed for nobody, 1 KB a second. */
function readSlowly(address: string) {
  const { port, hostname } = new URL(address);
  const own = { head: '', bytes: 0, isOver: false };
  const buffer = Buffer.alloc(1_024);
  const callback = (count: number): boolean => {
    if (own.head.length < 1_024) own.head += buffer.toString('latin1', 0, count);
    own.bytes += count;
    socket.pause();
    setTimeout(() => socket.resume(), 1_000).unref();
    return true;
  };
  const socket: Socket = connect({ port: Number(port), host: hostname, onread: { buffer, callback } });
  socket.on('error', () => undefined);
  socket.once('close', () => (own.isOver = true));
  socket.write('GET /graph.nq?shape=facts HTTP/1.1\r\nhost: x\r\n\r\n');
  return { own, socket };
}

/** Bears slow readers for so many seconds: memory must stay flat, and others must be answered. */
export const run = (seconds: number | null): Promise<void> =>
  withServer(places, async ({ address, pid }) => {
    const before = await memoryOf(pid);
    const clients = Array.from({ length: readers }, () => readSlowly(address));
    const [memory, times]: [number[], number[]] = [[], []];
    const end = Date.now() + (seconds ?? long) * 1_000;
    while (Date.now() < end) {
      const { status, took } = await askOnce(address);
      if (status === 200) times.push(took);
      memory.push(await memoryOf(pid));
      await pause(500);
    }
    const statuses = clients.map(({ own }) => /^HTTP\/1\.1 (\d+)/.exec(own.head)?.[1] ?? 'none');
    const counted = (status: string) => statuses.filter((each) => each === status).length;
    const [half, last, highest] = [quarter(memory, 1), quarter(memory, 3), Math.max(...memory)];
    process.stdout.write(
      `  ${String(counted('200'))} read, ${String(counted('503'))} refused, ${String(counted('none'))} wait; memory ${String(before)} MB, at most ${String(highest)} MB, in the middle ${String(half)} MB, in the end ${String(last)} MB; ${String(times.length)} of ${String(memory.length)} questions answered, half of them within ${String(Math.round(quantile(times, 0.5)))} ms\n`,
    );
    assert.ok(counted('200') > 0);
    assert.ok(times.length > 0, 'others are not answered');
    // Where others keep the machine busy, some questions are refused: only the long form counts them.
    if (seconds === null) {
      assert.ok(times.length > memory.length * 0.95, 'others are not answered');
      assert.ok(counted('503') > 0 && counted('none') === 0, 'who waits is told nothing');
      assert.ok(last < half * 1.1 + 20, `memory grew from ${String(half)} to ${String(last)} MB`);
    }
    for (const { own } of clients)
      if (own.head.startsWith('HTTP/1.1 503')) {
        assert.match(own.head, /retry-after: \d+/);
        assert.match(own.head, /OVERLOADED/);
      }
    assert.ok(highest - before < most, `${String(highest - before)} MB more are held`);
    for (const { own, socket } of clients) if (!own.isOver) await once(socket.destroy(), 'close');
    const started = performance.now();
    const { status } = await fetch(`${address}/graph.cyjs?body=body:kommunalgremium`);
    assert.equal(status, 200);
    assert.ok(performance.now() - started < 10_000, 'places were not freed');
  });

/** The median of a quarter of some values, counted from 0. */
const quarter = (values: readonly number[], number: number): number =>
  quantile(values.slice(Math.floor((values.length * number) / 4), Math.ceil((values.length * (number + 1)) / 4)), 0.5);
