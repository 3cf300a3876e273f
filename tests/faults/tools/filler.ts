import { openGraph } from '../../../src/graph/open.js';
import { GremiengraphError } from '../../../src/domain/errors.js';
import { asNumber, type Query, statement } from '../../../src/graph/query.js';

// A process of its own that fills a disk: it says what was kept, what it was told when that ended, and what it still reads.
const say = (...words: readonly (string | number)[]): void => void process.stdout.write(`${words.join(' ')}\n`);

const create = statement('create', 'CREATE (n:Node {id: $id, text: $text})');
const count: Query<number> = {
  name: 'count',
  text: 'MATCH (n:Node)\nRETURN count(n) AS count',
  decode: ([count]) => asNumber(count),
};
const text = 'x'.repeat(100_000);

const graph = await openGraph({ folder: process.argv[2] ?? '' });
const code = (error: unknown): string => (error instanceof GremiengraphError ? error.code : String(error));
const write = (id: string): Promise<string> =>
  graph.write((transaction) => transaction.run(create, { id, text })).then(() => 'kept', code);

let kept = 0;
while ((await write(`a:${String(kept)}`)) === 'kept') kept += 1;
say('kept', kept);
say('told', await write('a:more'));
say('read', (await graph.read(count, {}))[0] ?? 0);
say('closed', await graph.close().then(() => 'well', code));
