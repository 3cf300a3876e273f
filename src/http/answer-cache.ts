import { LRUCache } from 'lru-cache';
import { dayOf } from '../domain/period.js';
import { knownVersion } from '../graph/known-version.js';
import type { Graph } from '../graph/port.js';

/** An answer as it can be sent again. */
export interface KeptAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Its validator; null where no client can ask whether it still holds. */
  readonly etag: string | null;
  /** What log and metrics tell of it. */
  readonly operation: string | null;
  readonly cost: number;
}

/** What all answers depend on beside their question: the version of the data, and today, in Germany and in UTC. */
interface State {
  readonly version: string;
  readonly days: string;
}

/** Ends the making of an answer, with what can be kept of it. */
type End = (kept: KeptAnswer | null) => void;

/** Answers that are sent again while data and day stay the same. */
export interface AnswerCache {
  /** What answers depend on from now on; to be read before anything else is. Throws what the graph throws. */
  state(): Promise<State>;
  /** An answer that holds now; null where there is none, or where nobody can tell without asking the graph. */
  atOnce(key: string): Promise<KeptAnswer | null>;
  /** An answer that holds at a state, waited for where it is being made for another; null where it must be made. */
  find(key: string, state: State): Promise<KeptAnswer | null>;
  /** Begins to make an answer for all who ask meanwhile. */
  begin(key: string, state: State): End;
  /** Keeps an answer that was begun at a state, unless data or day have changed since. */
  keep(key: string, state: State, answer: KeptAnswer): Promise<KeptAnswer | null>;
  /** Bytes that are held now. */
  readonly bytes: () => number;
}

/** What the cache may hold, and how far it may be behind. */
export interface CacheBounds {
  /** Bytes of answers with their questions. */
  readonly bytes: number;
  /** Seconds after which a graph that others write to is asked for its version again. */
  readonly seconds: number;
}

/** No answer may take more than this part of the cache. */
const largestPart = 8;
/** What an entry takes besides its texts. */
const bytesOfEntry = 500;

/** Keeps answers over a graph; those that were not asked for the longest make room for new ones. */
export function answerCache(graph: Graph, { bytes, seconds }: CacheBounds): AnswerCache {
  const versions = knownVersion(graph, seconds);
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / largestPart),
    sizeCalculation: sizeOf,
  });
  const running = new Map<string, Promise<KeptAnswer | null>>();
  const days = today();
  let current: State = { version: '', days: '' };

  /** What holds at another state is gone. */
  const turnTo = (state: State): void => {
    if (isSame(state, current)) return;
    current = state;
    kept.clear();
    running.clear();
  };

  return {
    state: async () => ({ version: await versions.ask(), days: days() }),
    atOnce: async (key) => {
      const version = await versions.atOnce();
      if (version === null) return null;
      turnTo({ version, days: days() });
      return kept.get(key) ?? null;
    },
    find: async (key, state) => {
      turnTo(state);
      return kept.get(key) ?? running.get(key) ?? null;
    },
    begin: (key, state) => {
      if (!isSame(state, current) || running.has(key)) return () => undefined;
      const { promise, resolve } = withResolver<KeptAnswer | null>();
      running.set(key, promise);
      return (answer) => {
        if (running.get(key) === promise) running.delete(key);
        resolve(answer);
      };
    },
    keep: async (key, state, answer) => {
      const version = (await versions.atOnce()) ?? current.version;
      if (!isSame(state, { version, days: days() }) || !isSame(state, current)) return null;
      kept.set(key, answer);
      return answer;
    },
    bytes: () => kept.calculatedSize,
  };
}

const isSame = (one: State, other: State): boolean => one.version === other.version && one.days === other.days;

/** JavaScript holds a text as two bytes a character at most. */
const sizeOf = ({ body, headers }: KeptAnswer, key: string): number =>
  bytesOfEntry + body.length + 2 * (key.length + JSON.stringify(headers).length);

/** Tells the day in Germany and the day in UTC, which names files; both begin with a minute. */
function today(): () => string {
  let [minute, days] = [-1, ''];
  return () => {
    const now = Date.now();
    const at = Math.floor(now / 60_000);
    if (at === minute) return days;
    const moment = new Date(now);
    [minute, days] = [at, `${dayOf(moment)} ${moment.toISOString().slice(0, 10)}`];
    return days;
  };
}

function withResolver<Answer>() {
  let resolve: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
