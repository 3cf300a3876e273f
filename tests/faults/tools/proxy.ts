import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What a proxy does to what passes: lets it pass, slows it down, keeps it, resets it, or refuses to connect. */
export type Behaviour = 'pass' | 'slow' | 'swallow' | 'reset' | 'cut-at-commit' | 'swallow-at-commit';

/** A proxy on loopback between a driver and its database. */
export interface Proxy {
  readonly port: number;
  behave(behaviour: Behaviour): void;
  /** Ends every connection that there is. */
  drop(): void;
  close(): Promise<void>;
}

const delay = 2_500;
const commit = Buffer.from([0xb0, 0x12]);

/** Starts a proxy to a port of 127.0.0.1. A commit is passed on to the database; its answer never comes back. */
export async function startProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = 'pass';
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    let lost = false;
    const drop = (): void => [client, upstream].forEach((socket) => socket.destroy());
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', drop).on('close', () => {
        sockets.delete(socket);
        drop();
      });
    }
    const pass = (from: Socket, to: Socket): void =>
      void from.on('data', (data) => {
        if (behaviour === 'swallow' || (lost && to === client)) return;
        if (behaviour === 'reset') return void client.resetAndDestroy();
        if (to === upstream && behaviour.endsWith('at-commit') && data.includes(commit)) {
          lost = true;
          const cut = behaviour === 'cut-at-commit';
          behaviour = 'pass';
          if (cut) setTimeout(drop, 300);
        }
        if (behaviour !== 'slow') to.write(data);
        else setTimeout(() => to.write(data), delay);
      });
    pass(client, upstream);
    pass(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const drop = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    port: address.port,
    behave: (wanted) => void (behaviour = wanted),
    drop,
    close: async () => {
      server.close();
      drop();
      await once(server, 'close');
    },
  };
}
