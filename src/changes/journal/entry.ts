import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { linkNames } from '../../domain/link.js';
import { nodeTypeNames } from '../../domain/vocabulary.js';
import { propertiesSchema } from '../properties.js';
import type { Changeset } from '../record.js';

const record = z.strictObject({
  type: z.enum(nodeTypeNames),
  id: z.string(),
  properties: propertiesSchema,
  links: z.array(z.strictObject({ type: z.enum(linkNames), to: z.string(), properties: propertiesSchema })),
});

/** The payload of a changeset, as graph and journal keep it. */
const changesetSchema = z.strictObject({
  author: z.string(),
  reason: z.string(),
  records: z.array(record),
  amendments: z.array(record).optional(),
  retractions: z.array(z.strictObject({ id: z.string(), at: z.string() })),
});

/** The payload of a part of an import: there are many, so its records are a JSON list that is compressed (gzip, Base64). */
const partSchema = z.strictObject({
  author: z.string(),
  reason: z.string(),
  part: z.strictObject({ import: z.string(), number: z.int().positive(), of: z.int().positive() }),
  compressed: z.string(),
});

const entrySchema = z.strictObject({
  sequence: z.int().positive(),
  id: z.string(),
  appliedAt: z.iso.datetime(),
  previous: z.string(),
  hash: z.string(),
  payload: z.string(),
});

/** A changeset of the journal: its place in the sequence, its payload as text, and the hash that ties it to the one before. */
export type JournalEntry = z.infer<typeof entrySchema>;

/** What the first entry of a journal follows. */
export const origin = '0'.repeat(64);

type Content = Pick<JournalEntry, 'sequence' | 'id' | 'appliedAt' | 'payload'>;

const hashOf = (previous: string, { sequence, id, appliedAt, payload }: Content): string =>
  createHash('sha256')
    .update(JSON.stringify([previous, sequence, id, appliedAt, payload]))
    .digest('hex');

/** Ties a changeset to the entry before it. */
export const entryAfter = (previous: string, content: Content): JournalEntry => ({
  ...content,
  previous,
  hash: hashOf(previous, content),
});

/** One line of the journal. */
export const lineOf = (entry: JournalEntry): string => `${JSON.stringify(entry)}\n`;

/** Reads a line that must follow an entry; gives the entry, or says what is wrong with it. */
export function readLine(
  line: string,
  after: { readonly sequence: number; readonly hash: string },
): JournalEntry | string {
  const parsed = entrySchema.safeParse(parsedOr(line));
  if (!parsed.success) return 'it is no entry of a journal, or an incomplete one';
  const { sequence, previous, hash } = parsed.data;
  if (sequence !== after.sequence + 1)
    return `expected changeset ${String(after.sequence + 1)}, but it is ${String(sequence)}; a line is missing`;
  if (previous !== after.hash) return 'it does not follow the line before, which was changed or is another one';
  return hash === hashOf(previous, parsed.data) ? parsed.data : 'its content was changed after it was written';
}

function parsedOr(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The changeset of a payload. Throws where it is none, which only a broken promise of ours can cause. */
export function changesetOf(payload: string): Changeset {
  const content: unknown = JSON.parse(payload);
  const packed = partSchema.safeParse(content);
  if (packed.success) {
    const { compressed, ...rest } = packed.data;
    const text = gunzipSync(Buffer.from(compressed, 'base64')).toString('utf8');
    return { ...rest, records: z.array(record).parse(JSON.parse(text)), retractions: [] };
  }
  const { amendments, ...rest } = changesetSchema.parse(content);
  return amendments === undefined ? rest : { ...rest, amendments };
}
