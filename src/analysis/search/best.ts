import type { SearchIndex } from './build.js';
import type { Ranked } from './rank.js';

/** A place in the order of what was found: best score first, then by id. */
export interface Place {
  readonly score: number;
  readonly id: string;
}

/** Which part of what was found is wanted: how many of which types (by their number), behind which place. */
export interface Wanted {
  readonly first: number;
  readonly after: Place | null;
  readonly types: readonly boolean[];
}

/** A thing by its number, with its score. */
export interface Scored {
  readonly entry: number;
  readonly score: number;
}

/** The first things behind a place, best first; of equal ones the first by id, which is the order of numbers. */
export function bestOf(index: SearchIndex, ranked: Ranked, { first, after, types }: Wanted): readonly Scored[] {
  const best: Scored[] = [];
  // What must be beaten: the last one, once there are enough.
  let last: Scored = { entry: -1, score: first === 0 ? Infinity : -1 };
  const offer = (entry: number): void => {
    if (types[index.typeOf[entry] ?? 0] !== true) return;
    const score = ranked.score(entry);
    if (score < last.score || (score === last.score && entry >= last.entry)) return;
    const one = { entry, score };
    if (!isBehind(index, after, one) || best.some((other) => other.entry === entry)) return;
    best.splice(placeOf(best, one), 0, one);
    if (best.length > first) best.pop();
    if (best.length === first) last = best[first - 1] ?? last;
  };
  ranked.leading.forEach(offer);
  for (let at = 0; at < ranked.order.length; at += 1) {
    const entry = ranked.order[at] ?? 0;
    const ceiling = ranked.ceiling(entry);
    if (ceiling < last.score || (ceiling === last.score && entry > last.entry)) break;
    offer(entry);
  }
  return best;
}

/** Most of what is offered is worse than what there is: looks from the end. */
function placeOf(best: readonly Scored[], one: Scored): number {
  let place = best.length;
  for (let other = best[place - 1]; other !== undefined && isBefore(one, other); other = best[place - 1]) place -= 1;
  return place;
}

const isBefore = (one: Scored, other: Scored): boolean =>
  one.score > other.score || (one.score === other.score && one.entry < other.entry);

const isBehind = ({ entries }: SearchIndex, after: Place | null, { entry, score }: Scored): boolean =>
  after === null || score < after.score || (score === after.score && (entries[entry]?.id ?? '') > after.id);
