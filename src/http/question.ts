import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { failure } from '../domain/errors.js';
import { documentById, type KeptDocuments } from './documents.js';

/** A question as a request puts it. */
interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** What a request asks; a kept document stands for its text. */
export interface Asked {
  /** Null where it cannot be read as a question, which GraphQL itself then answers. */
  readonly question: Question | null;
  /** Whether it is as it was read: nothing else that the request says is left for GraphQL to judge. */
  readonly isPlain: boolean;
  /** Whether the question is a document that the server keeps. */
  readonly kept: boolean;
  readonly body: unknown;
  /** The parameters of its address. */
  readonly search: () => string;
}

const inBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

const inAddress = z.object({
  query: z.string(),
  variables: z.string().optional(),
  operationName: z.string().optional(),
});

const byHash = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** Reads what a request asks. Throws INVALID_ARGUMENT for a document that is not kept. */
export function askedIn(request: FastifyRequest, documents: KeptDocuments): Asked {
  return request.method === 'POST' ? askedInBody(request, documents) : askedInAddress(request, documents);
}

function askedInBody({ body, url }: FastifyRequest, documents: KeptDocuments): Asked {
  const search = () => searchOf(url);
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const query = keptQuery(fields, fields['extensions'], documents);
  const asked = query === null ? body : { ...withoutKeeping(fields), query };
  const parsed = inBody.safeParse(asked);
  const question = parsed.success ? questionOf(parsed.data) : null;
  const isPlain = query !== null || (fields['extensions'] ?? null) === null;
  return { question, isPlain, kept: query !== null, body: asked, search };
}

function askedInAddress({ query: given, body, url }: FastifyRequest, documents: KeptDocuments): Asked {
  const fields: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const query = keptQuery(fields, jsonOf(fields['extensions']), documents);
  const search = () => (query === null ? searchOf(url) : searchWith(url, query));
  const parsed = inAddress.safeParse(query === null ? fields : { ...fields, query });
  const kept = query !== null;
  if (!parsed.success) return { question: null, isPlain: false, kept, body, search };
  const variables = z.record(z.string(), z.unknown()).safeParse(jsonOf(parsed.data.variables ?? '{}'));
  const asked = { ...parsed.data, variables: variables.success ? variables.data : {} };
  const isPlain =
    (kept || fields['extensions'] === undefined) && (variables.success || parsed.data.variables === undefined);
  return { question: questionOf(asked), isPlain, kept, body, search };
}

const questionOf = ({ query, variables, operationName }: z.infer<typeof inBody>): Question => ({
  query,
  variables: variables ?? {},
  operationName: operationName ?? null,
});

/** The text of the document that a request names: by `documentId`, or by the hash of Apollo's persisted queries. */
function keptQuery(
  { documentId, query }: Readonly<Record<string, unknown>>,
  extensions: unknown,
  documents: KeptDocuments,
): string | null {
  if (documentId !== undefined && query !== undefined)
    throw failure('INVALID_ARGUMENT', { name: 'documentId', expected: 'to be given without "query"', got: 'both' });
  if (documentId !== undefined) return documentById(documents, documentId).query;
  const hash = byHash.safeParse(extensions);
  if (!hash.success || query !== undefined) return null;
  return documents.get(`sha256:${hash.data.persistedQuery.sha256Hash}`)?.query ?? null;
}

const withoutKeeping = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'documentId' && name !== 'extensions'));

const searchOf = (url: string): string => new URL(url, 'http://localhost/').search;

/** The parameters of an address with another question. */
export function searchWith(url: string, query: string): string {
  const parameters = new URLSearchParams(searchOf(url));
  for (const name of ['documentId', 'extensions']) parameters.delete(name);
  parameters.set('query', query);
  return `?${parameters.toString()}`;
}

function jsonOf(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
