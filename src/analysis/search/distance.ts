// The last three rows of the table that is filled: a comparison runs to its end before the next begins.
let [before, above, current]: [number[], number[], number[]] = [[], [], []];

/** How many letters apart two words are, neighbours swapped counting once; more than `most` is told as `most + 1`. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  for (let column = 0; column <= b.length; column += 1) above[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    if (fillRow(a, b, row) > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

/** Gives the least of the row. */
function fillRow(a: string, b: string, row: number): number {
  const letter = a.charCodeAt(row - 1);
  const previous = row > 1 ? a.charCodeAt(row - 2) : -1;
  current[0] = row;
  let least = row;
  let left = row;
  for (let column = 1; column <= b.length; column += 1) {
    const other = b.charCodeAt(column - 1);
    let cost = Math.min((above[column - 1] ?? 0) + (letter === other ? 0 : 1), (above[column] ?? 0) + 1, left + 1);
    if (column > 1 && previous === other && letter === b.charCodeAt(column - 2))
      cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
    current[column] = cost;
    left = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Which letters a word has, as bits: words whose bits differ much cannot be few letters apart. */
export function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

/** How many bits two sets of letters differ in: counted for pairs, then for fours, then for bytes at once. */
export function bitsApart(a: number, b: number): number {
  const bits = a ^ b;
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
