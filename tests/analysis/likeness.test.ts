import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { likeness } from '../../src/analysis/reconciling/likeness.js';

describe('The likeness of two names', () => {
  it('is whole where case, umlauts, signs, titles or the order of words differ alone', () => {
    for (const [a, b] of [
      ['Hans-Henning Lühr', 'hans henning luehr'],
      ['Lühr, Hans-Henning', 'Hans-Henning Lühr'],
      ['Prof. Dr. Klaus Vitt', 'Klaus Vitt'],
      ['IT-Planungsrat', 'ITPlanungsrat'],
      ['Straße', 'STRASSE'],
    ] as const)
      assert.equal(likeness(a, b), 100, a);
  });

  it('is less where letters or words differ, and little where all do', () => {
    assert.ok(likeness('Landgraff', 'Landgraf') > 85);
    assert.ok(likeness('K. Vitt', 'Klaus Vitt') > 60);
    assert.ok(likeness('Klaus Vitt', 'Katrin Lange') < 40);
    assert.equal(likeness('?!', 'Klaus Vitt'), 0);
  });

  it('lies between 0 and 100, is the same from both sides and whole for a name itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ maxLength: 40 }), (a, b) => {
        const both = likeness(a, b);
        assert.ok(both >= 0 && both <= 100);
        assert.equal(likeness(b, a), both);
        if (/[a-z]{4}/.test(b)) assert.equal(likeness(b, b), 100);
      }),
    );
  });

  it('is the same from both sides where several words could meet', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'an', 'anna', 'hanna', 'ab', 'abc', 'bc', 'dr', '.', 'É'), { maxLength: 5 })
      .map((chosen) => chosen.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => assert.equal(likeness(a, b), likeness(b, a))),
      { numRuns: 2000 },
    );
    assert.equal(likeness('一 Ď', 'd 0'), likeness('d 0', '一 Ď'));
  });
});
