/** The first place in a sorted list that is not before a text. */
export function placeOf(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The texts of a sorted list that begin with a text; none where more than `most` do. */
export function beginningWith(sorted: readonly string[], text: string, most: number): readonly string[] {
  const from = placeOf(sorted, text);
  if (sorted[from + most]?.startsWith(text) === true) return [];
  let to = from;
  while (sorted[to]?.startsWith(text) === true) to += 1;
  return sorted.slice(from, to);
}
