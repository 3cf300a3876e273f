const risky = /[",\n\r]|^\s|\s$/;

/** A cell of a CSV file (RFC 4180). */
const cell = (text: string): string => (risky.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of a CSV file; null is an empty cell. */
export const line = (cells: readonly (string | null)[]): string =>
  `${cells.map((text) => (text === null ? '' : text === '' ? '""' : cell(text))).join(',')}\r\n`;
