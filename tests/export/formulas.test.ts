import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { formats } from '../../src/export/formats.js';
import type { Graph } from '../../src/graph/port.js';
import { apply, article, body, changeset, link, membership, person, said } from '../changes/drafts.js';
import { embedded } from '../engines.js';
import { exported } from './exported.js';

const names = ['=1+1', '+49 30 123', '-x', '@SUM(A1)', '\tx'];

/** How a name stands in a table that a program reads: as the graph has it. */
const asIs = (name: string): string => (name.startsWith('\t') ? `,"${name}",` : `,${name},`);

/** How it stands in one that people open: as text. */
const neutral = (name: string): string => (name.startsWith('\t') ? `,"'${name}",` : `,'${name},`);

/** Which file of a format has the names, and how. */
const tables: readonly (readonly [format: string, file: string, cell: (name: string) => string])[] = [
  ['csv', '', neutral],
  ['gephi.zip', 'nodes.csv', asIs],
  ['neo4j.zip', 'nodes/Person.csv', asIs],
  ['package.zip', 'data/things.csv', asIs],
  [
    'xlsx',
    'xl/worksheets/sheet1.xml',
    (name) => `<c s="4" t="inlineStr"><is><t xml:space="preserve">${name}</t></is></c>`,
  ],
];

describe('A cell that a spreadsheet would compute', () => {
  let graph: Graph;
  before(async () => {
    graph = await embedded.open();
    const people = names.map((name, index) => person(`person:p${String(index)}`, name));
    const seats = people.map(({ id }) => ({
      ...membership(`membership:${id.slice(7)}`),
      links: [link('MEMBER', id), link('IN_GROUP', body.id), said],
    }));
    await apply(graph, changeset([article, body, ...people, ...seats]));
  });
  after(() => graph.close());

  for (const [format, file, cell] of tables)
    it(`${cell === asIs ? 'is left alone, as programs read it,' : 'is text'} in ${format}`, async () => {
      const content = await exported(graph, format);
      const text = file === '' ? content.toString() : strFromU8(unzipSync(content)[file] ?? new Uint8Array());
      for (const name of names) assert.ok(text.includes(cell(name)), `${name} in\n${text}`);
      assert.doesNotMatch(text, /<f>/);
    });

  it('is decided for every format with cells', () => {
    const decided = tables.map(([format]) => format);
    const withCells = formats.filter(({ name, title }) => /csv|xlsx|zip|table/i.test(`${name} ${title}`));
    assert.deepEqual(withCells.map(({ name }) => name).sort(), [...decided].sort());
  });
});
