import assert from 'node:assert/strict';
import { processorTime, send } from '../http/attacking.js';
import { type Attack, damnVulnerable, graphqlCop } from '../http/attack-list.js';
import { quantile, withServer } from './tools/load.js';

/** What this fault is. */
export const title = 'the attacks of graphql-cop and of the Damn Vulnerable GraphQL Application, measured';

const long = 20;
const cheap = 100;

/** Sends each attack so many times to a running server, and tells how long half of them took at most. */
export const run = (rounds: number | null): Promise<void> =>
  withServer(50, async ({ address }) => {
    for (const attack of [...graphqlCop, ...damnVulnerable]) await measured(address, attack, rounds ?? long);
  });

async function measured(address: string, { name, request, refused }: Attack, rounds: number): Promise<void> {
  const before = await processorTime(address);
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { milliseconds, status, code } = await send(address, request);
    assert.equal(typeof refused === 'number' ? status : code, refused, name);
    took.push(milliseconds);
  }
  const used = ((await processorTime(address)) - before) / rounds;
  const half = quantile(took, 0.5);
  process.stdout.write(`  ${half.toFixed(1)} ms, ${used.toFixed(1)} ms of the processor: ${name}\n`);
  assert.ok(used < cheap, `${name} takes ${used.toFixed(0)} ms`);
}
