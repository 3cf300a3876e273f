import { isIPv6 } from 'node:net';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { failure } from '../domain/errors.js';

/** The time that the queries of each client may take in a minute. */
export interface Budget {
  /** Throws TOO_MANY_REQUESTS where a client has used up its minute. */
  check(address: string): Promise<void>;
  /** Whether a client has time left. */
  hasTime(address: string): Promise<boolean>;
  /** Counts milliseconds that a query of a client took. */
  spend(address: string, milliseconds: number): Promise<void>;
}

/** Time is counted in microseconds: an answer that is kept takes a few dozen of them. */
const pointsOfSecond = 1_000_000;

/** Gives each client so many seconds of query time a minute; 0 sets no limit. */
export function budget(seconds: number): Budget {
  if (seconds === 0)
    return { check: () => Promise.resolve(), hasTime: () => Promise.resolve(true), spend: () => Promise.resolve() };
  const points = seconds * pointsOfSecond;
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return {
    check: async (address) => {
      const spent = await limiter.get(clientOf(address));
      if (spent === null || spent.consumedPoints < points) return;
      throw failure('TOO_MANY_REQUESTS', { limit: seconds, retryAfter: Math.ceil(spent.msBeforeNext / 1000) });
    },
    hasTime: async (address) => {
      const spent = await limiter.get(clientOf(address));
      return spent === null || spent.consumedPoints < points;
    },
    spend: async (address, milliseconds) => {
      await limiter.penalty(clientOf(address), Math.ceil((milliseconds / 1000) * pointsOfSecond));
    },
  };
}

/** Who asks: the address, of IPv6 the network of a household or machine, which has 2^64 addresses to choose from. */
const clientOf = (address: string): string => (isIPv6(address) ? networkOf(address) : address);

function networkOf(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
