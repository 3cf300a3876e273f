import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Serving, serve } from '../cli/run.js';
import { askNormally, type Outcome, processorTime, send } from './attacking.js';
import { type Attack, damnVulnerable, graphqlCop } from './attack-list.js';
import { leaksIn } from './leak.js';
import { openServed } from './served.js';

/** Milliseconds of the server's processor that an attack may take; of several tries the best one counts, as others use it, too. */
const cheap = 100;
const tries = 5;

describe('an attack on a running server', () => {
  let server: Serving;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gremiengraph-attacks-'));
    server = await serve({ GREMIENGRAPH_DATA: folder, GREMIENGRAPH_QUERY_SECONDS: '0', GREMIENGRAPH_LOG: 'info' });
    for (let warm = 0; warm < 20; warm += 1) await askNormally(server.address);
  });

  after(async () => {
    assert.equal(await server.stop('SIGTERM'), 0);
    await rm(folder, { recursive: true, force: true });
  });

  const answersNormally = async () => {
    assert.deepEqual(await askNormally(server.address), { body: { name: 'Kommunalgremium des IT-Planungsrats' } });
  };

  /** What the attack came to, and the least processor time that one of a few tries took. */
  const fired = async ({ request }: Attack): Promise<{ readonly outcome: Outcome; readonly took: number }> => {
    let outcome = await send(server.address, request);
    let took = Infinity;
    for (let tried = 0; tried < tries; tried += 1) {
      const before = await processorTime(server.address);
      outcome = await send(server.address, request);
      took = Math.min(took, (await processorTime(server.address)) - before);
      if (took < cheap) break;
    }
    return { outcome, took };
  };

  for (const [suite, attacks] of [
    ['graphql-cop', graphqlCop],
    ['the Damn Vulnerable GraphQL Application', damnVulnerable],
  ] as const)
    describe(`of ${suite}`, () => {
      for (const attack of attacks)
        it(`by ${attack.name} is ${attack.refused === null ? 'harmless' : 'refused'}, and cheap`, async () => {
          const { outcome, took } = await fired(attack);
          assertEnds(attack, outcome);
          assert.ok(took < cheap, `${took.toFixed(0)} ms`);
          await answersNormally();
        });
    });

  it('leaves no line in the log that the server did not write', () => {
    const lines = server
      .said()
      .split('\n')
      .filter((line) => line.includes('planted') || line.startsWith('{'));
    assert.ok(lines.length > 50);
    for (const line of lines) {
      const parsed: unknown = JSON.parse(line);
      assert.ok(typeof parsed === 'object' && parsed !== null);
      assert.notEqual(Reflect.get(parsed, 'msg'), 'planted');
    }
  });
});

/** Fails unless an attack came to what it should, told nothing, and was answered with what no browser runs. */
function assertEnds({ refused, hides }: Attack, { status, code, type, text, headers }: Outcome): void {
  if (typeof refused === 'number') assert.equal(status, refused, text);
  else assert.equal(code, refused, text);
  if (refused !== null) assert.ok(status >= 400 && status < 500, String(status));
  assert.deepEqual(leaksIn(text), []);
  assert.deepEqual(leaksIn(headers), []);
  assert.doesNotMatch(type, /html|script/);
  assert.match(headers, /^x-content-type-options: nosniff$/m);
  if (hides !== undefined) assert.doesNotMatch(`${headers}\n${text}`, hides);
}

describe('a client', () => {
  it('that has used up its minute is told when to ask again', async () => {
    const served = await openServed(undefined, { budget: 1 });
    const query = '{ bodies(first: 100) { nodes { name members(first: 100) { nodes { role member { name } } } } } }';
    // What was answered before costs next to nothing, so each question is another one.
    const ask = (number: number) =>
      served.server.inject({ method: 'POST', url: '/graphql', payload: { query: `${query} # ${String(number)}` } });
    let refused = await ask(0);
    for (let asked = 1; asked < 1_000 && refused.statusCode === 200; asked += 1) refused = await ask(asked);
    assert.equal(refused.statusCode, 429);
    assert.match(refused.payload, /TOO_MANY_REQUESTS/);
    assert.ok(Number(refused.headers['retry-after']) > 0 && Number(refused.headers['retry-after']) <= 60);
    const other = await served.server.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ body(name: "KoG") { name } }' },
      remoteAddress: '192.0.2.7',
    });
    assert.equal(other.statusCode, 200);
    await served.close();
  });
});
