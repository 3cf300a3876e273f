/** A question like those that write their arguments into the text: each has a name of its own. */
export const different = (at: number): string =>
  `query Question${String(at)} { body(id: "body:it-planungsrat") { name members(first: ${String(1 + (at % 50))}, validAt: "${day(at)}") { totalCount nodes { role member { name } } } } }`;

const day = (at: number): string => new Date(Date.UTC(2000, 0, 1 + (at % 9_000))).toISOString().slice(0, 10);
