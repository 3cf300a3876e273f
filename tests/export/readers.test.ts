import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import cytoscape from 'cytoscape';
import { MultiDirectedGraph } from 'graphology';
import { z } from 'zod';
import type { Graph } from '../../src/graph/port.js';
import { inFolder } from '../cli/run.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { complaintsOf, withProgram } from '../program.js';
import { inCheckout } from '../source.js';
import { exported } from './exported.js';
import { loadNasty, nastyCounts, nastyNames } from './nasty.js';

const rng = (version: string): string => inCheckout(`../shared/data/schemas/gexf-${version}/gexf.rng`);
const withXmllint = withProgram('xmllint', 'libxml2-utils');
const withSchemas = existsSync(rng('1.3')) ? withXmllint : { skip: 'the schemas of GEXF are not here' };

/** What xmllint says of a file, by a schema of RELAX NG or only as XML. */
const problemsOf = (content: string, schema: string | null): Promise<string> =>
  inFolder(async (folder) => {
    const file = join(folder, 'graph.xml');
    await writeFile(file, content);
    return complaintsOf('xmllint', ['--noout', ...(schema === null ? [] : ['--relaxng', schema]), file]);
  });

const cyjsFile = z.object({
  elements: z.object({
    nodes: z.array(z.object({ data: z.looseObject({ id: z.string() }) })),
    edges: z.array(z.object({ data: z.looseObject({ id: z.string(), source: z.string(), target: z.string() }) })),
  }),
});
const attributes = z.record(z.string(), z.unknown());
const graphologyFile = z.object({
  nodes: z.array(z.object({ key: z.string(), attributes })),
  edges: z.array(z.object({ key: z.string(), source: z.string(), target: z.string(), attributes })),
});

describe('The libraries of the web', () => {
  let nasty: Graph;
  let seed: Graph;
  before(async () => {
    nasty = await embedded.open();
    await loadNasty(nasty);
    seed = (await openLoaded(embedded)).graph;
  });
  after(() => Promise.all([nasty.close(), seed.close()]));

  it('cytoscape reads all nodes, edges and names of a cyjs file', async () => {
    const { elements } = cyjsFile.parse(JSON.parse((await exported(nasty, 'cyjs')).toString()));
    const graph = cytoscape({ headless: true, elements });
    assert.deepEqual([graph.nodes().length, graph.edges().length], [nastyCounts.nodes, nastyCounts.edges]);
    for (const [id, name] of Object.entries(nastyNames)) assert.equal(graph.getElementById(id).data('name'), name);
  });

  it('cytoscape refuses an edge that leads nowhere', async () => {
    const { elements } = cyjsFile.parse(JSON.parse((await exported(nasty, 'cyjs')).toString()));
    assert.throws(() => cytoscape({ headless: true, elements: { ...elements, nodes: elements.nodes.slice(1) } }));
  });

  it('graphology reads all nodes, edges and names, and refuses an edge that leads nowhere', async () => {
    const file = graphologyFile.parse(JSON.parse((await exported(nasty, 'graphology.json')).toString()));
    const graph = new MultiDirectedGraph();
    graph.import(file);
    assert.deepEqual([graph.order, graph.size], [nastyCounts.nodes, nastyCounts.edges]);
    for (const [id, name] of Object.entries(nastyNames)) assert.equal(graph.getNodeAttribute(id, 'label'), name);
    assert.throws(() => new MultiDirectedGraph().import({ ...file, nodes: file.nodes.slice(1) }));
  });

  for (const [version, format] of [
    ['1.3', 'gexf'],
    ['1.2', 'gexf-1.2'],
  ] as const)
    it(`the official schema of GEXF ${version} finds nothing, but does in a broken file`, withSchemas, async () => {
      for (const shape of ['members', 'facts']) {
        const content = (await exported(seed, format, { shape })).toString();
        assert.equal(await problemsOf(content, rng(version)), '');
        const broken = content.replace('mode="dynamic"', 'mode="moving"');
        assert.match(await problemsOf(broken, rng(version)), /fails to validate/);
      }
    });

  it(
    'GraphML is XML for xmllint with every character of nasty names, and not where it is cut',
    withXmllint,
    async () => {
      for (const graph of [seed, nasty]) {
        const content = (await exported(graph, 'graphml')).toString();
        assert.equal(await problemsOf(content, null), '');
        assert.match(await problemsOf(content.slice(0, content.length / 2), null), /parser error/);
      }
    },
  );

  it('GEXF has no schema location and whole days in every spell', async () => {
    const content = (await exported(seed, 'gexf', { shape: 'facts' })).toString();
    assert.doesNotMatch(content, /schemaLocation/);
    const days = [...content.matchAll(/<spell(?: start="([^"]*)")?(?: end="([^"]*)")?\/>/g)].flatMap(([, a, b]) => [
      a,
      b,
    ]);
    assert.ok(days.length > 500);
    for (const day of days) assert.match(day ?? '2020-01-01', /^\d{4}-\d{2}-\d{2}$/);
  });

  it('the spells of the chairs of the IT-Planungsrat change from year to year', async () => {
    const content = (await exported(seed, 'gexf', { body: 'body:it-planungsrat' })).toString();
    const edges = content
      .split('\n')
      .filter(
        (line) =>
          line.includes('target="body:it-planungsrat"') &&
          line.includes('value="CHAIR"') &&
          line.includes('kind="SITS_ON"'),
      );
    const chairOn = (day: string): readonly (string | undefined)[] =>
      edges
        .filter((line) => {
          const [, start = '0', end = '9'] = /<spell(?: start="([^"]*)")?(?: end="([^"]*)")?\/>/.exec(line) ?? [];
          return start <= day && day <= end;
        })
        .map((line) => /source="([^"]*)"/.exec(line)?.[1]);
    assert.deepEqual(['2019-06-01', '2020-06-01', '2021-06-01'].map(chairOn), [
      ['person:hans-henning-luehr'],
      ['person:markus-richter'],
      ['person:jan-poerksen'],
    ]);
  });
});
