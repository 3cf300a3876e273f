import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { VariantName } from '../variants/names.js';
import type { SizeName } from '../world/counts.js';
import { type Chosen, chosenBy } from './arguments.js';
import { compare, settle } from './comparing.js';
import { type Prepared, prepareEmbedded, prepareNeo4j } from './engines.js';
import type { Measurement } from './measurement.js';
import { measureIngest, measureOpening, measureStart, memoryOf } from './others.js';
import { type Peer, startProcess } from './process.js';
import { lineOf, writeReport } from './report.js';
import { type Effort, measure } from './rounds.js';
import { type Running, startVariant } from './variant.js';
import { hasWords } from './words.js';

const results = fileURLToPath(new URL('../../../bench/results/', import.meta.url));
const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const short: Effort = { rounds: 3, seconds: 0.4, warmUpSeconds: 0.3, clients: [1, 16], compared: 10 };
const quick: Effort = { rounds: 1, seconds: 0.1, warmUpSeconds: 0.1, clients: [1, 16], compared: 3 };
const long: Effort = { rounds: 5, seconds: 2, warmUpSeconds: 1.5, clients: [1, 16], compared: 200 };

/** On which engine and at which size a variant takes part. */
function takesPart(variant: VariantName, { engine }: Prepared, size: SizeName, full: boolean): boolean {
  if (variant === 'neo4j-graphql') return engine === 'neo4j';
  const always = variant.startsWith('ours') || variant === 'limit' || variant.startsWith('apollo');
  if (size === 'L') return always && variant !== 'ours-resolvers';
  return always || (size !== 'M' && (engine === 'embedded' || full));
}

/** A variant that fails is not measured, and the run has not succeeded; the others go on. */
function onFailure(reason: string): void {
  say(`${reason}. It is not measured.`);
  process.exitCode = 1;
}

async function measureEngine(prepared: Prepared, size: SizeName, chosen: Chosen, client: Peer): Promise<Measurement[]> {
  const { engine, world } = prepared;
  const profile = chosen.profile ? results : null;
  const running: Running[] = [];
  const measured: Measurement[] = [];
  const effort = chosen.full ? long : chosen.quick ? quick : short;
  try {
    for (const variant of chosen.variants.filter((name) => takesPart(name, prepared, size, chosen.full)))
      running.push(await startVariant({ variant, place: prepared.placeOf(variant) }, profile));
    for (const operation of chosen.operations) {
      const able = running.filter(({ name }) => operation.by.includes(name) && hasWords(name, operation.id));
      const variables = operation.variables(world);
      if (able.length === 0) continue;
      await settle(operation, able, variables, engine === 'neo4j' ? 2_000 : 0);
      await compare(operation, able, variables.slice(0, effort.compared));
      const bench = { engine, size, client, databaseCpu: () => prepared.databaseCpu(), onFailure };
      for (const one of await measure(bench, operation, able, variables, effort)) {
        measured.push(one);
        say(lineOf(one));
      }
    }
    if (chosen.others.includes('C3')) {
      const peaks: { variant: string; peak: number }[] = [];
      for (const variant of running) peaks.push({ variant: variant.name, peak: (await variant.end()).peak });
      measured.push(...memoryOf(engine, size, peaks));
    }
  } finally {
    await Promise.all(running.map((variant) => variant.stop()));
  }
  return measured;
}

/** What is measured on ours alone, on the embedded engine. */
async function measureOthers({ others, engines, variants, sizes, full }: Chosen): Promise<readonly Measurement[]> {
  if (!engines.includes('embedded') || !variants.includes('ours')) return [];
  const measured: Measurement[] = [];
  const times = full ? 9 : 3;
  if (others.includes('W1')) measured.push(...(await measureIngest()));
  if (others.includes('C1')) measured.push(...(await measureStart(times)));
  if (others.includes('C2')) for (const size of sizes) measured.push(...(await measureOpening(size, times)));
  for (const one of measured) say(lineOf(one));
  return measured;
}

async function main(): Promise<void> {
  const chosen = chosenBy(process.argv.slice(2));
  const measured: Measurement[] = [];
  mkdirSync(results, { recursive: true });
  const client = startProcess('client.js', []);
  for (const size of chosen.sizes) {
    for (const engine of chosen.engines) {
      if (engine === 'neo4j' && chosen.full && size !== 'S') continue;
      const prepared = engine === 'embedded' ? await prepareEmbedded(size) : await prepareNeo4j(size);
      try {
        measured.push(...(await measureEngine(prepared, size, chosen, client)));
      } finally {
        await prepared.close();
      }
    }
  }
  await client.end({});
  measured.push(...(await measureOthers(chosen)));
  if (chosen.json !== null) writeFileSync(chosen.json, `${JSON.stringify(measured, null, 2)}\n`);
  const command = `npm run bench${chosen.full ? ' -- --full' : ''}`;
  if (!chosen.part) writeReport(measured, command);
}

await main();
