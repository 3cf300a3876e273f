import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { inCheckout } from '../source.js';
import { problemShape } from './found.js';

/** The jar of Gephi's toolkit; null where nobody fetched it (`export GEPHI_TEST=$(node scripts/gephi.mjs)`). */
const jar: string | null = process.env['GEPHI_TEST'] ?? null;

/** The options of a test that needs Gephi: without it the test is left out, and says why. */
export const withGephi: { readonly skip?: string } =
  jar === null ? { skip: "GEPHI_TEST names no jar of Gephi's toolkit: node scripts/gephi.mjs fetches it" } : {};

const edge = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  label: z.string().nullable(),
  relation: z.string().nullable(),
  role: z.string().nullable(),
  sources: z.string().nullable(),
});

const imported = z.object({
  nodes: z.record(z.string(), z.string().nullable()),
  edges: z.array(edge),
  directed: z.boolean(),
  dynamic: z.boolean(),
  problems: z.array(z.string()),
  on: z.record(z.string(), z.array(edge)),
});

/** What Gephi holds after it has imported a file, and what of it is there on some days. */
export type Imported = z.infer<typeof imported>;

const answer = z.record(z.string(), z.union([imported, problemShape]));

/** Imports files, or folders with nodes.csv and edges.csv, with Gephi's own importers. */
export async function readWithGephi(files: readonly string[], days: readonly string[] = []) {
  assert.ok(jar !== null);
  const source = inCheckout('tests/export/ReadWithGephi.java');
  const words = ['-Djava.awt.headless=true', '-Xmx512m', '-cp', jar, source, days.join(','), ...files];
  const { stdout } = await promisify(execFile)('java', words, { maxBuffer: 256 * 1024 * 1024 });
  return answer.parse(JSON.parse(stdout));
}
