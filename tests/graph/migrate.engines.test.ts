import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { migrate, migrations } from '../../src/graph/migrate.js';
import type { Graph } from '../../src/graph/port.js';
import { asText, type Query, statement } from '../../src/graph/query.js';
import { describeEngines } from '../engines.js';

const applied: Query<string> = {
  name: 'applied',
  text: 'MATCH (migration:Migration)\nRETURN migration.id AS id ORDER BY id LIMIT 100',
  decode: ([id]) => asText(id),
};

describeEngines('Migrations', (engine) => {
  let graph: Graph;
  before(async () => void (graph = await engine.open()));
  after(() => graph.close());

  it('are applied in order, each once', async () => {
    const names = migrations.map(({ id }) => id);
    assert.deepEqual(await graph.read(applied, {}), names);
    await migrate(graph);
    assert.deepEqual(await graph.read(applied, {}), names);
  });

  it('change nothing in a graph that has them', async () => {
    const version = await graph.version();
    await migrate(graph);
    assert.equal(await graph.version(), version);
  });

  it('are taken up where the last run stopped', async () => {
    await graph.write((transaction) => transaction.run(statement('forget', 'MATCH (m:Migration) DELETE m'), {}));
    await migrate(graph);
    assert.equal((await graph.read(applied, {})).length, migrations.length);
  });

  it('are refused where a newer version has added one, which stays', async () => {
    const newer = statement('newer', 'CREATE (m:Migration {id: $id})');
    await graph.write((transaction) => transaction.run(newer, { id: '999-later' }));
    await assert.rejects(migrate(graph), { code: 'GRAPH_TOO_NEW', message: /"999-later" is unknown here/ });
    await graph.write((transaction) =>
      transaction.run(statement('forget', 'MATCH (m:Migration {id: $id}) DELETE m'), { id: '999-later' }),
    );
  });

  for (const { label, property } of migrations) {
    it(`keep ${property} unique among the nodes with the label ${label}`, async () => {
      const create = statement('create', `CREATE (n:${label} {${property}: $value})`);
      const write = (): Promise<unknown> => graph.write((transaction) => transaction.run(create, { value: 'test:x' }));
      await write();
      await assert.rejects(write(), { code: 'ID_TAKEN' });
      const remove = statement('remove', `MATCH (n:${label} {${property}: $value}) DELETE n`);
      await graph.write((transaction) => transaction.run(remove, { value: 'test:x' }));
    });
  }
});
