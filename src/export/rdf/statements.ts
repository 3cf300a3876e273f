import type { Subject } from '../subject.js';
import { quadsOf } from './quads.js';
import { addressOf, dateOf, nodeOf, type Quad, say, term, valueOf } from './terms.js';

/** All statements about a selection, a batch of nodes at a time, what the whole is first. */
export async function* statementsOf(subject: Subject): AsyncGenerator<readonly Quad[]> {
  yield [...ofDataset(subject)];
  for (const read of [subject.things, subject.facts])
    for await (const batch of read()) yield batch.flatMap((record) => [...quadsOf(record)]);
}

/** The version, the day and the licence of the data. */
function* ofDataset({ origin }: Subject): Generator<Quad, void> {
  const dataset = nodeOf('dataset');
  yield say(dataset, term('rdf', 'type'), term('schema', 'Dataset'));
  yield say(dataset, term('schema', 'version'), valueOf(origin.version));
  yield say(dataset, term('dct', 'license'), addressOf(origin.license));
  if (origin.changedAt !== null) yield say(dataset, term('dct', 'modified'), dateOf(origin.changedAt));
}
