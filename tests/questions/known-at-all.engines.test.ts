import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { lastDay } from '../../src/domain/period.js';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';
import { atMoment } from './at-moment.js';
import { dependences } from './known-at-expected.js';

const collected = inCheckout('../shared/data/facts.json');
const skip = existsSync(collected) ? false : `the collected facts are not beside the checkout (${collected})`;

const folder = inCheckout('tests/questions');
const slugs = readdirSync(folder).flatMap((name) =>
  name.endsWith('.graphql') ? [name.slice(0, -'.graphql'.length)] : [],
);
const compiledOn = '2026-11-23';
const moments = ['2020-12-01', '2021-01-21', '2026-11-24'] as const;
const midnight = (day: string): string => `${day}T00:00:00Z`;
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** What the first engine answered, for the next. */
const firstAnswers = new Map<string, readonly string[]>();

/** The days on which the collected facts and sources of an id were learnt. */
function learntOn(): ReadonlyMap<string, readonly string[]> {
  const dated = z.object({
    id: z.string(),
    published: z.string().nullish(),
    versions: z.array(z.object({ recordedAt: z.string() })).optional(),
  });
  const facts = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(collected, 'utf8')));
  const of = (list: string) => z.array(dated).parse(facts[list]);
  const days = new Map<string, readonly string[]>();
  for (const { id, published } of of('sources')) days.set(id, [published ? lastDay(published) : compiledOn]);
  for (const { id, versions = [] } of ['memberships', 'offices', 'quotas', 'relations'].flatMap(of))
    days.set(
      id,
      versions.map(({ recordedAt }) => recordedAt),
    );
  return days;
}

describeEngines('What was known, over all questions,', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  const answersTo = async (slug: string): Promise<readonly string[]> => {
    const question = read(`${slug}.graphql`);
    const answers: string[] = [];
    for (const day of moments) {
      const { data, errors } = await loaded.ask(atMoment(question, midnight(day)));
      assert.equal(errors, undefined, `${slug} on ${day}`);
      answers.push(JSON.stringify(data));
    }
    return answers;
  };

  for (const [slug, { why, learnt = [[], []] }] of Object.entries(dependences))
    it(`changes the answer to ${slug} where the sources do: ${why}`, async () => {
      const answers = await answersTo(slug);
      const changed = [answers[0] !== answers[1], answers[1] !== answers[2]];
      assert.deepEqual(
        changed,
        learnt.map((ids) => ids.length > 0),
      );
      for (const [at, ids] of learnt.entries())
        for (const id of ids) assert.doesNotMatch(answers[at] ?? '', new RegExp(`:${id}"`), 'known too early');
      const { data } = z.object({ data: z.unknown() }).parse(JSON.parse(read(`${slug}.json`)));
      assert.deepEqual(JSON.parse(answers[2] ?? ''), data, 'now');
      assert.deepEqual(answers, firstAnswers.get(slug) ?? answers, 'another engine');
      firstAnswers.set(slug, answers);
    });
});

describe('The table of what questions depend on', () => {
  it('names each question, and takes those that ask no moment for what they are', () => {
    assert.deepEqual(Object.keys(dependences).sort(), slugs.sort());
    const asking = slugs.filter((slug) =>
      atMoment(read(`${slug}.graphql`), midnight('1999-01-01')).includes('1999-01-01'),
    );
    assert.deepEqual(
      asking.sort(),
      slugs.filter((slug) => dependences[slug]?.learnt !== undefined),
    );
  });

  it('has each fact and source learnt when the collected facts say', { skip }, () => {
    const known = learntOn();
    for (const [slug, { learnt = [] }] of Object.entries(dependences))
      for (const [at, ids] of learnt.entries())
        for (const id of ids) {
          const between = known.get(id)?.some((day) => day > (moments[at] ?? '') && day <= (moments[at + 1] ?? ''));
          assert.ok(between, `${slug}: ${id} was learnt on ${String(known.get(id))}`);
        }
  });
});
