import { readFileSync } from 'node:fs';
import { openGraph } from '../../../src/graph/open.js';
import { placeIn } from './place.js';
import { stream } from './stream.js';

// A process of its own that the fault tests start and kill: words are the file of the place and the range of changesets.
const [path = '', from = '1', to = '1000000'] = process.argv.slice(2);

function* range(first: number, last: number): Generator<number> {
  for (let number = first; number <= last; number++) yield number;
}

const graph = await openGraph(placeIn(JSON.parse(readFileSync(path, 'utf8'))));
await stream(graph, range(Number(from), Number(to)), (line) => void process.stdout.write(`${line}\n`));
await graph.close();
