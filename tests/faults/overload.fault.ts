import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { openServed } from '../http/served.js';

/** What this fault is. */
export const title = 'ten times more questions than the server can answer';

const long = 60;
const places = 10;
const clients = places * 10;
const query = '{ bodies(first: 50) { nodes { name members(first: 10) { nodes { role member { name } } } } } }';

interface Figures {
  answered: number;
  refused: number;
  readonly waits: number[];
}

/** Asks for so many seconds with ten times as many clients as there are places. */
export async function run(seconds: number | null): Promise<void> {
  const served = await openServed(undefined, { places, budget: 0 });
  try {
    const address = await served.server.listen({ host: '127.0.0.1', port: 0 });
    const before = process.memoryUsage().rss;
    const figures: Figures = { answered: 0, refused: 0, waits: [] };
    const end = Date.now() + (seconds ?? long) * 1000;
    await Promise.all(Array.from({ length: clients }, () => client(address, end, figures)));
    await pause(1_000);
    const started = Date.now();
    const { status } = await served.post({ query });
    const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
    const later = Date.now() - started;
    process.stdout.write(`${lineOf(figures)} normal after ${String(later)} ms, ${String(grown)} MB more
`);
    assert.equal(status, 200);
    assert.ok(later < 5_000);
    assert.ok(figures.answered > 0 && figures.refused > 0);
    assert.ok(grown < 300);
  } finally {
    await served.close();
  }
}

async function client(address: string, end: number, figures: Figures): Promise<void> {
  while (Date.now() < end) {
    const started = performance.now();
    const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
    const text = await response.text();
    if (response.status === 200) {
      assert.match(text, /"data":\{"bodies"/);
      figures.answered += 1;
    } else {
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '1');
      assert.match(text, /OVERLOADED/);
      figures.refused += 1;
      figures.waits.push(performance.now() - started);
      await pause(100);
    }
  }
}

function lineOf({ answered, refused, waits }: Figures): string {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => `${String(Math.round(sorted[Math.floor(sorted.length * share)] ?? 0))} ms`;
  return `${String(answered)} answered, ${String(refused)} refused (half within ${at(0.5)}, 99 % within ${at(0.99)});`;
}
