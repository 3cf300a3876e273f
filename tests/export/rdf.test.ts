import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { z } from 'zod';
import type { Graph } from '../../src/graph/port.js';
import { readCounts } from '../../src/queries/dataset.js';
import { inFolder } from '../cli/run.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { withProgram } from '../program.js';
import { runPython, withPython } from '../python.js';
import { inCheckout } from '../source.js';
import { exported } from './exported.js';
import { loadNasty, nastyNames } from './nasty.js';

const found = z.object({
  statements: z.number(),
  equal: z.boolean(),
  conforms: z.boolean(),
  text: z.string(),
  kinds: z.record(z.string(), z.number()),
  labels: z.record(z.string(), z.string()),
});

const formats = ['ttl', 'nq', 'jsonld'] as const;

/** Writes the three forms, perhaps changed, and reads them with rdflib and pyshacl. */
const read = (graph: Graph, change: (text: string) => string = (text) => text) =>
  inFolder(async (folder) => {
    const files: string[] = [];
    for (const format of formats) {
      const file = join(folder, `graph.${format}`);
      const text = (await exported(graph, format, { knownAt: 'any' })).toString();
      await writeFile(file, format === 'ttl' ? change(text) : text);
      files.push(file);
    }
    return found.parse(JSON.parse(await runPython('read_rdf.py', [inCheckout('schema/shapes.ttl'), ...files])));
  });

const canonical: object = { algorithm: 'RDFC-1.0', format: 'application/n-quads' };

const canonicalOf = async (lines: string): Promise<string> =>
  jsonld.canonize(await jsonld.fromRDF(lines, { format: 'application/n-quads' }), canonical);

/** Turtle as N-Quads. */
const linesOf = (turtle: string): string => new Writer({ format: 'N-Quads' }).quadsToString(new Parser().parse(turtle));

/** What rapper makes of a file: the lines of N-Triples in order. */
function rapped(syntax: string, text: string): string {
  const words = ['-q', '-i', syntax, '-o', 'ntriples', '-', 'urn:gremiengraph:base'];
  const { stdout, stderr, status } = spawnSync('rapper', words, { input: text, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  return [...new Set(stdout.split('\n'))].sort().join('\n');
}

describe('Turtle, N-Quads and JSON-LD', () => {
  let seed: Graph;
  let nasty: Graph;
  before(async () => {
    seed = (await openLoaded(embedded)).graph;
    nasty = await embedded.open();
    await loadNasty(nasty);
  });
  after(() => Promise.all([seed.close(), nasty.close()]));

  it('are equal graphs that keep to our shapes and hold every node, for rdflib and pyshacl', withPython, async () => {
    const { equal, conforms, text, kinds } = await read(seed);
    assert.equal(text, '');
    assert.deepEqual({ equal, conforms }, { equal: true, conforms: true });
    for (const { type, count } of await readCounts(seed)) assert.ok((kinds[type] ?? 0) >= count, type);
    assert.equal(kinds['Attendance'], 175);
  });

  it('keep every character of nasty names', withPython, async () => {
    const { labels, equal } = await read(nasty);
    assert.ok(equal);
    for (const [id, name] of Object.entries(nastyNames)) assert.equal(labels[`urn:gremiengraph:${id}`], name);
  });

  it(
    'are seen to differ where one has another character, and to break the shapes without a role',
    withPython,
    async () => {
      assert.equal((await read(nasty, (text) => text.replace('Größe', 'Grosse'))).equal, false);
      const roleless = await read(nasty, (text) => text.replaceAll('org:role', 'org:purpose'));
      assert.equal(roleless.conforms, false);
    },
  );

  it('are equal after canonicalisation by jsonld, and not where one has another character', async () => {
    for (const graph of [seed, nasty]) {
      const of = async (format: string) => (await exported(graph, format, { around })).toString();
      const around = graph === seed ? 'body:kommunalgremium' : 'body:beirat';
      const document = z.looseObject({}).parse(JSON.parse(await of('jsonld')));
      const reference = await jsonld.canonize({ ...document }, canonical);
      const lines = await of('nq');
      const turtle = await of('ttl');
      assert.equal(await canonicalOf(lines), reference);
      assert.equal(await canonicalOf(linesOf(turtle)), reference);
      assert.notEqual(await canonicalOf(linesOf(turtle.replaceAll('2020-09-08', '2020-09-09'))), reference);
    }
  });

  it('are equal graphs for rapper, line by line', withProgram('rapper', 'raptor2-utils'), async () => {
    for (const graph of [seed, nasty]) {
      const of = async (format: string, syntax: string, change = (text: string) => text) =>
        rapped(syntax, change((await exported(graph, format, { knownAt: 'any' })).toString()));
      const turtle = await of('ttl', 'turtle');
      assert.equal(turtle, await of('nq', 'nquads'));
      assert.notEqual(turtle, await of('nq', 'nquads', (text) => text.replace('2020-09-08', '2020-09-09')));
    }
  });

  it('are refused by rapper where the file is cut', withProgram('rapper', 'raptor2-utils'), async () => {
    for (const [format, syntax] of [
      ['ttl', 'turtle'],
      ['nq', 'nquads'],
    ] as const) {
      const text = (await exported(nasty, format)).toString();
      assert.throws(() => rapped(syntax, text.slice(0, text.length * 0.6)), /syntax error|Failure|error/i);
    }
  });
});
