import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inCheckout } from '../source.js';
import { documented } from './documented.js';

it('the pictures of the documentation are drawn from the facts as they are (else: npm run picture)', async () => {
  for (const { file, content } of await documented())
    assert.ok(readFileSync(inCheckout(`docs/img/${file}`), 'utf8') === content, file);
});
