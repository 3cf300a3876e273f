import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { z } from 'zod';
import { describeEngines } from '../engines.js';
import { type Loaded, openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const file = inCheckout('../shared/data/facts.json');
const skip = existsSync(file) ? false : `the collected facts are not beside the checkout (${file})`;

const sourced = z.object({
  id: z.string(),
  body: z.string(),
  role: z.string().optional(),
  seats: z.number().optional(),
  rank: z.string().nullish(),
  versions: z.array(z.object({ recordedAt: z.string(), to: z.string().nullish() })),
});
type Sourced = z.infer<typeof sourced>;
const facts = z.object({
  bodies: z.array(z.object({ id: z.string() })),
  memberships: z.array(sourced),
  quotas: z.array(sourced),
});

const moments = ['2020-12-01', '2021-01-21', '2026-11-24'];
const answered = z.object({
  body: z.object({
    members: z.object({ nodes: z.array(z.object({ id: z.string(), validTo: z.string().nullable() })) }),
    chairs: z.object({ totalCount: z.number() }),
    seats: z.object({ quotaSum: z.number() }),
  }),
});

const question = `query ($id: ID, $knownAt: DateTime) {
  body(id: $id) {
    members(knownAt: $knownAt, first: 100) { nodes { id validTo } }
    chairs(knownAt: $knownAt) { totalCount }
    seats(validAt: "2021-02-01", knownAt: $knownAt) { quotaSum }
  }
}`;

/** The version of a fact that a reader of a day knew, or none: what the sources had said by then. */
const knownOn = (fact: Sourced, day: string) => fact.versions.filter(({ recordedAt }) => recordedAt <= day).at(-1);

const baseOf = (id: string): string => id.split('~')[0] ?? id;

describeEngines('What was known on a day', (engine) => {
  let loaded: Loaded;
  before(async () => {
    loaded = await openLoaded(engine);
  });
  after(() => loaded.graph.close());

  for (const day of moments)
    it(`is what the sources had said by ${day} about members, their ends, chairs and seats`, { skip }, async () => {
      const { bodies, memberships, quotas } = facts.parse(JSON.parse(readFileSync(file, 'utf8')));
      for (const { id } of bodies) {
        const { data } = await loaded.ask(question, { id: `body:${id}`, knownAt: `${day}T00:00:00Z` });
        const { body } = answered.parse(data);
        const known = memberships
          .filter((fact) => fact.body === id)
          .flatMap((fact) => {
            const version = knownOn(fact, day);
            return version === undefined ? [] : [{ ...fact, to: version.to ?? null }];
          });
        assert.deepEqual(
          body.members.nodes.map((node) => `${baseOf(node.id)} ${String(node.validTo)}`).sort(),
          known.map((fact) => `membership:${fact.id} ${String(fact.to)}`).sort(),
        );
        assert.equal(body.chairs.totalCount, known.filter(({ role }) => role === 'CHAIR').length, id);
        const seats = quotas.filter(
          (fact) => fact.body === id && fact.rank !== 'DEPRECATED' && knownOn(fact, day) !== undefined,
        );
        assert.equal(
          body.seats.quotaSum,
          seats.reduce((sum, fact) => sum + (fact.seats ?? 0), 0),
          id,
        );
      }
    });

  it('differs between the days', { skip }, () => {
    const { memberships } = facts.parse(JSON.parse(readFileSync(file, 'utf8')));
    const counts = moments.map((day) => memberships.filter((fact) => knownOn(fact, day) !== undefined).length);
    assert.equal(new Set(counts).size, moments.length);
  });
});
