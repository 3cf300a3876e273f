import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';

/** An answer as it came, header and body. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** Longest wait for an answer: what the server takes for an unfinished request it cuts by itself later. */
const patience = 150;

/** Sends bytes to a server and gives the answers that come before it closes or falls silent. */
export async function sendRaw({ port, hostname }: URL, bytes: Buffer): Promise<readonly RawAnswer[]> {
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  const closed = once(socket, 'close').catch(() => undefined);
  socket.on('data', (part) => {
    parts.push(part);
    socket.setTimeout(3);
  });
  socket.on('error', () => undefined);
  socket.setTimeout(patience, () => socket.destroy());
  socket.write(bytes);
  await closed;
  const text = Buffer.concat(parts).toString();
  return text
    .split(/^(?=HTTP\/1\.[01] \d{3} )/m)
    .filter((answer) => answer !== '')
    .map((answer) => ({ status: Number(answer.slice(9, 12)), text: answer }));
}

const body = JSON.stringify({ query: '{ body(name: "KoG") { name } }', variables: {} });

const requests = [
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\nConnection: close\r\n\r\n${body}`,
  'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nConnection: close\r\n\r\n',
  'GET /schema.graphql HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: "x"\r\nConnection: close\r\n\r\n',
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  'GET /readyz HTTP/1.0\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n',
] as const;

/** What is done to the bytes of a request at a place, counted in thousandths. */
interface Change {
  readonly at: number;
  readonly kind: 'replace' | 'insert' | 'remove' | 'repeat' | 'cut';
  readonly bytes: Uint8Array;
}

function change(bytes: Buffer, { at, kind, bytes: given }: Change): Buffer {
  const place = Math.floor((at / 1000) * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'cut') return Buffer.from(before);
  if (kind === 'repeat') return Buffer.concat([before, after.subarray(0, 20), after]);
  const kept = kind === 'insert' ? after : after.subarray(given.length);
  return Buffer.concat(kind === 'remove' ? [before, kept] : [before, given, kept]);
}

const oddBytes = fc.constantFrom(
  '\0',
  '\r\n',
  '\r',
  '\n\n',
  ': ',
  '%',
  '%00',
  '{',
  '"',
  '\\u0000',
  'é',
  '\u00ff',
  '-1',
  '99999999999',
);

/** A proper request with a few of its bytes replaced, inserted, removed, repeated, or cut off. */
export const mutated: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.constantFrom(...requests),
    fc.array(
      fc.record({
        at: fc.noBias(fc.nat({ max: 999 })),
        kind: fc.constantFrom('replace', 'replace', 'replace', 'insert', 'insert', 'remove', 'repeat', 'cut'),
        bytes: fc.oneof(
          fc.uint8Array({ minLength: 1, maxLength: 4 }),
          oddBytes.map((text) => new Uint8Array(Buffer.from(text))),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([request, changes]) => changes.reduce(change, Buffer.from(request)));
