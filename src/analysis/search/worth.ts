import { entryScore, textScore } from './score.js';
import { type Entry, type FoundType, weightOfType } from './text.js';

/** What is known of things before anything is asked. */
export interface Worth {
  readonly types: readonly FoundType[];
  /** The type of a thing, as its place in `types`. */
  readonly typeOf: Uint8Array;
  /** What a thing is worth: by its type, and by how much is told of it. */
  readonly priorOf: Float32Array;
  /** What a thing can score at most for a single word that is no whole name of it. */
  readonly ceilingOf: Float64Array;
  /** All things, highest ceiling first, of equal ones in their own order: where something better was found, none behind needs a look. */
  readonly byCeiling: Int32Array;
}

interface Texts {
  readonly firstTextOf: Int32Array;
  readonly weightOf: Float32Array;
  readonly lengthOf: Float32Array;
}

/** Works out what things are worth. */
export function worthOf(entries: readonly Entry[], texts: Texts): Worth {
  const types = [...new Set(entries.map(({ type }) => type))].sort();
  const numberOf = new Map(types.map((type, at) => [type, at]));
  const told = (at: number): number => (texts.firstTextOf[at + 1] ?? 0) - (texts.firstTextOf[at] ?? 0);
  const priorOf = Float32Array.from(
    entries,
    ({ type }, at) => 0.75 * weightOfType[type] * (1 + 0.004 * Math.log2(1 + told(at))),
  );
  const ceilingOf = Float64Array.from(entries, (_, at) => ceiling(texts, at, priorOf[at] ?? 0));
  return {
    types,
    typeOf: Uint8Array.from(entries, ({ type }) => numberOf.get(type) ?? 0),
    priorOf,
    ceilingOf,
    byCeiling: Int32Array.from(entries, (_, at) => at).sort((a, b) => (ceilingOf[b] ?? 0) - (ceilingOf[a] ?? 0)),
  };
}

/** Sums in another order may differ by less than this. */
const uncertain = 0.001;

function ceiling({ firstTextOf, weightOf, lengthOf }: Texts, entry: number, prior: number): number {
  let [best, together] = [0, 0];
  for (let text = firstTextOf[entry] ?? 0; text < (firstTextOf[entry + 1] ?? 0); text += 1) {
    const weight = weightOf[text] ?? 0;
    best = Math.max(best, textScore(weight, 1, 1 / (lengthOf[text] ?? 1)));
    together = Math.max(together, weight);
  }
  return Math.round(entryScore(best, together, prior) + uncertain);
}
