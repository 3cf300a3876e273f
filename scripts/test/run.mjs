import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

/** What a test file may take; `MINUTES_PER_FILE=90` allows more, for runs that were told to ask much. */
const fileTimeout = Number(process.env['MINUTES_PER_FILE'] ?? 10) * 60_000;

/**
 * Runs test files, each in a process of its own, prints their results and adds them to the tally.
 *
 * @param {readonly string[]} files
 * @param {{ concurrency: number, tally: ReturnType<typeof import('./tally.mjs').createTally>, signal: AbortSignal }} options
 */
export async function runTestFiles(files, { concurrency, tally, signal }) {
  if (files.length === 0) return;
  const events = run({ files: [...files], concurrency, timeout: fileTimeout, signal });
  events.on('test:pass', tally.pass).on('test:fail', tally.fail);
  await pipeline(events, withoutTotals, new Spec(), process.stdout, { end: false });
}

/**
 * Leaves out the totals that node:test prints after each run: the last line gives those of all runs.
 *
 * @param {AsyncIterable<{ type: string, data: { nesting?: number, message?: string } }>} events
 */
async function* withoutTotals(events) {
  const total = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;
  for await (const event of events) {
    if (event.type === 'test:diagnostic' && event.data.nesting === 0 && total.test(event.data.message ?? '')) continue;
    yield event;
  }
}
