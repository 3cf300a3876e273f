import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { declined } from '../engines.js';

const folder = new URL('.', import.meta.url);

describe('The list of declined cases', () => {
  it('names cases that exist, each with a reason', async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.engines.test.js'));
    const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
    for (const { name, reason } of declined) {
      assert.ok(
        texts.some((text) => text.includes(name)),
        `no test is named "${name}" any more`,
      );
      assert.ok(reason.length > 20, `"${name}" is declined without a reason`);
    }
  });
});
