import { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failure } from '../domain/errors.js';
import { type Export, type Exporting, formatNamed, openExport, versionOf } from '../export/export.js';
import { type Chunks, type Format, isBinary } from '../export/format.js';
import { parseSelection, type Selection, type SelectionWords, wordsOf } from '../export/selection.js';
import { type Budget, budget } from './budget.js';
import { exportPlaces, type Places } from './export-places.js';
import { type Gate, gate } from './gate.js';
import { lanes } from './lanes.js';
import type { Operation, Patience } from './operation.js';
import { type Pace, pace } from './pace.js';
import { cacheable, etagOf, isKnown } from './unchanged.js';
import { parametersOf } from './wanted.js';

/** What the route keeps: who is in, and what is on its way out. */
interface Route {
  readonly exporting: Exporting;
  readonly patience: Patience;
  /** Counts all who are in, also those who wait for a place. */
  readonly doors: Gate;
  readonly places: Places;
  readonly clients: Budget;
  readonly running: Set<Readable>;
  readonly inLane: ReturnType<typeof lanes>;
}

interface Asked {
  readonly format: Format;
  readonly selection: Selection;
  /** True where the losses are asked for, and not the data. */
  readonly losses: boolean;
}

/** How many exports make their next piece at once: what fifty make at once would be held fifty times. */
const makers = 2;

/** Of the places of a server, those that exports under way have beside them: each holds memory as long as its reader likes. */
const share = 5;

/** Bytes a second, before they are compressed, that a reader must take to keep its place while others wait. */
const leastPace = 32 * 1024;

/** Milliseconds that exports under way have to end when the server is stopped; then they are cut. */
const farewell = 5_000;

/**
 * Adds `/graph.<format>`: a part of the graph in the format of another program, as a stream. Exports have places of their
 * own, so that slow readers of them keep nobody from asking questions; who finds them taken waits a while.
 */
export function addExports(
  http: FastifyInstance,
  exporting: Exporting,
  { places, budget: seconds }: Operation,
  patience: Patience,
): void {
  const underWay = Math.max(1, Math.floor(places / share));
  const route: Route = {
    exporting,
    patience,
    doors: gate(underWay + places),
    places: exportPlaces(underWay, { waiting: patience.place, lag: patience.lag, check: patience.check }),
    clients: budget(seconds),
    running: new Set(),
    inLane: lanes(makers),
  };
  http.route<Asking>({
    method: ['GET', 'HEAD'],
    url: '/graph.:ending',
    handler: (request, reply) => answer(request, reply, route),
  });
  http.addHook('preClose', async () => {
    const empty = route.doors.stop();
    route.places.stop();
    await Promise.race([empty, sleep(farewell)]);
    for (const stream of route.running) stream.destroy();
  });
}

interface Asking {
  readonly Params: { readonly ending: string };
}

async function answer(request: FastifyRequest<Asking>, reply: FastifyReply, route: Route): Promise<unknown> {
  const { exporting, doors, clients, patience } = route;
  const now = new Date();
  const asked = askedBy(request.params.ending, wordsIn(request));
  const etag = etagOf(asked.losses, ...(await versionOf(exporting, asked.format, asked.selection, now)));
  if (isKnown(request, etag)) {
    cacheable(reply, etag, 0);
    return reply.code(304).send();
  }
  await clients.check(request.ip);
  const visit = doors.enter();
  const client = clientOf(reply, patience);
  let spent = 0;
  let leavePlace = (): void => undefined;
  const leave = once(() => {
    leavePlace();
    visit.answered();
    visit.leave();
    void clients.spend(request.ip, spent);
  });
  try {
    client.wanted();
    await doors.turn();
    leavePlace = await route.places.take(client);
    const started = performance.now();
    const opened = await openExport(exporting, asked.format, asked.selection, now, client.gone);
    spent += performance.now() - started;
    cacheable(reply, etag, 0);
    const chunks = taken(opened.write(), route.inLane, client, (milliseconds) => (spent += milliseconds));
    return await send(request, reply, { ...asked, opened, chunks, leave, running: route.running });
  } catch (error) {
    leave();
    // Nobody hears an answer any more.
    if (client.gone.aborted) return reply.hijack();
    throw error;
  }
}

/** A place is left once, whoever hears first that it is over. */
function once(leave: () => void): () => void {
  let left = false;
  return () => {
    if (!left) leave();
    left = true;
  };
}

/** Who reads an export. */
interface Client extends Pace {
  readonly cut: () => void;
  readonly gone: AbortSignal;
}

