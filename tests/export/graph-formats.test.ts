import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { draw } from '../../src/export/drawing/draw.js';
import { edgeObjects, nodeObjects } from '../../src/export/drawing/objects.js';
import type { SelectionWords } from '../../src/export/selection.js';
import type { Graph } from '../../src/graph/port.js';
import { inFolder } from '../cli/run.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { runPython, withPython } from '../python.js';
import { exported, opening } from './exported.js';
import { loadNasty, nastyCounts, nastyNames } from './nasty.js';

const found = z.object({
  directed: z.boolean(),
  nodes: z.record(z.string(), z.string()),
  edges: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});

type Found = z.infer<typeof found>;

/** The formats, their readers, and what a reader does to a name on the way. */
const readers: readonly (readonly [format: string, reader: string, read?: (name: string) => string])[] = [
  ['gexf', 'gexf'],
  ['gexf-1.2', 'gexf'],
  ['graphml', 'graphml'],
  ['graphml', 'igraph'],
  ['cyjs', 'cyjs'],
  ['gephi.zip', 'gephi'],
  ['dot', 'dot', (name) => name.replaceAll('\r', '')],
];

const readBy = (reader: string, content: Uint8Array): Promise<Found> =>
  inFolder(async (folder) => {
    const file = join(folder, 'graph');
    await writeFile(file, content);
    return found.parse(JSON.parse(await runPython('read_graph.py', [reader, file])));
  });

/** What the drawing of a selection holds. */
async function drawn(graph: Graph, words: SelectionWords): Promise<Found> {
  const drawing = draw((await opening(graph, 'gexf', words)).subject);
  const nodes: Record<string, string> = {};
  const edges: Found['edges'] = [];
  for await (const batch of nodeObjects(drawing)) for (const { id, label } of batch) nodes[id] = label;
  for await (const batch of edgeObjects(drawing))
    for (const { id, source, target, label } of batch) edges.push([id, source, target, label]);
  return { directed: true, nodes, edges };
}

/** In an order that does not depend on the reader; igraph mixes up the ids of edges, so its edges have none. */
const sorted = ({ directed, nodes, edges }: Found, reader: string) => ({
  directed,
  nodes: Object.entries(nodes).sort(),
  edges: edges.map(([id, ...ends]) => JSON.stringify(reader === 'igraph' ? ends : [id, ...ends])).sort(),
});

describe('A graph format, read by a program that is not ours', withPython, () => {
  let seed: Graph;
  let nasty: Graph;
  before(async () => {
    seed = (await openLoaded(embedded)).graph;
    nasty = await embedded.open();
    await loadNasty(nasty);
  });
  after(() => Promise.all([seed.close(), nasty.close()]));

  for (const [format, reader, read = (name: string) => name] of readers) {
    for (const shape of ['members', 'facts'])
      it(`${format} has the nodes and edges of a part in the shape ${shape} for ${reader}`, async () => {
        const words = { shape, around: 'body:kommunalgremium', steps: '2' };
        const content = await exported(seed, format, words);
        assert.deepEqual(sorted(await readBy(reader, content), reader), sorted(await drawn(seed, words), reader));
      });

    it(`${format} keeps every character of nasty names and edges beside each other for ${reader}`, async () => {
      const { nodes, edges } = await readBy(reader, await exported(nasty, format));
      assert.equal(Object.keys(nodes).length, nastyCounts.nodes);
      assert.equal(edges.length, nastyCounts.edges);
      for (const [id, name] of Object.entries(nastyNames)) {
        assert.equal(nodes[id], read(name));
        const ends = edges.map((edge) => edge.slice(1).join());
        assert.ok(ends.includes([id, 'body:beirat', read(name)].join()), ends.join('\n'));
      }
    });
  }
});
