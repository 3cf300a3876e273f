import type { FastifyInstance } from 'fastify';

/**
 * Cuts clients that do not take an answer within so many milliseconds: an answer that nobody takes is held in memory. What
 * is written as a stream waits for its reader by itself.
 */
export function cutSlowTakers(server: FastifyInstance, milliseconds: number): void {
  server.addHook('onSend', (_, { raw }, payload, done) => {
    if (typeof payload === 'string' || Buffer.isBuffer(payload)) {
      const timer = setTimeout(() => raw.destroy(), milliseconds).unref();
      raw.once('close', () => clearTimeout(timer));
    }
    done(null, payload);
  });
}
