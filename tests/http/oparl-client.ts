import { z } from 'zod';
import type { Served } from './served.js';

/** The host that clients of these tests ask. */
export const host = 'gremien.example';
/** Where OParl begins there. */
export const root = `http://${host}/oparl/v1.1`;

/** An object of OParl. */
export const object = z.looseObject({ id: z.string(), type: z.string() });
const page = z.object({
  data: z.array(object),
  pagination: z.object({
    totalElements: z.number(),
    elementsPerPage: z.number(),
    currentPage: z.number(),
    totalPages: z.number(),
  }),
  links: z.record(z.string(), z.string()),
});

/** What a server answers at an address, or below the root. */
export const get = async ({ server }: Served, url: string) => {
  const { statusCode, payload } = await server.inject({
    url: url.startsWith('http') ? url : `${root}${url}`,
    headers: { host },
  });
  const json: unknown = JSON.parse(payload);
  return { status: statusCode, json };
};
/** The object at an address. */
export const objectAt = async (served: Served, url: string) => object.parse((await get(served, url)).json);
/** The page at an address. */
export const pageAt = async (served: Served, url: string) => page.parse((await get(served, url)).json);
/** The ids of what is on a page. */
export const idsOn = ({ data }: z.infer<typeof page>) => data.map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
