import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { z } from 'zod';
import { runPython, withPython } from '../python.js';
import { inCheckout } from '../source.js';

const facts = inCheckout('../shared/data/facts.json');
const page = inCheckout('../shared/data/kommune21-34661.txt');
const options = existsSync(facts) ? withPython : { skip: `the collected facts are not beside the checkout (${facts})` };

/** A step as it is derived: with all sources of its fact, of which the answer shows one that proves it. */
const step = z.looseObject({ sources: z.array(z.string()) });
const derived = z.record(z.string(), z.array(z.looseObject({ steps: z.array(step) })));
const findings = z.object({ paths: z.record(z.string(), derived), answers: z.record(z.string(), z.unknown()) });
const named = z.looseObject({ id: z.string() });
const shownStep = z.looseObject({
  fact: named,
  evidence: z.looseObject({ source: named, quote: z.string().nullish() }),
});
const shown = z.object({
  data: z.record(z.string(), z.array(z.looseObject({ steps: z.array(shownStep).optional() }))),
});

const expectedOf = (slug: string): unknown =>
  JSON.parse(readFileSync(inCheckout(`tests/questions/${slug}.json`), 'utf8'));

/** Every object without what only one of two tellings has: fields that are not in the other one at the same place. */
function asMuchAs(told: unknown, other: unknown): unknown {
  if (Array.isArray(told) && Array.isArray(other)) return told.map((part, at) => asMuchAs(part, other[at]));
  if (typeof told !== 'object' || told === null || typeof other !== 'object' || other === null) return told;
  const fields = new Map(Object.entries(other));
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) =>
      fields.has(name) ? [[name, asMuchAs(value, fields.get(name))]] : [],
    ),
  );
}

const withoutEvidenceOf = (step: object): object =>
  Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'evidence'));

let found: z.infer<typeof findings>;
before(async () => {
  if (options.skip === undefined) found = findings.parse(JSON.parse(await runPython('questions', [facts])));
});

it('expects what follows from the collected facts alone', options, () => {
  const slugs = Object.keys(found.answers);
  assert.equal(slugs.length, 12);
  for (const slug of slugs) assert.deepEqual(expectedOf(slug), { data: found.answers[slug] }, slug);
});

it('expects the paths, their sentences and their evidence that follow from the collected facts alone', options, () => {
  assert.equal(Object.keys(found.paths).length, 2);
  for (const [slug, lists] of Object.entries(found.paths)) {
    const { data } = shown.parse(expectedOf(slug));
    for (const [name, paths] of Object.entries(lists)) {
      const withoutEvidence = data[name]?.map(({ steps, ...path }) => ({
        ...path,
        ...(steps === undefined ? {} : { steps: steps.map(withoutEvidenceOf) }),
      }));
      assert.deepEqual(withoutEvidence, asMuchAs(paths, withoutEvidence), `${slug}, ${name}`);
      for (const [at, path] of paths.entries())
        for (const [place, { sources }] of path.steps.entries()) {
          const proof = data[name]?.[at]?.steps?.[place]?.evidence.source.id;
          assert.ok(proof !== undefined && sources.includes(proof), `${slug}: step ${place + 1} is not from ${proof}`);
        }
    }
  }
});

it('quotes as evidence of a step what the page says', { skip: existsSync(page) ? false : options.skip }, () => {
  const text = readFileSync(page, 'utf8').replace(/\s+/g, ' ');
  const { data } = shown.parse(expectedOf('wie-haengen-vitako-und-it-planungsrat-zusammen'));
  const steps = (data['paths'] ?? []).flatMap((path) => path.steps ?? []);
  const quotes = steps.flatMap(({ evidence: { quote } }) => quote ?? []);
  assert.equal(quotes.length, 4);
  for (const quote of quotes) assert.ok(text.includes(quote), quote);
});
