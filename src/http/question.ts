import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const asked = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** The question and variables of a request, or null where it asks none. */
export function questionIn({ method, body, query }: FastifyRequest): Question | null {
  const parsed = asked.safeParse(method === 'GET' ? withVariables(query) : body);
  return parsed.success ? { query: parsed.data.query, variables: parsed.data.variables ?? {} } : null;
}

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const inAddress = z.object({ query: z.string(), variables: z.string().optional() });

function withVariables(query: unknown): unknown {
  const parsed = inAddress.safeParse(query);
  if (!parsed.success) return null;
  try {
    const variables: unknown = JSON.parse(parsed.data.variables ?? '{}');
    return { query: parsed.data.query, variables };
  } catch {
    return { query: parsed.data.query };
  }
}
