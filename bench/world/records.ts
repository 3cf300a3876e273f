import type { NodeRecord } from '../../src/changes/record.js';
import { countsOf, type SizeName, worldSizes } from './counts.js';
import { diceFrom } from './dice.js';
import { claims, memberships, plans, quotas, relations } from './facts.js';
import { meetings } from './meetings.js';
import { keepSeats } from './seats.js';
import { articles, bodies, documents, organizations, people, topics } from './things.js';

/** The records of a world, the same at every run, one after the other: things first, then facts. */
export function* worldRecords(size: SizeName): Generator<NodeRecord> {
  const counts = countsOf(worldSizes[size]);
  const dice = diceFrom(42);
  const seats = keepSeats(counts);
  yield* topics(dice, counts);
  yield* organizations(dice, counts);
  yield* bodies(dice, counts);
  yield* people(dice, counts);
  yield* articles(dice, counts);
  yield* documents(dice, counts);
  yield* quotas(dice, counts, seats);
  yield* memberships(dice, counts, seats);
  yield* relations(dice, counts);
  yield* meetings(dice, counts, seats);
  yield* claims(dice, counts);
  yield* plans(dice, counts);
}
