const risky = /[",\n\r]/;

/** A cell of a CSV file (RFC 4180); null is an empty one. */
function cell(text: string | null): string {
  if (text === null) return '';
  const isPlain = text !== '' && !risky.test(text) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A line of a CSV file; null is an empty cell. */
export function line(cells: readonly (string | null)[]): string {
  let text = '';
  for (let at = 0; at < cells.length; at += 1)
    text += at === 0 ? cell(cells[at] ?? null) : `,${cell(cells[at] ?? null)}`;
  return `${text}\r\n`;
}
