import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Graph } from '../../src/graph/port.js';
import { columnOf, type ParameterMap, type Query, statement, type Value } from '../../src/graph/query.js';
import { describeEngines, empty, reasonToSkip } from '../engines.js';

/** A row as the engine gives it, in the order of the columns. */
export type Row = readonly Value[];

/** What a statement must answer on every engine: `given` is written first, in one transaction, into an empty graph. */
export interface Case {
  readonly name: string;
  readonly given?: readonly string[];
  readonly text: string;
  readonly parameters?: ParameterMap;
  readonly rows: readonly Row[];
}

/** A query that gives its rows as they are. */
export const rowsOf = (text: string): Query<Row> => ({ name: 'case', text, decode: (row) => [...row] });

/** A query that gives the same rows, handed over column by column. */
export const rowsByColumns = (text: string, width: number): Query<Row> => ({
  name: 'case',
  text,
  decodeColumns: (answer) => {
    const columns = Array.from({ length: width }, (_, at) => columnOf(answer, at));
    return Array.from({ length: answer.length }, (_, row) => columns.map((column) => column[row] ?? null));
  },
});

/** Fills an emptied graph and asks it. */
export async function answerOf(
  graph: Graph,
  { given = [], text, parameters = {} }: Pick<Case, 'given' | 'text' | 'parameters'>,
): Promise<readonly Row[]> {
  if (given.length > 0) await fill(graph, given, parameters);
  return graph.read(rowsOf(text), parameters);
}

async function fill(graph: Graph, given: readonly string[], parameters: ParameterMap): Promise<void> {
  await empty(graph);
  await graph.write(async (transaction) => {
    for (const text of given) await transaction.run(statement('given', text), parameters);
  });
}

/** Holds every engine to the cases. */
export function everyEngine(title: string, cases: readonly Case[]): void {
  describeEngines(title, (engine) => {
    let graph: Graph;
    before(async () => void (graph = await engine.open()));
    after(() => graph.close());
    for (const one of cases) {
      it(one.name, { skip: reasonToSkip(engine, one.name) }, async () => {
        assert.deepEqual(await answerOf(graph, one), one.rows);
      });
    }
  });
}
