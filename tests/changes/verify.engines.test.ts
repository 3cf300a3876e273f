import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { openJournal } from '../../src/changes/journal/journal.js';
import { verify } from '../../src/changes/verify.js';
import { statement } from '../../src/graph/query.js';
import { inFolder } from '../cli/run.js';
import { describeEngines } from '../engines.js';
import { apply, changeset, membership, start } from './drafts.js';

/** What somebody may do to a graph behind our back, and what is found then. */
const damages = [
  {
    text: "MATCH (n:Node {id: 'body:beirat'}) SET n.founded = 'früher'",
    expected: /^RECORD body:beirat\nJOURNAL body:beirat\n$/,
  },
  { text: "MATCH (n:Node {id: 'body:beirat'}) SET n:Person", expected: /LABELS body:beirat/ },
  { text: "MATCH (n:Node {id: 'body:beirat'}) REMOVE n:Node", expected: /LABELS body:beirat/ },
  { text: 'MATCH (:Node)-[s:SITS_ON]->(:Node) DELETE s', expected: /^SHORTCUT membership:m\n/ },
  {
    text: "MATCH (n:Node {id: 'membership:m'}) DETACH DELETE n",
    expected: /^SHORTCUT membership:m\nJOURNAL membership:m\n$/,
  },
];

describeEngines('the check of a graph', (engine) => {
  for (const { text, expected } of damages)
    it(`finds what was changed by ${text}`, () =>
      inFolder(async (folder) => {
        const graph = await engine.open();
        await apply(graph, changeset([...start, membership('membership:m')]));
        const { file } = await openJournal(graph, join(folder, 'journal.jsonl'));
        assert.deepEqual(await verify(graph, file), []);
        await graph.write((transaction) => transaction.run(statement('damage', text), {}));
        const findings = await verify(graph, file);
        assert.match(findings.map(({ invariant, id }) => `${invariant} ${id}\n`).join(''), expected);
        await graph.close();
      }));
});
