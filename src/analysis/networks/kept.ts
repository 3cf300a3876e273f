import { LRUCache } from 'lru-cache';
import type { Moment } from '../moment.js';
import type { Snapshot } from '../snapshot.js';

const most = 100;

/** Keeps the last answers about a snapshot; what is known changes only at the moments that the snapshot names. */
export function kept<Question extends Moment, Answer extends object>(
  build: (snapshot: Snapshot, question: Question) => Answer,
): (snapshot: Snapshot, question: Question) => Answer {
  const answers = new WeakMap<Snapshot, LRUCache<string, Answer>>();
  return (snapshot, question) => {
    const known = answers.get(snapshot) ?? new LRUCache<string, Answer>({ max: most });
    answers.set(snapshot, known);
    const key = JSON.stringify({ ...question, knownAt: lastMoment(snapshot, Date.parse(question.knownAt)) });
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = build(snapshot, question);
    known.set(key, answer);
    return answer;
  };
}

const momentsOf = new WeakMap<Snapshot, Float64Array>();

/** The last moment up to another one at which something was learnt or given up; -1 where there is none. */
function lastMoment(snapshot: Snapshot, moment: number): number {
  const known = momentsOf.get(snapshot);
  const moments = known ?? Float64Array.from(new Set([...snapshot.recordedAt, ...snapshot.retractedAt])).sort();
  if (known === undefined) momentsOf.set(snapshot, moments);
  return moments.findLast((at) => at <= moment) ?? -1;
}
