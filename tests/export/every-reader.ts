import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import cytoscape from 'cytoscape';
import { unzipSync } from 'fflate';
import { MultiDirectedGraph } from 'graphology';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { z } from 'zod';
import { inFolder } from '../cli/run.js';
import { embedded } from '../engines.js';
import { runPython, withPython } from '../python.js';
import { countDrawing, foundShape, type Outcome, problemShape } from './found.js';
import { readWithGephi, withGephi } from './gephi.js';
import { measure } from './measures.js';
import { runScript } from './script.js';

/** A program that reads a format; `read` is what it, or the format, does to a name on the way. */
export interface Reader {
  readonly format: string;
  readonly name: string;
  readonly by: 'Python' | 'Gephi' | 'rapper' | 'JavaScript';
  readonly read: (name: string) => string;
}

const unchanged = (name: string): string => name;

const reader = (format: string, name: string, read = unchanged): Reader => ({ format, name, by: 'Python', read });
const rapper = (format: string): Reader => ({ format, name: 'rapper', by: 'rapper', read: unchanged });
const own = (format: string, name: string): Reader => ({ format, name, by: 'JavaScript', read: unchanged });
const gephi = (format: string): Reader => ({ format, name: 'gephi-toolkit', by: 'Gephi', read: unchanged });

/** Graphviz has no carriage return. */
const withoutReturns = (name: string): string => name.replaceAll('\r', '');

/** csvkit takes every line break for the one of its own system. */
const withPlainLines = (name: string): string => name.replaceAll('\r\n', '\n');

/** No spreadsheet runs it. */
const asText = (name: string): string => (name.startsWith('=') ? `'${name}` : name);

/** FollowTheMoney cleans every text so. */
const cleaned = (name: string): string => name.replaceAll('\u200d', '').replaceAll(/\s+/g, ' ');

/** Who reads which format. A format without a reader fails a test. */
export const readers: readonly Reader[] = [
  reader('gexf', 'networkx'),
  gephi('gexf'),
  reader('gexf-1.2', 'networkx'),
  gephi('gexf-1.2'),
  reader('graphml', 'networkx'),
  reader('graphml', 'igraph'),
  reader('gephi.zip', 'pandas'),
  reader('gephi.zip', 'csvkit', withPlainLines),
  gephi('gephi.zip'),
  reader('neo4j.zip', 'pandas'),
  reader('cyjs', 'networkx'),
  own('cyjs', 'cytoscape'),
  own('graphology.json', 'graphology'),
  reader('dot', 'pydot', withoutReturns),
  own('cypher', 'embedded engine'),
  reader('ttl', 'rdflib'),
  rapper('ttl'),
  reader('nq', 'rdflib'),
  rapper('nq'),
  reader('jsonld', 'rdflib'),
  own('jsonld', 'jsonld'),
  reader('popolo.json', 'json'),
  reader('oparl.json', 'json'),
  reader('ftm.ndjson', 'followthemoney', cleaned),
  reader('csv', 'csvkit', (name) => asText(withPlainLines(name))),
  reader('csv', 'pandas', asText),
  reader('ndjson', 'pandas'),
  reader('xlsx', 'openpyxl'),
  reader('parquet', 'pyarrow'),
  reader('package.zip', 'frictionless'),
];

/** What came of each file with each reader: by `<case>/<shape>.<format>` and the name of the reader. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** The name under which an outcome stands. */
export const keyOf = (file: string, name: string): string => `${file} ${name}`;

/** Reads all files of a folder, named `<case>/<shape>.<format>`, with all readers that are here. */
export async function readEvery(folder: string, files: readonly string[]): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  const [ofPython, ofGephi] = await Promise.all([
    withPython.skip === undefined ? readByPython(folder) : nothing,
    withGephi.skip === undefined ? inFolder((places) => readByGephi(folder, files, places)) : nothing,
  ]);
  for (const [file, found] of Object.entries(ofPython))
    for (const [name, outcome] of Object.entries(found)) outcomes.set(keyOf(file, name), outcome);
  for (const [file, outcome] of Object.entries(ofGephi)) outcomes.set(keyOf(file, 'gephi-toolkit'), outcome);
  for (const file of files) {
    const [, shape = '', format = ''] = /\/([a-z]+)\.(.+)$/.exec(file) ?? [];
    for (const { name } of readers.filter((one) => one.format === format)) {
      const read = ours[name];
      if (read === undefined) continue;
      const text = (await readFile(join(folder, file))).toString();
      const outcome = Promise.resolve().then(() => read(text, shape));
      outcomes.set(keyOf(file, name), await outcome.catch(problemOf));
    }
  }
  return outcomes;
}

const problemOf = (error: unknown): Outcome => ({ problem: String(error) });

