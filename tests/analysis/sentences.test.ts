import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { relationPhrases, sendingPhrases, sittingPhrases } from '../../src/analysis/sentences/phrases.js';
import { adjectiveIn, genderOf, nounIn } from '../../src/analysis/sentences/noun.js';
import { enums } from '../../src/domain/vocabulary.js';

describe('The phrases', () => {
  it('cover every role and every kind of relation in both languages', () => {
    for (const phrases of [
      ...enums.Role.flatMap((role) => [sittingPhrases[role], sendingPhrases[role]]),
      ...enums.RelationKind.map((kind) => relationPhrases[kind]),
    ])
      for (const { text, now, past } of [phrases.DE, phrases.EN]) {
        assert.match(text, /\{verb\}/);
        assert.match(text, /\{subject\.\w+\}.*\{object\.\w+\}|\{object\.\w+\}.*\{subject\.\w+\}/);
        assert.ok([...now, ...past].every((verb) => verb !== ''));
      }
  });
});

describe('German nouns', () => {
  it('have the gender of their ending', () => {
    const genders = [
      'IT-Planungsrat',
      'Kommunalgremium',
      'Präsidium',
      'Konferenz',
      'Steuerungsgruppe',
      'Landkreise',
      'Vitako',
    ];
    assert.deepEqual(genders.map(genderOf), ['M', 'N', 'N', 'F', 'F', 'P', null]);
  });

  it('have endings in the genitive and in the dative of the plural', () => {
    assert.equal(nounIn('IT-Planungsrat', 'M', 'gen'), 'IT-Planungsrats');
    assert.equal(nounIn('Hauptausschuss', 'M', 'gen'), 'Hauptausschusses');
    assert.equal(nounIn('Bund', 'M', 'gen'), 'Bundes');
    assert.equal(nounIn('Konferenz', 'F', 'gen'), 'Konferenz');
    assert.equal(nounIn('Landkreise', 'P', 'dat'), 'Landkreisen');
  });

  it('have adjectives that follow the article, but places stay', () => {
    assert.equal(adjectiveIn('Deutscher', 'M', 'gen'), 'Deutschen');
    assert.equal(adjectiveIn('Föderales', 'N', 'nom'), 'Föderale');
    assert.equal(adjectiveIn('Thüringer', 'N', 'dat'), 'Thüringer');
  });
});
