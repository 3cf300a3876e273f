import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isId, typeOfId, versionedId } from '../../src/domain/id.js';
import { nodeTypeNames, nodeTypes } from '../../src/domain/vocabulary.js';

describe('An id', () => {
  it('is a known prefix, a colon and an ASCII slug', () => {
    for (const id of [
      'body:kommunalgremium',
      'person:jan-poerksen',
      'meeting:kommunalgremium-2020-08-26',
      'topic:ozg-2.0',
    ])
      assert.equal(isId(id), true, id);
  });

  it('may end in the number of a version', () => {
    assert.equal(isId('membership:vitako-chair~2'), true);
    for (const id of ['membership:x~', 'membership:x~0', 'membership:x~02', 'membership:x~a', 'membership:x~2~3'])
      assert.equal(isId(id), false, id);
  });

  it('is nothing else', () => {
    for (const id of [
      '',
      'body',
      'body:',
      ':x',
      'gremium:x',
      'Body:x',
      'body:X',
      'body:größe',
      'body:a b',
      'body:-a',
      'body:a-',
      'body:a:b',
    ])
      assert.equal(isId(id), false, id);
  });

  it('tells the type of its node by its prefix', () => {
    for (const type of nodeTypeNames) assert.equal(typeOfId(`${nodeTypes[type].prefix}:x`), type);
    assert.equal(typeOfId('gremium:x'), null);
    assert.equal(typeOfId('body'), null);
  });

  it('of a version has its number from the second on', () => {
    assert.deepEqual(
      [1, 2, 3].map((version) => versionedId('quota:x', version)),
      ['quota:x', 'quota:x~2', 'quota:x~3'],
    );
  });
});
