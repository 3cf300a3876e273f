import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { errorKinds } from '../../src/domain/errors.js';
import { limits } from '../../src/graphql/limits.js';
import { readConfig } from '../../src/cli/config.js';
import { run } from '../cli/run.js';
import { openServed, type Served } from '../http/served.js';
import { inCheckout } from '../source.js';
import { commandsOf, printed } from './console.js';
import { inNewFolder } from './folder.js';
import { page, tableUnder } from './markdown.js';

const readme = page('README.md');

describe('the commands of README.md', () => {
  const settings = { GREMIENGRAPH_DATA: 'data' };
  const leave = inNewFolder();
  let served: Served;

  before(async () => {
    served = await openServed();
    assert.equal((await run(['seed'], settings)).code, 0);
  });

  after(async () => {
    await served.close();
    leave();
  });

  for (const { command, output, line } of commandsOf(readme)) {
    it(`print what line ${String(line)} shows: ${command}`, async () => {
      assert.equal(await printed(command, { settings, served }), output);
    });
  }
});

describe('the tables of README.md', () => {
  it('list every setting that is read, and no other', () => {
    const source = readFileSync(inCheckout('src/cli/config.ts'), 'utf8');
    const read = [...source.matchAll(/'((?:NEO4J|GREMIENGRAPH)_[A-Z_]+|PORT|HOST)'/g)].map(([, name]) => name);
    const listed = tableUnder(readme, 'Configuration').map(([name]) => name);
    assert.deepEqual(listed.toSorted(), [...new Set(read)].sort());
  });

  it('give the defaults of the settings', () => {
    const { place, port, host, operation, documents } = readConfig({}, {});
    const { place: other } = readConfig({}, { NEO4J_URI: 'bolt://127.0.0.1:7687' });
    assert.ok('folder' in place && 'neo4j' in other);
    const defaults = {
      GREMIENGRAPH_DATA: `${place.folder ?? ''}/`,
      PORT: String(port),
      HOST: host,
      GREMIENGRAPH_DURABILITY: place.durability ?? '',
      GREMIENGRAPH_LOG: operation.log,
      GREMIENGRAPH_PLACES: String(operation.places),
      GREMIENGRAPH_QUERY_SECONDS: String(operation.budget),
      GREMIENGRAPH_PROXIES: operation.proxies ?? '',
      GREMIENGRAPH_CACHE_MEGABYTES: String(operation.cache),
      GREMIENGRAPH_CACHE_SECONDS: String(operation.cacheAge),
      GREMIENGRAPH_DOCUMENTS: documents ?? '',
      GREMIENGRAPH_CONFIG: '',
      NEO4J_URI: '',
      NEO4J_USER: other.neo4j.user,
      NEO4J_PASSWORD: other.neo4j.password,
      NEO4J_PASSWORD_FILE: '',
      NEO4J_DATABASE: other.neo4j.database,
    };
    const listed = tableUnder(readme, 'Configuration').map(([name = '', value = '']) => [name, value]);
    assert.deepEqual(Object.fromEntries(listed), defaults);
  });

  it('list every limit with its number, and a code that exists', () => {
    const rows = tableUnder(readme, 'Limits');
    const listed = rows.map(([name = '', , number = '']) => [name, Number(number.replaceAll(',', ''))]);
    assert.deepEqual(Object.fromEntries(listed), limits);
    assert.deepEqual(
      rows.filter(([, , , code = '']) => !(code in errorKinds)),
      [],
    );
  });
});
