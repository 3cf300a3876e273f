import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { inFolder, run } from './run.js';

describe('gremiengraph export', () => {
  it('writes data to stdout and all else to stderr, and says what is wrong', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder, GREMIENGRAPH_DURABILITY: 'fast' };
      const asked = ['export', '--around', 'body:kommunalgremium', '--steps', '2'];
      const { out, said, code } = await run([...asked, '--format', 'gexf'], settings);
      assert.equal(code, 0);
      assert.match(out, /^<\?xml [\s\S]*<\/gexf>\n$/);
      assert.match(said, /things and facts as GEXF 1\.3/);
      const quiet = await run(['--quiet', ...asked, '--format', 'cyjs'], settings);
      assert.equal(quiet.said, '');
      const unknown = await run([...asked, '--format', 'gefx'], settings);
      assert.deepEqual([unknown.code, unknown.out], [2, '']);
      assert.match(unknown.said, /did you mean gexf\?/);
      const backwards = await run(['export', '--format', 'gexf', '--from', '2021', '--to', '2020'], settings);
      assert.deepEqual([backwards.code, backwards.out], [2, '']);
      const losses = await run(['--quiet', ...asked, '--format', 'ftm.ndjson', '--loss'], settings);
      assert.match(losses.out, /"kind": "EVIDENCE_OFFSETS"/);
    }));

  it('writes a file that is there as a whole or not at all', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder, GREMIENGRAPH_DURABILITY: 'fast' };
      const asked = ['export', '--around', 'Kommunalgremium', '--format', 'cyjs'];
      const { code, out, said } = await run([...asked, '--output', `${folder}/kog.cyjs`], settings);
      assert.deepEqual([code, out], [0, ''], said);
      assert.match(said, /kog\.cyjs/);
      assert.match(await readFile(`${folder}/kog.cyjs`, 'utf8'), /body:kommunalgremium[\s\S]*\}\s*$/);
      const nowhere = await run([...asked, '--output', `${folder}/not/there.cyjs`], settings);
      assert.equal(nowhere.code, 2);
      assert.match(nowhere.said, /"output" expects a file in a folder that is there/);
      const unknown = await run(
        ['export', '--around', 'body:kommunalgremum', '--format', 'gexf', '--output', `${folder}/x`],
        settings,
      );
      assert.equal(unknown.code, 2);
      assert.match(unknown.said, /such as "Kommunalgremium [^"]*" \(body:kommunalgremium\)/);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => /part$|^x$/.test(name)),
        [],
      );
      const nothing = await run(['export'], settings);
      assert.equal(nothing.code, 2);
      assert.match(nothing.said, /"format" expects one of gexf, .*, but got nothing/);
    }));

  /** What a command is told of the place that it writes to. */
  const onTerminal = { NODE_OPTIONS: '--import=data:text/javascript,process.stdout.isTTY=true' };

  for (const format of ['gephi.zip', 'package.zip', 'xlsx', 'parquet'])
    it(`does not write ${format} to a terminal, and says how to write it to a file`, async () => {
      const { code, out, said } = await run(['export', '--format', format], onTerminal);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(said.includes(`redirect it, as in > kog.${format}, or name one with --output`), said);
      assert.match(said, /but got a terminal/);
    });

  it('writes to a terminal what it can show, and an archive to a file or a pipe from there', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder, GREMIENGRAPH_DURABILITY: 'fast' };
      const asked = ['--quiet', 'export', '--around', 'Kommunalgremium', '--format'];
      const shown = await run([...asked, 'dot'], { ...settings, ...onTerminal });
      assert.deepEqual([shown.code, shown.said], [0, '']);
      assert.match(shown.out, /^digraph/);
      const file = await run([...asked, 'gephi.zip', '--output', `${folder}/x.zip`], { ...settings, ...onTerminal });
      assert.equal(file.code, 0, file.said);
      assert.equal((await readFile(`${folder}/x.zip`)).toString('latin1', 0, 2), 'PK');
      const piped = await run([...asked, 'gephi.zip'], settings);
      assert.equal(piped.out.slice(0, 2), 'PK');
    }));

  for (const [what, words, expected] of [
    [
      'steps backwards',
      ['--around', 'body:x', '--steps', '-1'],
      /"steps" expects a whole number from 0 to 10, but got "-1"/,
    ],
    [
      'too many steps',
      ['--around', 'body:x', '--steps', '99'],
      /"steps" expects a whole number from 0 to 10, but got "99"/,
    ],
    [
      'half a step',
      ['--around', 'body:x', '--steps', '1.5'],
      /"steps" expects a whole number from 0 to 10, but got "1.5"/,
    ],
    ['steps around nothing', ['--steps', '2'], /to stand with "around", "body" or "search"/],
    [
      'a period that ends before it starts',
      ['--from', '2021-05', '--to', '2021-04-30'],
      /not before "from" \(2021-05\)/,
    ],
    ['a day that never was', ['--valid-at', '2021-02-31'], /2021-02-31/],
    ['an unknown type', ['--types', 'Persn'], /did you mean Person\?/],
  ] as const)
    it(`refuses ${what} before it opens the graph`, async () => {
      const { code, out, said } = await run(['export', '--format', 'gexf', ...words], {
        GREMIENGRAPH_DATA: '/dev/null',
      });
      assert.deepEqual([code, out], [2, ''], said);
      assert.match(said, expected);
    });

  it('takes a path for a name that nothing has', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder, GREMIENGRAPH_DURABILITY: 'fast' };
      for (const path of ['../../etc/passwd', 'file:///etc/passwd']) {
        const { code, out, said } = await run(['--quiet', 'export', '--format', 'gexf', '--around', path], settings);
        assert.deepEqual([code, out], [2, '']);
        assert.ok(said.includes(`the name of something in the graph, but got "${path}"`), said);
      }
    }));
});