/** Watches a client: whether it is there, and how fast it reads. While it waits for us, it is not cut for being silent. */
function clientOf({ raw }: FastifyReply, { silence }: Patience): Client {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  const own = pace(leastPace);
  // A request without a socket, as tests inject it, has something else in its place.
  const idle = (milliseconds: number) => raw.socket instanceof Socket && raw.socket.setTimeout(milliseconds);
  return {
    gone: gone.signal,
    cut: () => raw.destroy(),
    lag: own.lag,
    given: (bytes) => {
      idle(silence);
      own.given(bytes);
    },
    wanted: () => {
      idle(0);
      own.wanted();
    },
  };
}

/** Tells how long each piece took to make; how long its reader takes is the reader's own affair, as far as others allow. */
async function* taken(
  chunks: Chunks,
  inLane: Route['inLane'],
  { gone, given, wanted }: Client,
  onSpent: (milliseconds: number) => void,
): Chunks {
  const next = async (): ReturnType<Chunks['next']> => {
    // Whoever waited for a lane may have gone meanwhile.
    if (gone.aborted) return { done: true, value: undefined };
    const started = performance.now();
    const made = await chunks.next();
    onSpent(performance.now() - started);
    return made;
  };
  try {
    for (;;) {
      wanted();
      const { done, value } = await inLane(next);
      if (done === true) return;
      given(value.length);
      yield value;
    }
  } finally {
    given(0);
    // Also where the reader went away: what was open for the next piece is closed.
    await chunks.return();
  }
}

interface Opened extends Asked {
  readonly opened: Export;
  readonly chunks: Chunks;
  readonly running: Set<Readable>;
  readonly leave: () => void;
}

/** Streams an export; its place is free when the last byte is out, or when the client has gone. */
async function send(request: FastifyRequest<Asking>, reply: FastifyReply, { opened, leave, ...asked }: Opened) {
  describe(request, reply, opened);
  if (asked.losses) {
    const losses = await opened.losses();
    leave();
    const body = { format: opened.format.name, selection: wordsOf(opened.subject.selection), losses };
    return reply.removeHeader('content-disposition').type('application/json; charset=utf-8').send(body);
  }
  void reply.type(typeOf(opened.format));
  if (request.method === 'HEAD') {
    leave();
    return reply.send();
  }
  const stream = Readable.from(asked.chunks, { objectMode: false, highWaterMark: 64 * 1024 });
  asked.running.add(stream);
  stream.once('close', () => {
    asked.running.delete(stream);
    leave();
  });
  return reply.send(stream);
}

/** Says of what the answer is a part, in which version, and where the losses of its format are told. */
function describe(request: FastifyRequest<Asking>, reply: FastifyReply, opened: Export): void {
  const { format, fileName, subject } = opened;
  const words = new URLSearchParams({
    ...wordsOf(subject.selection),
    ...(format.name === 'gexf-1.2' ? { version: '1.2' } : {}),
  });
  words.append('loss', 'true');
  void reply
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('x-data-version', subject.origin.version)
    .header('x-lost-kinds', format.loses(subject.selection.shape).join(', '))
    .header('link', `</graph.${request.params.ending}?${words.toString()}>; rel="describedby"`);
}

/** GEXF of another version is another format at the same address. */
function askedBy(ending: string, { version, loss, ...words }: SelectionWords): Asked {
  const isOlder = ending === 'gexf' && version === '1.2';
  if (version !== undefined && !isOlder && !(ending === 'gexf' && version === '1.3'))
    throw failure('INVALID_ARGUMENT', { name: 'version', expected: '1.2 or 1.3, with graph.gexf', got: version });
  if (loss !== undefined && loss !== 'true')
    throw failure('INVALID_ARGUMENT', { name: 'loss', expected: 'true, or to be left out', got: JSON.stringify(loss) });
  const format = formatNamed(isOlder ? 'gexf-1.2' : ending);
  return { format, selection: parseSelection(words), losses: loss === 'true' };
}

function wordsIn(request: FastifyRequest): SelectionWords {
  const entries = Object.entries(parametersOf(request)).map(([name, value]) => {
    if (typeof value === 'string') return [name, value] as const;
    throw failure('INVALID_ARGUMENT', { name, expected: 'to stand once in the address', got: 'it more often' });
  });
  return Object.fromEntries(entries);
}

const typeOf = (format: Format): string => (isBinary(format) ? format.mediaType : `${format.mediaType}; charset=utf-8`);
