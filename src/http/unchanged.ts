import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A validator for what does not change while its parts stay the same; weak, as an answer may be compressed. */
export const etagOf = (...parts: readonly unknown[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;

/** Whether a client has an answer already. */
export function isKnown({ headers: { 'if-none-match': known = '' } }: FastifyRequest, etag: string): boolean {
  return known.split(',').some((each) => each.trim() === etag || each.trim() === etag.slice(2) || each.trim() === '*');
}

/** Tells caches how long an answer holds: `seconds` without asking, then as long as the validator is the same. */
export function cacheable(reply: FastifyReply, etag: string, seconds: number): void {
  const lasting = seconds === 0 ? 'no-cache' : `max-age=${String(seconds)}`;
  void reply.headers({ etag, 'cache-control': `public, ${lasting}`, vary: 'Accept' });
}
