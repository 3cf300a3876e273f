import type { IncomingMessage, Server } from 'node:http';
import type { Serving } from './serving.js';

/** Lets a server listen on a free port of 127.0.0.1. */
export async function listening(
  http: Server,
  path: string,
  statements: () => number,
  close: () => Promise<void>,
): Promise<Serving> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: portOf(http),
    path,
    statements,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await close();
    },
  };
}

/** The port that a server listens on. */
export function portOf(http: Pick<Server, 'address'>): number {
  const address = http.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server listens on no port');
  return address.port;
}

/** The body of a request. */
export const textOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts).toString()));
    request.on('error', reject);
  });
