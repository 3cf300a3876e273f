import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { openServed, type Served } from '../http/served.js';
import { inCheckout } from '../source.js';
import { commandsOf, printed } from './console.js';
import { inNewFolder } from './folder.js';
import { blocksOf, page, pages } from './markdown.js';

const howTos = pages().filter(({ path }) => path.startsWith('docs/how-to/'));

describe('the commands of the how-tos', () => {
  const leave = inNewFolder();
  let served: Served;

  before(async () => {
    served = await openServed();
    // The commands write beside this copy: never a link, or they would reach the seed itself.
    cpSync(realpathSync(inCheckout('seed')), 'seed', { recursive: true, dereference: true });
  });

  after(async () => {
    await served.close();
    leave();
  });

  for (const howTo of howTos)
    for (const { command, output, line } of commandsOf(howTo)) {
      it(`print what ${howTo.path}:${String(line)} shows: ${command}`, async () => {
        assert.equal(await printed(command, { settings: {}, served }), output);
      });
    }
});

const record = z.looseObject({ id: z.string() });

describe('the records in docs/how-to/correct-a-fact-in-the-seed.md', () => {
  const files = readdirSync(inCheckout('seed')).filter((name) => name.endsWith('.json') && name !== 'manifest.json');
  const seed = files.flatMap((name) =>
    z.array(record).parse(JSON.parse(readFileSync(inCheckout(`seed/${name}`), 'utf8'))),
  );

  for (const { language, content, line } of blocksOf(page('docs/how-to/correct-a-fact-in-the-seed.md'))) {
    if (language !== 'json') continue;
    it(`stand in the seed as line ${String(line)} shows`, () => {
      const shown = record.parse(JSON.parse(content));
      assert.deepEqual(
        shown,
        seed.find(({ id }) => id === shown.id),
      );
    });
  }
});
