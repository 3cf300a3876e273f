import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leaksIn } from '../http/leak.js';
import { openServed, type Served } from '../http/served.js';
import { mutated, sendRaw } from './tools/raw.js';

/** What this fault is. */
export const title = 'generated operations and mutated HTTP requests';

const long = 10_000;
const seed = 20_261_124;

/**
 * Sends so many generated operations, as many requests made of odd parts, and as many whose bytes are mutated, over a
 * socket; none crashes the server or makes it tell of itself.
 */
export async function run(rounds: number | null): Promise<void> {
  const served = await openServed(undefined, { budget: 0 });
  try {
    const numRuns = rounds ?? long;
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(operation, (query) => holds(served, { method: 'POST', payload: { query } })),
      { numRuns, seed },
    );
    await fc.assert(
      fc.asyncProperty(request, (sent) => holds(served, sent)),
      { numRuns, seed },
    );
    const address = new URL(await served.server.listen({ host: '127.0.0.1', port: 0 }));
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const answers = await sendRaw(address, bytes);
        answers.forEach(({ status }) => statuses.set(status, (statuses.get(status) ?? 0) + 1));
        assertHarmless(answers, bytes.toString('latin1'));
      }),
      { numRuns, seed },
    );
    const told = [...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, count]) => `${String(count)} × ${String(status)}`);
    process.stdout.write(`  mutated bytes were answered ${told.join(', ')}\n`);
    assert.ok(
      (statuses.get(200) ?? 0) > numRuns / 20 && (statuses.get(400) ?? 0) > numRuns / 20,
      'too few were answered',
    );
    const { status } = await served.post({ query: '{ dataset { version } }' });
    assert.equal(status, 200);
    assert.deepEqual(served.internalErrors, []);
  } finally {
    await served.close();
  }
}

interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS';
  readonly url?: string;
  readonly headers?: Record<string, string>;
  readonly payload?: string | object;
}

async function holds({ server }: Served, sent: Sent): Promise<void> {
  const { statusCode, payload, headers } = await server.inject({ url: '/graphql', ...sent });
  assertHarmless([{ status: statusCode, text: `${JSON.stringify(headers)}\n${payload}` }], JSON.stringify(sent));
}

/** Fails where an answer tells of an error that the server did not expect, or of its insides. */
export function assertHarmless(
  answers: readonly { readonly status: number; readonly text: string }[],
  sent: string,
): void {
  for (const { status, text } of answers) {
    assert.ok(status < 500 || status === 503, `${String(status)} for ${sent}: ${text}`);
    assert.deepEqual(leaksIn(text), [], `for ${sent}`);
  }
}

const argument = fc.constantFrom(
  '',
  '(first: 1)',
  '(first: -1)',
  '(first: 100000)',
  '(first: 99999999999)',
  '(after: "x")',
  '(last: 2, first: 2)',
  '(name: "KoG")',
  '(id: "body:it-planungsrat")',
  '(name: "\\u0000\\" OR 1=1 //")',
  '(validAt: "2020-13-01")',
  '(validAt: "2021-01-15")',
  '(where: { name: { contains: "\'}) DETACH DELETE n //" } })',
);
const name = fc.constantFrom(
  'body',
  'bodies',
  'nodes',
  'id',
  'name',
  'members',
  'member',
  'memberships',
  'chair',
  'seats',
  'parent',
  'dataset',
  'totalCount',
  'evidence',
  'edges',
  '__typename',
  '__schema',
  'nothing',
  '... on Body',
  '...f',
);
const alias = fc.constantFrom('', '', '', 'a: ', 'b: ');
const directive = fc.constantFrom('', '', '', ' @skip(if: true)', ' @include(if: $x)', ' @nothing');

const { selection } = fc.letrec<{ selection: string; field: string }>((tie) => ({
  selection: fc.array(tie('field'), { minLength: 1, maxLength: 5 }).map((fields) => `{ ${fields.join(' ')} }`),
  field: fc
    .tuple(alias, name, argument, directive, fc.option(tie('selection'), { nil: '', depthSize: 'small' }))
    .map((parts) => parts.join('')),
}));

const huge = fc
  .tuple(fc.constantFrom('a: __typename ', '__typename ', '{ a ', '@a ', '[', '"\\u0000"'), fc.nat(8_000))
  .map(([word, times]) => `{ ${word.repeat(times)} }`);

const sensible = fc.constantFrom(
  '{ body(name: "KoG") { name chair { member { name } } } }',
  '{ bodies(first: 3) { nodes { id name members(first: 2) { nodes { role } } } } }',
  '{ membershipRows(first: 5) { totalCount nodes { id } } }',
);

const operation = fc.oneof(
  sensible,
  selection,
  selection.map((text) => `query Q($x: Boolean) ${text} fragment f on Body { id ...f }`),
  selection.map((text) => `mutation ${text}`),
  huge,
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const text = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  text,
  sensible.map((query) => JSON.stringify({ query })),
);

const request: fc.Arbitrary<Sent> = fc.record(
  {
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
    url: fc.oneof(
      text.map((query) => `/graphql?query=${encodeURIComponent(query)}`),
      text.map((rest) => `/${encodeURI(rest)}`),
      fc.constantFrom('/graphql', '/graphql?query=%', '/../../etc/passwd', '/%00', '//x', '/readyz', '/metrics?x[]=1'),
    ),
    headers: fc.record(
      {
        'content-type': fc.constantFrom('application/json', 'text/plain', 'application/json; charset=x', 'x', ''),
        accept: fc.constantFrom('*/*', 'application/json', 'image/png', 'text/csv;q=x', ''),
        'content-encoding': fc.constantFrom('gzip', 'x'),
        'x-forwarded-for': fc.constantFrom('1.2.3.4', "'; DROP", '::1'),
        host: fc.constantFrom('localhost', 'x y', '[', 'a:99999', ''),
      },
      { requiredKeys: [] },
    ),
    payload: json,
  },
  { requiredKeys: ['method', 'url'] },
);
