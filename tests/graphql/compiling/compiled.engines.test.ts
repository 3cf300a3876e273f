import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { GremiengraphError } from '../../../src/domain/errors.js';
import type { Graph } from '../../../src/graph/port.js';
import type { Shared } from '../../../src/graphql/context.js';
import { sharedOf } from '../../../src/graphql/context.js';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';
import { describeEngines } from '../../engines.js';
import { openLoaded } from '../../loaded.js';
import { allQuestions } from './asked.js';
import { type Comparing, comparing } from './compared.js';
import { faulty, faults } from './faults.js';
import { makeUp, type Material } from './generate.js';
import { gatherMaterial } from './material.js';
import { drawing } from './random.js';

const schema = buildGraphqlSchema();
/** `OPERATIONS=5000 FIRST_OPERATION=1` asks more of them, and others. */
const setting = process.env['OPERATIONS'];
const first = Number(process.env['FIRST_OPERATION'] ?? 1);

/** Questions that search, measure or compare are left to their resolvers. */
const analysing =
  /^(search|paths|interlocks|overlaps|centrality|centralityByYear|articulationPoints|communities|subgraph|changes|violations|nextChair|dataset)$/;

describeEngines('Operations as one statement', (engine) => {
  let shared: Shared;
  let material: Material;
  before(async () => {
    const { graph } = await openLoaded(engine);
    shared = sharedOf(planningAtOnce(graph), 'licence');
    material = await gatherMaterial(shared);
  });
  after(() => shared.graph.close());

  const count = Number(setting ?? (engine.name === 'embedded' ? 800 : 60));

  it(`answers ${String(count)} made-up operations as the resolvers do`, async () => {
    const both = comparing(schema, shared);
    let [same, invalid] = [0, 0];
    for (let seed = first; seed < first + count; seed += 1) {
      const comparison = await both.compare(makeUp(schema, drawing(seed), material));
      if (comparison.kind === 'different')
        assert.fail(`seed ${String(seed)}\n${comparison.query}\n${comparison.compiled}\n${comparison.reference}`);
      // Two fragments may give one key two types, of which whoever makes an operation up cannot know.
      if (comparison.kind === 'invalid') invalid += 1;
      if (comparison.kind === 'same') same += 1;
    }
    assert.ok(invalid <= count / 1_000, `hardly any is invalid, but ${String(invalid)} are`);
    assert.ok(same > count / 2, `a statement answers more than half of what is made up, but did ${String(same)}`);
  });

  it('answers every question and example that does not analyse by one statement', async () => {
    const both = comparing(schema, shared);
    for (const { file, query, variables } of await allQuestions()) {
      const comparison = await both.compare({ query, variables });
      if (comparison.kind === 'left') assert.match(comparison.reason, analysing, file);
      else assert.deepEqual([comparison.kind, 'statements' in comparison && comparison.statements], ['same', 1], file);
    }
  });

  it('leaves arguments that a resolver refuses to it', async () => {
    const both = comparing(schema, shared);
    for (const year of [12, 999, 10_000, -2020]) {
      const query = `{ body(id: "body:kommunalgremium") { meetingRecord(year: ${String(year)}) { held } } }`;
      const { kind } = await both.compare({ query, variables: {} });
      assert.equal(kind, 'left', String(year));
    }
  });

  if (engine.name === 'embedded')
    for (const [name, fault] of Object.entries(faults))
      it(`notices a fault that is put into the statements: ${name}`, async () => {
        const wrong = comparing(schema, { ...shared, graph: faulty(shared.graph, fault) });
        assert.ok(await isNoticed(wrong, material));
      });
});

/** A new statement is planned while it is asked, which a slow machine may not end in time: it is then asked again. */
const planningAtOnce = (graph: Graph): Graph => ({
  ...graph,
  capabilities: { ...graph.capabilities, sightsBeforePlanning: 1 },
  read: async (query, parameters) => {
    for (let tries = 1; ; tries += 1)
      try {
        return await graph.read(query, parameters);
      } catch (error) {
        if (tries === 5 || !isTimeout(error)) throw error;
      }
  },
});

const isTimeout = (error: unknown): boolean => error instanceof GremiengraphError && error.code === 'STATEMENT_TIMEOUT';

async function isNoticed(wrong: Comparing, material: Material): Promise<boolean> {
  for (let seed = 1; seed <= 1_500; seed += 1) {
    const { kind } = await wrong.compare(makeUp(schema, drawing(seed), material));
    if (kind === 'different') return true;
  }
  return false;
}
