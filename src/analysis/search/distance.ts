/** How many letters apart two words are, neighbours swapped counting once; more than `most` is told as `most + 1`. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = cellOf({ a, b, row, column, before, above, left: current[column - 1] ?? row });
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly column: number;
  readonly before: readonly number[];
  readonly above: readonly number[];
  readonly left: number;
}

function cellOf({ a, b, row, column, before, above, left }: Cell): number {
  const same = a[row - 1] === b[column - 1];
  const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1);
  const cost = Math.min(replaced, (above[column] ?? 0) + 1, left + 1);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(cost, (before[column - 2] ?? 0) + 1) : cost;
}

/** Which letters a word has, as bits: words whose bits differ much cannot be few letters apart. */
export function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

/** How many bits two sets of letters differ in. */
export function bitsApart(a: number, b: number): number {
  let rest = a ^ b;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
