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

  it('suggests a type for a typing mistake', () =>
    fails(['search', 'Richter', '--type', 'persn'], {}, 2, /INVALID_ARGUMENT: .*"persn" \(did you mean "person"\?\)/));

  it('refuses to search for nothing, for signs, for too much and for no hits', async () => {
    await fails(['search', ''], {}, 2, /INVALID_ARGUMENT: Argument "text" expects a few words .*, but got nothing/);
    await fails(['search', '.*'], {}, 2, /INVALID_ARGUMENT: Argument "text" expects a few words .*, but got \.\*/);
    await fails(['search', 'x'.repeat(501)], {}, 2, /INVALID_ARGUMENT: Argument "text" .*, but got 501 characters/);
    await fails(
      ['search', 'x', '--first', '0'],
      {},
      2,
      /INVALID_ARGUMENT: Argument "first" expects a number from 1 to/,
    );
  });

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
    for (const words of [
      ['--help'],
      ['ask', '--help'],
      ['seed', '--help'],
      ['stats', '--help'],
      ['search', '--help'],
      ['path', '--help'],
      ['serve', '--help'],
    ]) {
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

describe('check --rules', () => {
  it('lists violations, ends with 4 where one is more than a note, and refuses rules and days that are none', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder };
      const all = await run(['check', '--rules'], settings);
      assert.match(all.said, /Loaded Gremiengraph [^]*Verstöße: .* lists them\./);
      assert.match(all.out, /^WARNING CONTRADICTION: Kommunalgremium .*„Gemeinden“ gegen „Städte und Gemeinden“/m);
      assert.equal(all.code, 4);
      const notes = await run(['check', '--rule', 'UNNAMED_SEATS', '--valid-at', '2021-02-01', '--json'], settings);
      assert.match(notes.out, /"rule": "UNNAMED_SEATS"/);
      assert.equal(notes.code, 0);
      await fails(
        ['check', '--rule', 'NONE'],
        settings,
        2,
        /INVALID_ARGUMENT: Argument "rule" expects one of QUOTA_SUM/,
      );
      await fails(['check', '--valid-at', '2021-02'], settings, 2, /INVALID_DATE: /);
      await fails(['check', '--known-at', 'gestern'], settings, 2, /INVALID_MOMENT: /);
    }));
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

describe('search', () => {
  it('finds by text, by type and as JSON, and says where there is nothing', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder };
      const found = await run(['search', 'Vorsitz', 'Pörksen', '--first', '3', '--quiet'], settings);
      assert.match(found.out, /person:jan-poerksen/);
      assert.deepEqual([found.code, found.said], [0, '']);
      const bodies = await run(['search', 'Kommunalgremum', '--type', 'body', '--first', '1', '--json'], settings);
      assert.match(bodies.out, /"id": "body:kommunalgremium"/);
      JSON.parse(bodies.out);
      const nothing = await run(['search', 'Xylophonquartett', '--json', '--quiet'], settings);
      assert.doesNotMatch(nothing.out, /"id"/);
      assert.equal(nothing.code, 0);
    }));
});

describe('path', () => {
  it('tells how two things hang together, by name or id, in both languages, each step with its source', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder };
      const german = await run(['path', 'org:vitako', 'IT-Planungsrat', '--max-length', '2', '--quiet'], settings);
      assert.match(
        german.out,
        /^1\. Vitako entsendet drei Vertreter ins Kommunalgremium; das Kommunalgremium ist Teil/,
      );
      assert.match(german.out, /\[quota:kommunalgremium-vitako\]\n {5}„[^]*kommune21/);
      assert.match(german.out, /^3\. govdigital /m);
      assert.equal(german.code, 0);
      const words = ['path', 'org:vitako', 'body:it-planungsrat', '--first', '1', '--lang', 'en', '--json'];
      const english = await run(words, settings);
      assert.match(english.out, /"sentence": "Vitako sends three representatives to the Kommunalgremium/);
      JSON.parse(english.out);
      const early = await run([...words, '--known-at', '2019-01-01T00:00:00Z', '--valid-at', '2018-01-01'], settings);
      assert.match(early.out, /"paths": /);
      const none = await run(['path', 'org:vitako', 'topic:ozg'], settings);
      assert.match(none.said, /There is no such path\./);
      assert.deepEqual([none.out, none.code], ['', 0]);
    }));

  it('refuses numbers, days and languages that are none, and suggests for an unknown id', () =>
    inFolder(async (folder) => {
      const settings = { GREMIENGRAPH_DATA: folder };
      const refuses = async (more: readonly string[], says: RegExp) =>
        fails(['path', 'org:vitako', 'body:it-planungsrat', '--quiet', ...more], settings, 2, says);
      await refuses(['--lang', 'fr'], /INVALID_ARGUMENT: Argument "--lang" expects de or en, but got "fr"/);
      await refuses(['--first', 'x'], /INVALID_ARGUMENT: Argument "--first" expects a whole number, but got "x"/);
      await refuses(['--first', '101'], /PAGE_SIZE_TOO_LARGE: /);
      await refuses(['--max-length', '0'], /INVALID_ARGUMENT: /);
      await refuses(['--valid-at', '2021-02'], /INVALID_DATE: /);
      await refuses(['--known-at', 'gestern'], /INVALID_MOMENT: /);
      const unknown = await run(['path', 'org:vitakko', 'body:it-planungsrat'], settings);
      assert.match(unknown.said, /org:vitako/);
    }));
});
