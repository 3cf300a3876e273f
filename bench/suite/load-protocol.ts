import { z } from 'zod';

const request = z.object({
  method: z.enum(['GET', 'POST']),
  path: z.string().optional(),
  body: z.string().optional(),
});

/** What the client is to ask: a number of requests, or for a number of seconds where no number is given. */
export const load = z.object({
  port: z.number(),
  path: z.string(),
  requests: z.array(request),
  /** Whether `_unique` in a body becomes another word in each request. */
  unique: z.boolean(),
  connections: z.number(),
  amount: z.number().nullable(),
  seconds: z.number(),
});

/** What the client is to ask. */
export type Load = z.infer<typeof load>;

/** What came of it: milliseconds of each answer and of all, and how many answers were none. */
export const loaded = z.object({ took: z.array(z.number()), elapsed: z.number(), wrong: z.number() });

/** What came of a load. */
export type Loaded = z.infer<typeof loaded>;
