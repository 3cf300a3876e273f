import type { Graph } from '../../src/graph/port.js';
import { statement } from '../../src/graph/query.js';

/** Runs a script as a shell does: comments are skipped, and a semicolon at the end of a line ends a statement. */
export async function runScript(graph: Graph, script: string): Promise<void> {
  const statements = script
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .split(/;\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const [constraint = '', ...rest] = statements;
  await graph.define(constraint);
  for (const [index, text] of rest.entries())
    await graph.write((transaction) => transaction.run(statement(`script ${String(index)}`, text), {}));
}
