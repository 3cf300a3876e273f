import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { copySeed } from '../ingest/seed-files.js';
import { inFolder, run, runUnread } from './run.js';

const fails = async (
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  code: number,
  says: RegExp,
) => {
  const ran = await run(words, settings);
  assert.match(ran.said, says);
  assert.doesNotMatch(ran.said, /\n\s+at /);
  assert.deepEqual([ran.code, ran.out], [code, '']);
};

describe('the command line', () => {
  it('suggests a command for a typing mistake', () =>
    fails(['sevre'], {}, 2, /UNKNOWN_COMMAND: Command "sevre" is unknown\. Did you mean "serve"\?/));

  it('says nothing of a reader who has gone away', async () =>
    assert.deepEqual(await runUnread(['--help'], {}), { out: '', said: '', code: 0 }));

  it('suggests a command behind a flag, too', () =>
    fails(['--data', 'x', 'stat'], {}, 2, /UNKNOWN_COMMAND: Command "stat" is unknown\. Did you mean "stats"\?/));

  it('says that the server to ask is not there', () =>
    fails(
      ['ask', '{ dataset { version } }', '--url', 'http://127.0.0.1:1/graphql'],
      {},
      5,
      /SERVER_UNAVAILABLE: .*--url/,
    ));

  it('refuses a port that is none', () =>
    fails(['serve'], { PORT: 'abc' }, 2, /INVALID_SETTING: Setting PORT expects/));

  it('refuses an address of Neo4j that is none', () =>
    fails(['stats'], { NEO4J_URI: 'localhost' }, 2, /INVALID_SETTING: Setting NEO4J_URI expects .*bolt:/));

  it('says that Neo4j is down', () =>
    fails(['stats'], { NEO4J_URI: 'bolt://127.0.0.1:1' }, 5, /ENGINE_UNAVAILABLE: .* Check that the database runs/));

  it('says that a password file is missing', () =>
    fails(
      ['stats'],
      { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD_FILE: '/nowhere/password' },
      3,
      /FILE_UNREADABLE: Expected to read \/nowhere\/password/,
    ));

  it('shows examples first in its help', async () => {
    for (const words of [['--help'], ['ask', '--help'], ['seed', '--help'], ['stats', '--help'], ['serve', '--help']]) {
      const { out, code } = await run(words, {});
      assert.match(out, /^Examples?:\n {2}gremiengraph /, words.join(' '));
      assert.equal(code, 0);
    }
  });
});

describe('seed', () => {
  it('shows what it would load, and loads nothing', () =>
    inFolder(async (folder) => {
      const { out } = await run(['seed', '--dry-run'], { GREMIENGRAPH_DATA: folder });
      assert.match(out, /Would load:\n[^]* 83 Body/);
      const stats = await run(['seed', '--dry-run', '--json'], { GREMIENGRAPH_DATA: folder });
      assert.match(stats.out, /"applied": false/);
    }));

  it('loads once', () =>
    inFolder(async (folder) => {
      const first = await run(['seed'], { GREMIENGRAPH_DATA: folder });
      assert.match(first.said, /Loaded Gremiengraph .* changeset 1\./);
      const second = await run(['seed'], { GREMIENGRAPH_DATA: folder });
      assert.match(second.said, /loaded already \(changeset 1\); nothing was changed/);
      const dry = await run(['seed', '--dry-run'], { GREMIENGRAPH_DATA: folder });
      assert.match(dry.out, /nothing would be changed/);
    }));

  it('names the file, record and field of a fault, and loads nothing', () =>
    inFolder(async (folder) => {
      const manifest = {
        name: 'x',
        version: '1',
        compiledOn: '2026-01-01',
        license: { name: 'x', url: 'x' },
        files: ['bodies.json'],
      };
      await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      await writeFile(
        join(folder, 'bodies.json'),
        JSON.stringify([{ id: 'body:x', nam: 'X', evidence: ['article:y'] }]),
      );
      const data = join(folder, 'data');
      await fails(
        ['seed', '--from', folder],
        { GREMIENGRAPH_DATA: data },
        3,
        /bodies\.json, record "body:x", field nam: is unknown\. Did you mean "name"\?/,
      );
      const { out } = await run(['seed', '--dry-run', '--json'], { GREMIENGRAPH_DATA: data });
      assert.match(out, /"applied": false/);
    }));
});

describe('the shipped seed', () => {
  const saidOf = async (version: string): Promise<string> => {
    const other = await copySeed();
    const settings = { GREMIENGRAPH_DATA: join(other.folder, 'data') };
    const manifest = await readFile(join(other.folder, 'manifest.json'), 'utf8');
    await other.write('manifest.json', manifest.replace(/"version": "[^"]*"/, `"version": "${version}"`));
    try {
      await run(['seed', '--from', other.folder], settings);
      return (await run(['stats'], settings)).said;
    } finally {
      await other.close();
    }
  };

  it('is told of where it is newer than that of the graph', async () =>
    assert.match(await saidOf('2000-01-01'), /holds Gremiengraph 2000-01-01; .* is shipped\./));

  it('is not told of where it is older', async () => assert.equal(await saidOf('2999-12-31'), ''));
});

describe('ask', () => {
  it('lists the examples with their questions', async () => {
    const { out } = await run(['ask', '--list'], {});
    assert.match(out, /^sitze +Wie viele Sitze hat das Kommunalgremium/m);
  });

  it('answers an example, a text and a file, as a table and as JSON', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: join(folder, 'data') };
      const example = await run(['ask', 'vorsitzende', '--quiet'], settings);
      assert.match(example.out, /│ 2021-01-01 │ 2021-12-31 │ Jan Pörksen +│ Hamburg/);
      const text = await run(['ask', '{ body(name: "KoG") { name } }', '--json'], settings);
      assert.deepEqual(JSON.parse(text.out), { data: { body: { name: 'Kommunalgremium des IT-Planungsrats' } } });
      const file = join(folder, 'question.graphql');
      await writeFile(file, 'query($name: String) { body(name: $name) { id } }');
      const asked = await run(['ask', file, '--variables', '{"name":"IT-PLR"}'], settings);
      assert.match(asked.out, /body:it-planungsrat/);
      assert.ok(readdirSync(join(folder, 'data')).length > 0);
      await fails(
        ['ask', '{ bodis { nodes { id } } }'],
        settings,
        2,
        /INVALID_QUERY: [^]*line 1, column 3: .*Did you mean "bodies"/,
      );
      await fails(['ask', 'vorsitzend'], settings, 2, /UNKNOWN_QUESTION: .*Did you mean the example vorsitzende/);
      const { said } = await run(['ask', '{ body(name: "Kommunalgremum") { id } }'], settings);
      assert.match(said, /The graph knows no Body "Kommunalgremum"\. Did you mean .*body:kommunalgremium/);
      const ambiguous = await run(['ask', '{ body(name: "Vitako") { id } }'], settings);
      assert.match(ambiguous.said, /^AMBIGUOUS_NAME: /);
      assert.equal(ambiguous.code, 2);
      await fails(
        ['ask', '{ dataset { version } }', '--variables', '[1]'],
        settings,
        2,
        /INVALID_ARGUMENT: .*JSON object/,
      );
    }));
});
