import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Neo4jAddress } from '../../../src/graph/engines/neo4j.js';
import { inCheckout } from '../../source.js';
import { addressIn } from './place.js';

/** A Neo4j of our own, which may be killed. */
export interface OwnNeo4j {
  readonly address: Neo4jAddress;
  /** Kills it without a word, and resolves when it answers again on the same data. */
  readonly killAndRestart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a Neo4j that nobody else uses. */
export async function startOwnNeo4j(): Promise<OwnNeo4j> {
  const child = spawn(process.execPath, [inCheckout('tests/faults/tools/mortal-neo4j.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done === true) throw new Error('our own Neo4j has ended');
    return next.value;
  };
  const address = addressIn(JSON.parse(await line()));
  return {
    address,
    killAndRestart: async () => {
      child.stdin.write('kill\n');
      await line();
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
