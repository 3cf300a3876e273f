import { prepareNeo4j } from './suite/engines.js';
import { send } from './suite/requests.js';
import { type Running, startVariant } from './suite/variant.js';
import { publish, timingOf } from './measure.js';
import { sizeOfWorld } from './world/counts.js';

const size = sizeOfWorld(process.argv[2] ?? 'S');
const operations = 500;
const warmUps = 50;

/** Each part of these makes an operation, and a statement, that is like no other. */
const fields = ['id', 'role', 'roleLabel', 'voting', 'modality', 'validFrom', 'validTo', 'recordedAt', 'retractedAt'];

function operationOf(part: number, body: string): string {
  const asked = fields.filter((_, at) => (part & (1 << at)) !== 0).join(' ');
  return `query Sight${String(part)} { body(id: "${body}") { name members(first: 50) { nodes { ${asked} member { name } } } } }`;
}

/** Milliseconds until a variant has answered an operation. */
async function took(variant: Running, query: string): Promise<number> {
  const started = performance.now();
  const { status, text } = await send(variant, { method: 'POST', body: JSON.stringify({ query }) });
  const milliseconds = performance.now() - started;
  if (status !== 200 || text.includes('"errors"')) throw new Error(`${variant.name}: ${text.slice(0, 500)}`);
  return milliseconds;
}

const prepared = await prepareNeo4j(size);
const running: Running[] = [];
try {
  for (const variant of ['ours', 'ours-resolvers'] as const)
    running.push(await startVariant({ variant, place: prepared.placeOf(variant) }, null));
  const { bodies } = prepared.world;
  const bodyFor = (turn: number): string => bodies[turn % bodies.length]?.id ?? '';
  for (let turn = 0; turn < warmUps; turn += 1)
    for (const variant of running)
      await took(
        variant,
        `{ body(id: "${bodyFor(turn)}") { warm${String(turn)}: members(first: 50) { nodes { role member { name } } } } }`,
      );
  const taken = new Map(running.map((variant) => [variant.name, Array<number>()]));
  for (let part = 1; part <= operations; part += 1)
    for (const variant of part % 2 === 0 ? running : running.toReversed())
      taken.get(variant.name)?.push(await took(variant, operationOf(part, bodyFor(part))));
  publish(
    'first-sight',
    size,
    [...taken].map(([name, all]) => ({
      what: `${name} on Neo4j, ${String(operations)} operations of which each is asked once`,
      timing: timingOf(all.map((wall) => ({ wall, cpu: wall }))),
      ...(name === 'ours' ? { goal: 'no slower than the resolvers' } : {}),
    })),
    ['Times are by the clock, from the request to the answer.'],
  );
} finally {
  await Promise.all(running.map((variant) => variant.stop()));
  await prepared.close();
}
