import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { z } from 'zod';
import { runPython, withPython } from '../python.js';
import { inCheckout } from '../source.js';

const facts = inCheckout('../shared/data/facts.json');
const page = inCheckout('../shared/data/kommune21-34661.txt');
const options = existsSync(facts) ? withPython : { skip: `the collected facts are not beside the checkout (${facts})` };

const named = z.object({ id: z.string() });
const proof = z.object({ source: named, quote: z.string().nullish() });
const step = z.object({ from: named, fact: named, to: named, evidence: proof });
const walked = z.object({ data: z.object({ paths: z.array(z.object({ steps: z.array(step) })) }) });
const sourced = z.array(z.array(z.tuple([z.string(), z.string(), z.string(), z.array(z.string())])));

const expectedOf = (slug: string): unknown =>
  JSON.parse(readFileSync(inCheckout(`tests/questions/${slug}.json`), 'utf8'));

it('expects of paths and networks what networkx finds in the collected facts', options, async () => {
  const read: unknown = JSON.parse(await runPython('questions.py', [facts]));
  const { paths, networks } = z
    .object({ paths: z.record(z.string(), sourced), networks: z.record(z.string(), z.unknown()) })
    .parse(read);
  assert.deepEqual([Object.keys(paths).length, Object.keys(networks).length], [2, 4]);
  for (const [slug, data] of Object.entries(networks)) assert.deepEqual(expectedOf(slug), { data }, slug);
  for (const [slug, found] of Object.entries(paths)) {
    const expected = walked.parse(expectedOf(slug)).data.paths.map(({ steps }) => steps);
    assert.deepEqual(
      expected.map((steps) => steps.map(({ from, fact, to }) => [from.id, fact.id, to.id])),
      found.map((steps) => steps.map(([from, fact, to]) => [from, fact, to])),
      slug,
    );
    for (const [at, steps] of expected.entries())
      for (const [place, { fact, evidence }] of steps.entries())
        assert.ok(found[at]?.[place]?.[3].includes(evidence.source.id), `${fact.id} is not from ${evidence.source.id}`);
  }
});

it('quotes as evidence of a step what the page says', { skip: existsSync(page) ? false : options.skip }, () => {
  const text = readFileSync(page, 'utf8').replace(/\s+/g, ' ');
  const { paths } = walked.parse(expectedOf('wie-haengen-vitako-und-it-planungsrat-zusammen')).data;
  const quotes = paths.flatMap(({ steps }) => steps.flatMap(({ evidence: { quote } }) => quote ?? []));
  assert.equal(quotes.length, 4);
  for (const quote of quotes) assert.ok(text.includes(quote), quote);
});
