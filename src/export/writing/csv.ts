const risky = /[",\n\r]/;

/** A cell of a CSV file (RFC 4180); null is an empty one. */
export function cell(text: string | null): string {
  if (text === null) return '';
  const isPlain = text !== '' && !risky.test(text) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A line of a CSV file of cells that are written already: joined at once, as texts put together bit by bit take ten times the memory. */
export const lineOf = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** A line of a CSV file; null is an empty cell. */
export const line = (cells: readonly (string | null)[]): string => lineOf(cells.map(cell));
