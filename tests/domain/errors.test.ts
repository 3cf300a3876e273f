import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorKinds, failure, GremiengraphError } from '../../src/domain/errors.js';

const limit = { limit: 12, asked: 30 };
const problems = ['people.json, record "person:a", field name: expected a text'];

/** One error of each kind, with the words that its message must have from its details. */
const samples: readonly (readonly [GremiengraphError, readonly string[]])[] = [
  [failure('INVALID_DATE', { expected: 'a day such as 2020-08-26', got: '2020-13' }), ['2020-08-26', '2020-13']],
  [failure('INVALID_MOMENT', { got: 'gestern' }), ['2020-12-01T00:00:00Z', 'gestern']],
  [failure('INVALID_CURSOR', { reason: 'it is damaged' }), ['it is damaged']],
  [failure('INVALID_ARGUMENT', { name: 'first', expected: 'a number from 0', got: '-1' }), ['first', 'from 0', '-1']],
  [failure('PAGE_SIZE_TOO_LARGE', { limit: 100, asked: 100_000 }), ['100 entries', '100000']],
  [failure('AMBIGUOUS_NAME', { name: 'Beirat', candidates: ['body:a', 'body:b'] }), ['Beirat', 'body:a, body:b']],
  [failure('QUERY_TOO_DEEP', limit), ['12', '30']],
  [failure('INPUT_TOO_DEEP', limit), ['12', '30']],
  [failure('TOO_MANY_ALIASES', limit), ['12', '30']],
  [failure('TOO_MANY_TOKENS', limit), ['12', '30']],
  [failure('TOO_MANY_DIRECTIVES', limit), ['12', '30']],
  [failure('TOO_MANY_ROOT_FIELDS', limit), ['12', '30']],
  [failure('TOO_MANY_SELECTIONS', limit), ['12']],
  [failure('QUERY_TOO_EXPENSIVE', limit), ['12', '30']],
  [failure('BODY_TOO_LARGE', { limit: 102_400 }), ['102400']],
  [failure('INVALID_RECORD', { problems }), problems],
  [failure('INVALID_CHANGESET', { problems }), problems],
  [failure('ID_TAKEN', { detail: 'body:a' }), ['body:a']],
  [
    failure('FILE_UNREADABLE', { file: 'seed/manifest.json', reason: 'it is not there' }),
    ['seed/manifest.json', 'not there'],
  ],
  [failure('ENGINE_UNAVAILABLE', { where: 'bolt://db', reason: 'connection refused' }), ['bolt://db', 'refused']],
  [failure('ENGINE_REFUSED', { where: 'bolt://db', reason: 'wrong password' }), ['bolt://db', 'wrong password']],
  [failure('DATA_FOLDER_HELD', { folder: 'data', holder: 'process 7' }), ['data', 'process 7']],
  [failure('DATA_FOLDER_UNUSABLE', { folder: 'data', reason: 'read-only' }), ['data', 'read-only']],
  [failure('STATEMENT_TIMEOUT', { seconds: 5 }), ['5 s']],
  [failure('TOO_MANY_REQUESTS', { limit: 20, retryAfter: 7 }), ['20 s', 'in 7 s']],
  [failure('OVERLOADED', { retryAfter: 1 }), ['in 1 s']],
  [failure('STOPPING', { retryAfter: 2 }), ['in 2 s']],
  [failure('PORT_IN_USE', { host: '127.0.0.1', port: 4000 }), ['127.0.0.1', '4000']],
  [failure('INVALID_SETTING', { name: 'PORT', expected: 'a port', got: 'x' }), ['PORT', 'a port', '"x"']],
  [
    failure('INVALID_QUERY', { problems: ['line 1, column 3: … on type "Body". Did you mean "name"?'] }),
    ['line 1, column 3'],
  ],
  [failure('INVALID_REQUEST', { reason: 'it is no JSON', status: 400 }), ['it is no JSON']],
  [failure('NOT_FOUND', { path: '/x', known: ['/graphql', '/healthz'] }), ['/x', '/graphql, /healthz']],
  [failure('UNKNOWN_COMMAND', { word: 'sed', known: ['seed', 'ask'], near: 'seed' }), ['"sed"', '"seed"', 'seed, ask']],
  [failure('UNKNOWN_QUESTION', { text: 'sitz', near: ['sitze', 'kgst'] }), ['"sitz"', 'sitze, kgst']],
  [failure('SERVER_UNAVAILABLE', { url: 'http://a/graphql', reason: 'refused' }), ['http://a/graphql', 'refused']],
  [
    failure('JOURNAL_DAMAGED', { file: 'j.jsonl', line: 7, reason: 'it was changed' }),
    ['j.jsonl', 'line 7', 'changed'],
  ],
  [failure('JOURNAL_OF_ANOTHER_GRAPH', { file: 'j.jsonl', sequence: 7, where: 'data' }), ['j.jsonl', '7', 'data']],
  [failure('GRAPH_NOT_EMPTY', { where: 'data' }), ['data']],
  [failure('IMPORT_UNFINISHED', { where: 'data', name: 'facts.ndjson' }), ['data', 'facts.ndjson', 'import']],
  [failure('GRAPH_TOO_NEW', { where: 'data', step: '999-later' }), ['data', '999-later']],
  [failure('FOLDER_EXISTS', { folder: 'backup' }), ['backup']],
  [failure('BACKUP_DAMAGED', { folder: 'backup', reason: 'the SHA-256 differs' }), ['backup', 'SHA-256']],
  [failure('INTERNAL', { id: 'e-1' }), ['e-1']],
];

/** What a reader can do next: a sentence of its own, or, for a list of problems, that nothing was changed. */
const remedy =
  /[.…"] (?:Write|Pass|Ask|Split|Send|Choose|Check|Stop|Use|Lower|Tell|Restore|Rebuild|Name|Did you mean|There are)\b|nothing was changed|expects .+, but got/;

describe('An error', () => {
  it('has a sample of each kind here', () => {
    assert.deepEqual(samples.map(([{ code }]) => code).sort(), Object.keys(errorKinds).sort());
  });

  for (const [error, words] of samples) {
    it(`of kind ${error.code} says what came`, () => {
      assert.deepEqual(
        words.filter((word) => !error.message.includes(word)),
        [],
        error.message,
      );
    });

    it(`of kind ${error.code} says what to do`, () => {
      assert.match(error.message, remedy);
    });
  }

  it('says every number and text of its details, and nothing undefined', () => {
    for (const [{ message }] of samples) assert.doesNotMatch(message, /undefined|null|\[object/);
  });

  it('has a status that clients know and an exit code of its own class', () => {
    for (const { http, exit } of Object.values(errorKinds)) {
      assert.ok(http >= 400 && http < 600);
      assert.ok(exit > 0 && exit < 128);
    }
  });

  it('carries its code and details', () => {
    const error = failure('ID_TAKEN', { detail: 'body:a' });
    assert.ok(error instanceof GremiengraphError && error instanceof Error);
    assert.deepEqual([error.name, error.code, error.details], ['GremiengraphError', 'ID_TAKEN', { detail: 'body:a' }]);
  });
});
