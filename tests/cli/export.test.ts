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
});
