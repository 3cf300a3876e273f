import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { embedded } from '../engines.js';
import { exported } from '../export/exported.js';
import { inFolder } from '../cli/run.js';
import { openLoaded } from '../loaded.js';
import { python, withPython } from '../python.js';
import { blocksOf, page } from './markdown.js';

const howTos = [
  { path: 'docs/how-to/open-in-networkx.md', format: 'cyjs' },
  { path: 'docs/how-to/open-in-a-spreadsheet-or-r.md', format: 'gephi.zip' },
] as const;

describe('the Python of the how-tos', withPython, () => {
  for (const { path, format } of howTos)
    it(`prints what ${path} shows`, async () => {
      const { graph } = await openLoaded(embedded);
      const content = await exported(graph, format, { around: 'body:kommunalgremium' });
      await graph.close();
      const blocks = blocksOf(page(path));
      const codeOf = (language: string): string => blocks.find((block) => block.language === language)?.content ?? '';
      assert.ok(codeOf('sh').includes(`--around body:kommunalgremium --format ${format} > kog.${format}`));
      await inFolder((folder) => {
        writeFileSync(join(folder, `kog.${format}`), content);
        const printed = execFileSync(python ?? 'python3', ['-c', codeOf('python')], { cwd: folder, encoding: 'utf8' });
        const lines = (text: string): readonly string[] =>
          text
            .trimEnd()
            .split('\n')
            .map((line) => line.trimEnd());
        assert.deepEqual(lines(printed), lines(codeOf('text')));
        return Promise.resolve();
      });
    });
});
