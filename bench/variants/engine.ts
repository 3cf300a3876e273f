import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import { join } from 'node:path';
import type { Place } from '../../src/graph/open.js';
import type { Graph } from '../../src/graph/port.js';
import { decoded, type ParameterMap, type Value } from '../../src/graph/query.js';

/** An engine with nothing between: a statement in, rows out. */
export interface Engine {
  run(text: string, parameters: ParameterMap): Promise<readonly (readonly Value[])[]>;
  close(): Promise<void>;
}

/** Opens an engine that holds its data already, as its own manual says, and with nothing else. */
export const openEngine = (place: Place): Engine =>
  'folder' in place ? openEmbedded(place.folder ?? '') : openNeo4j(place);

function openEmbedded(folder: string): Engine {
  const database = grafeo.GrafeoDB.open(join(folder, 'graph.grafeo'));
  return {
    run: async (text, parameters) => rowsOf((await database.executeCypher(text, parameters)).rows()),
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

function openNeo4j({ neo4j: { uri, user, password, database } }: Extract<Place, { readonly neo4j: object }>): Engine {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  return {
    run: async (text, parameters) => {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(text, withIntegers(parameters));
        return rowsOf(records.map((record) => [...record.values()]));
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

/** A whole number that is sent as it is would arrive as a float, which LIMIT does not take. */
const withIntegers = (parameters: ParameterMap): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(Number(value)) : value,
    ]),
  );

/** Rows are lists of what `Value` names: our statements return nothing else. */
const rowsOf = (rows: readonly unknown[]): readonly (readonly Value[])[] => rows.filter(isRow);

const isRow = (row: unknown): row is readonly Value[] => Array.isArray(row);

/** An engine as a graph, for what is prepared before anything is measured. */
export const graphOver = (engine: Engine): Graph => ({
  info: { engine: 'embedded', version: 'any', where: 'here' },
  capabilities: { constraintIsIndex: false, sightsBeforePlanning: 1, shared: false },
  read: async (query, parameters) => decoded(query, await engine.run(query.text, parameters)),
  write: () => Promise.reject(new Error('The limit only reads')),
  define: () => Promise.reject(new Error('The limit only reads')),
  version: () => Promise.resolve('the only one'),
  close: () => engine.close(),
});
