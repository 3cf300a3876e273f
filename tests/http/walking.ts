import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** An object that a client found, whichever it is. */
type FoundObject = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

const identified = z.looseObject({ id: z.string(), type: z.string() });
const list = z.object({ data: z.array(z.unknown()), links: z.looseObject({ next: z.string().optional() }) });

/** What a client sees that knows nothing but links. */
export interface Walk {
  readonly objects: ReadonlyMap<string, FoundObject>;
  /** Addresses in the order in which they were asked. */
  readonly asked: readonly string[];
  readonly broken: readonly string[];
}

/** Follows every link of a server from an address on: pages of lists by their `next`, and objects that no list has shown. */
export async function walk(server: FastifyInstance, start: string): Promise<Walk> {
  const origin = new URL(start).origin;
  const objects = new Map<string, FoundObject>();
  const [asked, broken]: [string[], string[]] = [[], []];
  const waiting = [start];
  const seen = new Set(waiting);
  const see = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith(`${origin}/oparl/`) && !seen.has(value)) {
      seen.add(value);
      waiting.push(value);
    }
    if (typeof value !== 'object' || value === null) return;
    const object = identified.safeParse(value);
    if (object.success && !objects.has(object.data.id)) objects.set(object.data.id, object.data);
    for (const each of Object.values(value)) see(each);
  };
  // Lists first, as they show most objects: an object that was seen there is not asked for again.
  for (let url = next(waiting); url !== undefined; url = next(waiting)) {
    if (objects.has(url) && url !== start) continue;
    asked.push(url);
    const { statusCode, payload, headers } = await server.inject({ url, headers: { host: new URL(url).host } });
    if (statusCode !== 200 || !String(headers['content-type']).startsWith('application/json')) broken.push(url);
    const answered: unknown = JSON.parse(payload);
    const page = list.safeParse(answered);
    if (!page.success) see(answered);
    else {
      page.data.data.forEach(see);
      see(page.data.links.next);
    }
  }
  return { objects, asked, broken };
}

const isListed = (url: string): boolean => /s(\?|$)/.test(url);

function next(waiting: string[]): string | undefined {
  const at = waiting.findIndex(isListed);
  return at === -1 ? waiting.shift() : waiting.splice(at, 1)[0];
}
