import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldName, type Named, namesOf, resolveName } from '../../src/domain/name.js';

const thing = (id: string, name: string, shortName: string | null = null, aliases: readonly string[] = []): Named => ({
  id,
  name,
  shortName,
  aliases,
});

describe('foldName', () => {
  it('takes umlauts for their vowels and ß for ss', () => {
    assert.equal(foldName('Straße der Öffentlichen ÄMTER'), 'strasse der offentlichen amter');
  });

  it('does not tell composed from decomposed letters', () => {
    assert.equal(foldName('Müller'.normalize('NFD')), foldName('Müller'));
  });

  it('takes any white space for one space and none at the ends', () => {
    assert.equal(foldName('  IT-\u00a0\n Planungsrat '), 'it- planungsrat');
  });

  it('changes nothing that is folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
  });

  it('does not tell upper from lower case', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ä', 'b', 'ö', 'ü', 'ß', 'é', 'z', ' ', '-', 'Z') });
    fc.assert(fc.property(letters, (name) => foldName(name.toUpperCase()) === foldName(name)));
  });
});

describe('namesOf', () => {
  it('gives the full name first, then the short one, then the others', () => {
    const council = thing('body:x', 'IT-Planungsrat', 'IT-PLR', ['IT Planning Council']);
    assert.deepEqual(namesOf(council), ['IT-Planungsrat', 'IT-PLR', 'IT Planning Council']);
    assert.deepEqual(namesOf(thing('body:y', 'Beirat')), ['Beirat']);
  });
});

const council = thing('body:it-planungsrat', 'IT-Planungsrat', 'IT-PLR', ['IT Planning Council']);
const municipal = thing('body:kommunalgremium', 'Kommunalgremium des IT-Planungsrats', null, ['Kommunalgremium']);
const street = thing('body:strassenausschuss', 'Ausschuss für Straßen');
const all = [council, municipal, street];
const idOf = (wanted: string, things: readonly Named[] = all): string | null => {
  const found = resolveName(wanted, things);
  return found.kind === 'one' ? found.thing.id : null;
};

describe('resolveName', () => {
  it('finds a full name, a short name and an alias', () => {
    assert.equal(idOf('IT-Planungsrat'), council.id);
    assert.equal(idOf('IT-PLR'), council.id);
    assert.equal(idOf('Kommunalgremium'), municipal.id);
  });

  it('finds a name in other case, and without umlauts and ß', () => {
    assert.equal(idOf('it-plr'), council.id);
    assert.equal(idOf('AUSSCHUSS FUR STRASSEN'), street.id);
  });

  it('finds a part that only one thing has', () => {
    assert.equal(idOf('Planning'), council.id);
    assert.equal(idOf('straß'), street.id);
  });

  it('takes a full name before an alias of another thing', () => {
    const others = [thing('org:a', 'Amt A', null, ['Vitako']), thing('org:b', 'Vitako')];
    assert.equal(idOf('Vitako', others), 'org:b');
  });

  it('takes an alias before a part of another name', () => {
    const others = [thing('org:a', 'Vitako e. V.'), thing('org:b', 'Bundes-Arbeitsgemeinschaft', null, ['Vitako'])];
    assert.equal(idOf('vitako', others), 'org:b');
  });

  it('lists all that an ambiguous name can mean', () => {
    const found = resolveName('planungsrat', [municipal, council, street]);
    assert.deepEqual(found.kind === 'several' && found.candidates.map(({ id }) => id), [council.id, municipal.id]);
  });

  it('lists things of the same full name, and none that only contains it', () => {
    const twins = [thing('person:a', 'Jan Meier'), thing('person:b', 'Jan Meier'), thing('person:c', 'Jan Meiering')];
    const found = resolveName('Jan Meier', twins);
    assert.deepEqual(found.kind === 'several' && found.candidates.map(({ id }) => id).sort(), ['person:a', 'person:b']);
  });

  it('finds nothing under an unknown or empty name', () => {
    assert.deepEqual(resolveName('Bundestag', all), { kind: 'none' });
    assert.deepEqual(resolveName('  ', all), { kind: 'none' });
  });

  it('always finds a thing under the full name that it alone has', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { selector: foldName, minLength: 1 });
    fc.assert(
      fc.property(names, (list) => {
        const things = list.filter((name) => foldName(name) !== '').map((name, at) => thing(`org:${at}`, name));
        return things.every(({ id, name }) => idOf(name, things) === id);
      }),
    );
  });
});
