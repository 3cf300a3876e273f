import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Operation, Variables } from './operations.js';
import { requestsFor, send } from './requests.js';
import type { Running } from './variant.js';
import { wordsFor } from './words.js';

const answered = z.object({ data: z.record(z.string(), z.unknown()), errors: z.undefined().optional() });

/** Whom is asked. */
export type Asked = Pick<Running, 'name' | 'port' | 'path'>;

/** Throws unless all variants answer an operation alike, and without an error; then nothing may be measured. */
export async function compare(
  operation: Operation,
  variants: readonly Asked[],
  variables: readonly Variables[],
): Promise<void> {
  for (const own of variables) {
    const answers = await Promise.all(variants.map((variant) => answerOf(variant, operation, own)));
    const [first] = answers;
    const wrong = answers.findIndex((answer) => hashOf(answer) !== hashOf(first));
    if (wrong < 0) continue;
    throw new Error(
      [
        `${operation.id} with ${JSON.stringify(own)} is answered in two ways, so nothing is measured.`,
        `${variants[0]?.name ?? ''}: ${shown(first)}`,
        `${variants[wrong]?.name ?? ''}: ${shown(answers[wrong])}`,
      ].join('\n'),
    );
  }
}

/** Milliseconds that a variant may take until it answers an operation for the first time. */
const patience = 60_000;

/**
 * Asks each variant until it answers, and a few times more: an engine that plans slowly may be late with the first answers, and
 * ours lets it plan a statement only when it has met it three times. `planning` is how long that may take, in milliseconds.
 */
export async function settle(
  operation: Operation,
  variants: readonly Asked[],
  [first = {}]: readonly Variables[],
  planning: number,
): Promise<void> {
  for (const variant of variants) {
    const until = performance.now() + patience;
    const ask = (): Promise<boolean> =>
      answerOf(variant, operation, first).then(
        () => true,
        (error: unknown) => {
          if (performance.now() > until) throw error;
          return false;
        },
      );
    for (let answered = 0; answered < 4;) if (await ask()) answered += 1;
  }
  await sleep(planning);
}

async function answerOf(variant: Asked, operation: Operation, variables: Variables): Promise<unknown> {
  const [request] = requestsFor(variant.name, operation, [variables]);
  const { status, text } = await send(variant, request ?? { method: 'POST' });
  const refused = (): Error => new Error(`${operation.id}: ${variant.name} answers ${status}: ${text.slice(0, 500)}`);
  if (status !== 200) throw refused();
  if (operation.path !== undefined) return text;
  const parsed = answered.safeParse(JSON.parse(text));
  if (!parsed.success) throw refused();
  return wordsFor(variant.name, operation).reshape(parsed.data.data);
}

/** A value as a text in which the order of fields is of no account. */
const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, part: unknown) => sorted(part)))
    .digest('hex');

const sorted = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : part;

const shown = (answer: unknown): string => JSON.stringify(answer).slice(0, 1_000);
