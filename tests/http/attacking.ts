import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Sent } from './attack-list.js';

const answered = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).default([]),
});

/** What came of an attack. */
export interface Outcome {
  readonly status: number;
  readonly code: string | null;
  readonly type: string;
  readonly text: string;
  /** All headers, one a line. */
  readonly headers: string;
  readonly milliseconds: number;
}

/** Sends a request to a server. */
export async function send(address: string, { path, body, ...sent }: Sent): Promise<Outcome> {
  const started = performance.now();
  const response = await fetch(`${address}${path}`, { ...sent, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  const milliseconds = performance.now() - started;
  const type = response.headers.get('content-type') ?? '';
  const json: unknown = type.includes('json') ? JSON.parse(text) : {};
  const code = answered.parse(json).errors[0]?.extensions?.code ?? null;
  const headers = [...response.headers].map((header) => header.join(': ')).join('\n');
  return { status: response.status, code, type, text, headers, milliseconds };
}

/** Milliseconds of the processor that a server has used so far, by its own figures. */
export async function processorTime(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const [, seconds] = /^process_cpu_seconds_total (\S+)$/m.exec(text) ?? [];
  return Number(seconds) * 1000;
}

const soon = 5_000;

/** Asks what anybody asks, and gives the answer; refusals are borne for a few seconds. */
export async function askNormally(address: string): Promise<unknown> {
  const query = '{ body(name: "KoG") { name } }';
  const end = Date.now() + soon;
  const ask = () => fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
  let response = await ask();
  while (response.status === 503 && Date.now() < end) {
    await sleep(50);
    response = await ask();
  }
  return z.object({ data: z.unknown() }).parse(await response.json()).data;
}
