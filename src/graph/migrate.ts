import { failure } from '../domain/errors.js';
import type { Capabilities, Graph } from './port.js';
import { asText, type Query, statement } from './query.js';

/** One step of the schema: a property that is unique among the nodes of a label. */
interface Migration {
  readonly id: string;
  readonly label: string;
  readonly property: string;
}

/** The steps of the schema in order; each is applied once. */
export const migrations: readonly Migration[] = [
  { id: '001-node-id', label: 'Node', property: 'id' },
  { id: '002-changeset-id', label: 'Changeset', property: 'id' },
  { id: '003-counter-id', label: 'Counter', property: 'id' },
  { id: '004-migration-id', label: 'Migration', property: 'id' },
];

const appliedMigrations: Query<string> = {
  name: 'appliedMigrations',
  text: 'MATCH (migration:Migration)\nRETURN migration.id AS id ORDER BY id LIMIT 1000',
  decode: ([id]) => asText(id),
};

const recordMigration = statement('recordMigration', 'MERGE (migration:Migration {id: $id})');

/** Applies the steps that the graph does not have yet. Throws GRAPH_TOO_NEW where it has one that is unknown here. */
export async function migrate(graph: Graph): Promise<void> {
  const applied = new Set(await graph.read(appliedMigrations, {}));
  const unknown = [...applied].find((step) => !migrations.some(({ id }) => id === step));
  if (unknown !== undefined) throw failure('GRAPH_TOO_NEW', { where: graph.info.where, step: unknown });
  for (const migration of migrations.filter(({ id }) => !applied.has(id))) {
    for (const text of rendered(migration, graph.capabilities)) await graph.define(text);
    await graph.write((transaction) => transaction.run(recordMigration, { id: migration.id }));
  }
}

function rendered({ label, property }: Migration, { constraintIsIndex }: Capabilities): readonly string[] {
  const name = `${label.toLowerCase()}_${property}`;
  const constraint = `CREATE CONSTRAINT ${name}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
  return constraintIsIndex
    ? [constraint]
    : [`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`, constraint];
}
