import autocannon, { type Request } from 'autocannon';
import { type Load, load, type Loaded } from './load-protocol.js';

/** How many requests this process has made unlike all others. */
let made = 0;

/** Asks what it is told to ask, and tells how long each answer took. */
function run({ port, path, requests: told, unique, connections, amount, seconds }: Load): Promise<Loaded> {
  const requests = told.map((request) => ({
    method: request.method,
    path: request.path ?? path,
    body: request.body,
    ...(unique ? { setupRequest: withOwnText } : {}),
  }));
  const took: number[] = [];
  let [started, ended, clients] = [0, 0, 0];
  return new Promise((resolve, reject) => {
    const running = autocannon(
      {
        url: `http://127.0.0.1:${port}`,
        connections,
        ...(amount === null ? { duration: seconds } : { amount }),
        sampleInt: 50,
        timeout: 60,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        requests,
        // Each connection begins at another place of the list, so that no two ask the same at once.
        setupClient: (client) => {
          const start = Math.floor((clients * requests.length) / connections) % requests.length;
          clients += 1;
          client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
        },
        verifyBody: (body) => isAnswer(body.toString()),
      },
      (error, { errors, timeouts, mismatches, non2xx }) => {
        if (error === null) resolve({ took, elapsed: ended - started, wrong: errors + timeouts + mismatches + non2xx });
        else reject(error);
      },
    );
    running.on('start', () => (started = performance.now()));
    running.on('response', (_client: unknown, _status: unknown, _bytes: unknown, milliseconds: number) => {
      ended = performance.now();
      took.push(milliseconds);
    });
  });
}

/** The request with a word in its text that no other request has. */
function withOwnText(request: Request): Request {
  made += 1;
  return { ...request, body: request.body?.replace('_unique', `_${process.pid}_${made}`) };
}

const isAnswer = (body: string): boolean => body.length > 0 && !body.includes('"errors":[');

process.on('message', (message) => {
  const told = load.safeParse(message);
  if (!told.success) process.exit(0);
  run(told.data).then(
    (loaded) => process.send?.(loaded),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
