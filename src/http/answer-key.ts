import type { FastifyRequest } from 'fastify';
import { limits } from '../graphql/limits.js';

/** Who reads: nobody sees more than others, and none of it hangs on a name. A kind of reader who does gets a name of its own. */
const everybody = 'everybody';

/** Levels of a request around the arguments of its question. */
const levelsAround = 3;

/**
 * What tells the answer to a request from others, beside data and day: who reads, what is asked, in which form, and where, as an
 * answer may hold addresses of the server. Null for a request that is deeper than any question may be.
 */
export function keyOf({ method, url, protocol, host, headers, body }: FastifyRequest): string | null {
  const asked = body === undefined ? '' : canonical(body, limits.inputDepth + levelsAround);
  if (asked === null) return null;
  return [everybody, method, protocol, host, url, headers.accept, headers['content-type'], asked].join('\n');
}

/** A value as JSON that is the same however its keys are ordered; null where it has more levels than allowed. */
export function canonical(value: unknown, levels: number): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (levels === 0) return null;
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => canonical(item, levels - 1))
    : Object.entries<unknown>({ ...value })
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, item]) => {
          const text = canonical(item, levels - 1);
          return text === null ? null : `${JSON.stringify(name)}:${text}`;
        });
  if (parts.includes(null)) return null;
  return Array.isArray(value) ? `[${parts.join()}]` : `{${parts.join()}}`;
}
