import { z } from 'zod';
import { variantNames } from './names.js';

/** What a process of a variant is told on its command line. */
export const startOf = z.object({
  variant: z.enum(variantNames),
  place: z.union([
    z.object({ folder: z.string() }),
    z.object({ neo4j: z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() }) }),
  ]),
});

/** What a process of a variant is to start. */
export type StartOf = z.infer<typeof startOf>;

/** What the suite asks a variant while it runs. */
export const askedOfVariant = z.object({ ask: z.enum(['begin', 'end', 'write', 'stop']) });

/** A variant says where it listens. */
export const ready = z.object({ tells: z.literal('ready'), port: z.number(), path: z.string() });

/** A variant has written what it was told to write. */
export const wrote = z.object({ tells: z.literal('wrote') });

/** What a variant has used since it started: milliseconds of processors, statements, and bytes of memory now. */
export const usage = z.object({
  tells: z.literal('usage'),
  cpu: z.number(),
  statements: z.number(),
  rss: z.number(),
  /** The most that it ever held. */
  peak: z.number(),
  /** Milliseconds of the event loop since "begin", at the 99th percentile. */
  loop: z.number(),
});

/** What a variant has used. */
export type Usage = z.infer<typeof usage>;
