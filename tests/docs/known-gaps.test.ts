import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { ledgers } from '../../src/analysis/ledger.js';
import { violationsIn } from '../../src/analysis/rules/check.js';
import { embedded } from '../engines.js';
import { openLoaded } from '../loaded.js';
import { inCheckout } from '../source.js';

const listed = readFileSync(inCheckout('docs/known-gaps.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [rule = '', ...lines] = part.split('\n');
    return lines.flatMap((line) =>
      line.startsWith('- ') ? [[rule, ...[...line.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id)].join(' ')] : [],
    );
  });

it('lists exactly what the rules find in the shipped facts', async () => {
  const { graph } = await openLoaded(embedded);
  const found = violationsIn(await ledgers(graph)(), {
    rules: null,
    validAt: null,
    knownAt: '2026-11-24T00:00:00.000Z',
    today: '2026-11-23',
  });
  await graph.close();
  assert.deepEqual(
    listed,
    found.map(({ rule, things, facts }) => [rule, ...(facts.length > 0 ? facts : things)].join(' ')),
  );
});
