import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertHarmless, run, title } from '../faults/fuzz.fault.js';

describe(title, () => {
  it('neither crash the server nor make it tell of itself', () => run(250));
});

describe('the check of an answer to odd requests', () => {
  const check = (status: number, text: string) => () => assertHarmless([{ status, text }], 'a request');

  it('bears refusals and 503', () => {
    assert.doesNotThrow(check(400, '{"errors":[{"message":"no"}]}'));
    assert.doesNotThrow(check(503, ''));
  });

  it('fails on an error of the server', () => assert.throws(check(500, ''), /500 for a request/));

  for (const leak of [new Error('x').stack ?? '', 'GRAFEO-T001', 'x-powered-by: node_modules/fastify'])
    it(`fails on ${leak.slice(0, 20).trim()} in header or body`, () => assert.throws(check(200, leak)));
});
