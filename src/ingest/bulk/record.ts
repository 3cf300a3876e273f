import { z } from 'zod';
import { derived } from '../../changes/derive.js';
import { propertiesSchema } from '../../changes/properties.js';
import type { NodeRecord } from '../../changes/record.js';
import { linkNames } from '../../domain/link.js';
import { nodeTypeNames } from '../../domain/vocabulary.js';

const link = z.strictObject({ type: z.enum(linkNames), to: z.string(), properties: propertiesSchema.default({}) });

const schema = z.strictObject({
  type: z.enum(nodeTypeNames),
  id: z.string(),
  properties: propertiesSchema,
  links: z.array(link).default([]),
});

/** A line as it can be imported, for who gave another one. */
export const exampleLine = JSON.stringify({
  type: 'Topic',
  id: 'topic:open-source',
  properties: { name: 'Open Source', recordedAt: '2024-05-01T00:00:00.000Z' },
  links: [],
});

/** Reads a line: the record that it holds, with all that follows from it, or what is wrong with it. */
export function recordOf(text: string): NodeRecord | readonly string[] {
  const content = parsed(text);
  if (content === undefined) return ['expected one record as JSON, whole on this line, but it is no JSON'];
  const read = schema.safeParse(content);
  if (read.success) return derived(read.data);
  const id = z.object({ id: z.string() }).safeParse(content);
  const named = id.success ? `${id.data.id}: ` : '';
  return read.error.issues.map(({ path, message }) => {
    const field = path.length === 0 ? '' : `field ${path.map(String).join('.')}: `;
    return `${named}${field}${message}`;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
