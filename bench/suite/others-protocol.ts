import { z } from 'zod';

const one = z.object({
  records: z.number(),
  elapsed: z.number(),
  took: z.array(z.number()),
  cpu: z.number(),
  rss: z.number(),
});

/** What it took to write records, in milliseconds and bytes. */
export type Ingested = z.infer<typeof one>;

/** What it took to write records for the first time, and again. */
export const ingested = z.object({ first: one, again: one });

/** What it took to open a data folder and to answer a first question, in milliseconds and bytes. */
export const opened = z.object({ opening: z.number(), answering: z.number(), cpu: z.number(), rss: z.number() });

/** What it took to open a data folder. */
export type Opened = z.infer<typeof opened>;
