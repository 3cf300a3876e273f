import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { formats as all } from '../../src/export/formats.js';
import type { Graph } from '../../src/graph/port.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { withProgram } from '../program.js';
import { withPython } from '../python.js';
import { withGephi } from './gephi.js';
import { keyOf, type Outcomes, type Reader, readers, readEvery } from './every-reader.js';
import { exported } from './exported.js';
import { differences } from './found.js';
import { measure, type Measures } from './measures.js';
import { loadNasty, loadNastyWithoutSeat, nastyNames } from './nasty.js';

/** A picture is for eyes, and refuses so many: picture.test.ts looks at it. */
const formats = all.filter(({ name }) => name !== 'svg');

/** The formats that draw facts as nodes as well; a DOT file of them takes pydot half a minute. */
const drawn = ['gexf', 'gexf-1.2', 'graphml', 'gephi.zip', 'cyjs', 'graphology.json'];

const shapesOf = (format: string): readonly string[] => (drawn.includes(format) ? ['members', 'facts'] : ['members']);

const original = Buffer.from('Größe');
/** As long, so that files that count their bytes stay whole. */
const other = Buffer.from('Grüße');

function changed(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  for (let at = copy.indexOf(original); at >= 0; at = copy.indexOf(original, at)) other.copy(copy, at);
  return copy;
}

const inArchive = (content: Buffer): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(unzipSync(content)).map(([path, part]) => [path, changed(Buffer.from(part))])),
    ),
  );

/** What is done to a file so that no reader may find it right. */
const breaks: Readonly<Record<string, (content: Buffer, withoutSeat: Buffer, format: string) => Buffer>> = {
  'is cut': (content) => content.subarray(0, Math.floor(content.length * 0.6)),
  'has another letter in a name': (content, _, format) =>
    /zip$|xlsx$/.test(format) ? inArchive(content) : changed(content),
  'lacks a seat': (_, withoutSeat) => withoutSeat,
};

/** Where a reader is missing, the tests with it are left out, and say why. */
const needs: Readonly<Record<Reader['by'], { readonly skip?: string }>> = {
  Python: withPython,
  Gephi: withGephi,
  rapper: { ...withPython, ...withProgram('rapper', 'raptor2-utils') },
  JavaScript: {},
};

describe('Every format', () => {
  let folder: string;
  let outcomes: Outcomes;
  let ofSeed: Measures;
  let ofNasty: Measures;
  const files: string[] = [];

  const write = async (file: string, content: Buffer): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
    files.push(file);
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gremiengraph-every-'));
    const seed = (await openLoaded(embedded)).graph;
    const [nasty, smaller] = [await embedded.open(), await embedded.open()];
    await loadNasty(nasty);
    await loadNastyWithoutSeat(smaller);
    const content = (graph: Graph, format: string, shape: string) => exported(graph, format, { shape, knownAt: 'any' });
    for (const { name } of formats) {
      for (const shape of shapesOf(name)) await write(`seed/${shape}.${name}`, await content(seed, name, shape));
      const whole = await content(nasty, name, 'members');
      await write(`nasty/members.${name}`, whole);
      for (const [how, broken] of Object.entries(breaks))
        await write(`${how}/members.${name}`, broken(whole, await content(smaller, name, 'members'), name));
    }
    [ofSeed, ofNasty] = [await measure(seed), await measure(nasty)];
    await Promise.all([seed.close(), nasty.close(), smaller.close()]);
    outcomes = await readEvery(folder, files);
  });
  after(() => rm(folder, { recursive: true }));

  it('has a reader that is not ours', () => {
    assert.deepEqual(
      formats.map(({ name }) => name).filter((name) => readers.every(({ format }) => format !== name)),
      [],
    );
  });

  for (const { format, name, by, read } of readers) {
    const found = (file: string) => outcomes.get(keyOf(file, name));

    it(`${format} has for ${name} the nodes, edges, facts, evidence and names of the graph`, needs[by], () => {
      for (const shape of name === 'csvkit' ? ['members'] : shapesOf(format))
        assert.deepEqual(differences(found(`seed/${shape}.${format}`), ofSeed, read), [], shape);
    });

    it(`${format} keeps for ${name} every character of nasty names`, needs[by], () => {
      const outcome = found(`nasty/members.${format}`);
      assert.deepEqual(differences(outcome, ofNasty, read), []);
      const names = outcome !== undefined && 'names' in outcome ? outcome.names : {};
      assert.deepEqual(
        Object.keys(nastyNames).filter((id) => names[id] === undefined),
        [],
      );
    });

    for (const how of Object.keys(breaks))
      it(`${format} is seen to be broken by ${name} where it ${how}`, needs[by], () => {
        assert.notDeepEqual(differences(found(`${how}/members.${format}`), ofNasty, read), []);
      });
  }
});
