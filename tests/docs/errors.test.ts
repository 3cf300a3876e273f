import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorKinds } from '../../src/domain/errors.js';
import { page, tableUnder } from './markdown.js';

const rows = tableUnder(page('docs/errors.md'), 'All codes');

describe('docs/errors.md', () => {
  it('lists every code with its HTTP status and exit code, and no other', () => {
    const listed = rows.map(([code = '', http, exit]) => [code, [Number(http), Number(exit)]]);
    const kinds = Object.entries(errorKinds).map(([code, { http, exit }]) => [code, [http, exit]]);
    assert.deepEqual(Object.fromEntries(listed), Object.fromEntries(kinds));
    assert.equal(rows.length, kinds.length);
  });

  it('says of each code when it comes and what to do', () => {
    assert.deepEqual(
      rows.filter(([, , , when = '', what = '']) => when === '' || what === ''),
      [],
    );
  });
});