const answer = z.record(z.string(), z.record(z.string(), z.union([foundShape, problemShape])));

const nothing: Readonly<Record<string, never>> = {};

const readByPython = async (folder: string): Promise<z.infer<typeof answer>> =>
  answer.parse(JSON.parse(await runPython('read_every.py', [folder])));

/** Gephi reads a pair of tables from a folder, and knows GEXF by its ending. */
async function readByGephi(
  folder: string,
  files: readonly string[],
  places: string,
): Promise<Readonly<Record<string, Outcome>>> {
  const outcomes: Record<string, Outcome> = {};
  const placed = new Map<string, string>();
  for (const file of files.filter((name) => /\.(gexf|gexf-1\.2|gephi\.zip)$/.test(name))) {
    const content = await readFile(join(folder, file));
    const place = join(places, `${file.replaceAll(/[/.]/g, '-')}${file.endsWith('.zip') ? '' : '.gexf'}`);
    try {
      await laidAt(place, content, file.endsWith('.zip'));
      placed.set(place, file);
    } catch (error) {
      outcomes[file] = problemOf(error);
    }
  }
  for (const [place, found] of Object.entries(await readWithGephi([...placed.keys()]))) {
    const file = placed.get(place) ?? '';
    if ('problem' in found) outcomes[file] = found;
    else if (found.problems.length > 0) outcomes[file] = { problem: found.problems.join('\n') };
    else outcomes[file] = countDrawing(file.includes('/facts.') ? 'facts' : 'members', found.nodes, found.edges);
  }
  return outcomes;
}

async function laidAt(place: string, content: Uint8Array, isPair: boolean): Promise<void> {
  if (!isPair) return writeFile(place, content);
  const parts = Object.entries(unzipSync(content));
  await mkdir(place);
  for (const [name, part] of parts) await writeFile(join(place, name), part);
}

const attributes = z.looseObject({
  label: z.string().optional(),
  name: z.string().optional(),
  sources: z.array(z.string()).optional(),
});
const cyjsFile = z.object({
  directed: z.literal(true),
  elements: z.object({
    nodes: z.array(z.object({ data: z.looseObject({ id: z.string() }) })),
    edges: z.array(z.object({ data: z.looseObject({ id: z.string(), source: z.string(), target: z.string() }) })),
  }),
});
const graphologyFile = z.object({
  nodes: z.array(z.object({ key: z.string(), attributes })),
  edges: z.array(z.object({ key: z.string(), source: z.string(), target: z.string(), attributes })),
});

/** The readers of JavaScript. */
const ours: Readonly<Record<string, (text: string, shape: string) => Promise<Outcome>>> = {
  cytoscape: (text, shape) => {
    const graph = cytoscape({ headless: true, elements: cyjsFile.parse(JSON.parse(text)).elements });
    const names = graph.nodes().map((node) => [node.id(), attributes.parse(node.data()).name ?? null] as const);
    const edges = graph.edges().map((edge) => {
      const { name, sources } = attributes.parse(edge.data());
      return { id: edge.id(), source: edge.source().id(), label: name ?? null, sources };
    });
    return Promise.resolve(countDrawing(shape, Object.fromEntries(names), edges));
  },
  graphology: (text, shape) => {
    const graph = new MultiDirectedGraph();
    graph.import(graphologyFile.parse(JSON.parse(text)));
    const names = graph.mapNodes((id, node) => [id, attributes.parse(node).label ?? null] as const);
    const edges = graph.mapEdges((id, edge, source) => {
      const { label, sources } = attributes.parse(edge);
      return { id, source, label: label ?? null, sources };
    });
    return Promise.resolve(countDrawing(shape, Object.fromEntries(names), edges));
  },
  'embedded engine': async (text) => {
    const graph = await embedded.open();
    try {
      await runScript(graph, text);
      const { counts, names } = await measure(graph);
      const { nodes = 0, facts = 0, links = 0, evidence = 0 } = counts;
      return { counts: { nodes, facts, links, evidence }, names: Object.fromEntries(names) };
    } finally {
      await graph.close();
    }
  },
  jsonld: async (text) => {
    const document = z.looseObject({}).parse(JSON.parse(text));
    const lines = z.string().parse(await jsonld.toRDF({ ...document }, { format: 'application/n-quads' }));
    const quads = new Parser({ format: 'N-Quads' }).parse(lines);
    const local = (address: string): string => address.slice('urn:gremiengraph:'.length);
    const names = quads
      .filter(({ predicate }) => predicate.value.endsWith('rdf-schema#label'))
      .map(({ subject, object }) => [local(subject.value), object.value] as const);
    const seats = quads.filter(({ object }) => object.value === 'http://www.w3.org/ns/org#Membership');
    return { counts: { Membership: seats.length }, names: Object.fromEntries(names) };
  },
};
