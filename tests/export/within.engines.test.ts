import assert from 'node:assert/strict';
import { it } from 'node:test';
import { z } from 'zod';
import { apply, article, changeset, link, membership, person, said, start } from '../changes/drafts.js';
import { describeEngines } from '../engines.js';
import { opening } from './exported.js';

const id = z.object({ key: z.string() });
const edge = z.object({ source: z.string(), target: z.string() });
const network = z.object({ nodes: z.array(id), edges: z.array(edge) });

const seat = membership('membership:anna');
const later = { ...article, id: 'article:later' };
const fromLater = link('EVIDENCED_BY', later.id, { recordedAt: '2020-09-09T00:00:00.000Z' });

describeEngines('What leaves while the graph changes', (engine) => {
  for (const shape of ['facts', 'members'])
    it(`leads nowhere but to what was chosen before (${shape})`, async () => {
      const graph = await engine.open();
      try {
        await apply(graph, changeset([...start, seat]));
        const opened = await opening(graph, 'graphology.json', { shape });
        const anna = { ...person('person:anna', 'Anna Ähre'), links: [said, fromLater] };
        await apply(graph, { ...changeset([later]), amendments: [anna] });
        let text = '';
        for await (const chunk of opened.write()) text += String(chunk);
        assert.ok(!text.includes(later.id), text);
        const { nodes, edges } = network.parse(JSON.parse(text));
        const there = new Set(nodes.map(({ key }) => key));
        assert.ok(edges.length > 0);
        for (const { source, target } of edges)
          assert.ok(there.has(source) && there.has(target), `${source} ${target}`);
      } finally {
        await graph.close();
      }
    });

  it('is all of it where nothing changes', async () => {
    const graph = await engine.open();
    try {
      await apply(graph, changeset([...start, later, seat]));
      const { subject } = await opening(graph, 'graphology.json', { shape: 'facts' });
      assert.notEqual(subject.chosen.wholeAt, null);
      const { subject: part } = await opening(graph, 'graphology.json', { around: 'body:beirat' });
      assert.equal(part.chosen.wholeAt, null);
    } finally {
      await graph.close();
    }
  });
});
