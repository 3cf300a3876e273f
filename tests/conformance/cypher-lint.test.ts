import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { enums, nodeTypeNames } from '../../src/domain/vocabulary.js';
import { inCheckout } from '../source.js';
import { allTexts, problemsOf } from './cypher.js';

const texts = await allTexts();
const breaking = (isBroken: (text: string) => boolean): readonly string[] => texts.filter(isBroken);

/** A window in the order in which the engine keeps its nodes: all windows together have each node once. */
const isWindow = (text: string): boolean => /\nWITH target SKIP \$skip LIMIT \$window\n/.test(text);

/** A row for each of a batch of parameters, one node by its id, or one number. */
const isBounded = (text: string): boolean =>
  /^UNWIND (?:split\()?\$/.test(text) || /\{id: \$id\}/.test(text) || /\nRETURN count\([^)]*\) AS \w+$/.test(text);

const startOf = (text: string): string => text.split('\n').find((line) => /MATCH|CREATE/.test(line)) ?? text;

const known = new Set<string>([...Object.values(enums).flat(), ...nodeTypeNames, '']);
const literals = (text: string): readonly string[] =>
  [...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, a, b]) => a ?? b ?? '');

describe('Every Cypher text of the project', () => {
  it('is seen here', () => {
    assert.ok(texts.length > 200, `only ${texts.length} texts were found`);
  });

  it('is correct for the parser of Neo4j', () => {
    // Checking takes a tenth of a second a text, and a count has nothing that its list does not have.
    const checked = texts.filter((text) => !text.includes('AS counted'));
    assert.deepEqual(
      checked.flatMap((text) => problemsOf(text).map((problem) => `${problem} ${startOf(text)}`)),
      [],
    );
  });

  it('is seen to be wrong where it is', () => {
    assert.equal(problemsOf('MATCH (n:Node RETURN n.id AS id').length, 1);
    assert.equal(problemsOf('MATCH (n:Node) RETURN m.id AS id').length, 1);
  });

  it('has a limit wherever it gives or collects a list', () => {
    assert.deepEqual(
      breaking((text) => text.includes('RETURN') && !text.includes('LIMIT') && !isBounded(text)),
      [],
    );
    assert.deepEqual(
      breaking((text) => text.includes('collect(') && !text.includes('LIMIT')),
      [],
    );
  });

  it('sorts before it limits, and ends on the id where it pages', () => {
    const limits = (text: string): number => text.match(/LIMIT/g)?.length ?? 0;
    assert.deepEqual(
      breaking((text) => !isWindow(text) && limits(text) !== (text.match(/ORDER BY/g)?.length ?? 0)),
      [],
    );
    assert.deepEqual(
      breaking((text) => text.includes('collect(') && !/target\.id(?: DESC)?\nLIMIT/.test(text)),
      [],
    );
  });

  it('names every column', () => {
    const last = (text: string): string => text.slice(text.lastIndexOf('RETURN') + 6).split(/ORDER BY|LIMIT/)[0] ?? '';
    const columns = (text: string): readonly string[] =>
      last(text)
        .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
        .split(',');
    assert.deepEqual(
      breaking((text) => text.includes('RETURN') && !columns(text).every((column) => / AS \w+\s*$/.test(column))),
      [],
    );
  });

  it('bounds every path', () => {
    assert.deepEqual(
      breaking((text) => /\*(?!\)|\d*\.\.[1-6]\b)/.test(text)),
      [],
    );
  });

  it('takes nothing from elsewhere', () => {
    assert.deepEqual(
      breaking((text) => /LOAD CSV|apoc\.|CALL \w|IN \$ids/i.test(text)),
      [],
    );
  });

  it('quotes words of the vocabulary and no others', () => {
    const foreign = texts.flatMap(literals).filter((literal) => !known.has(literal));
    assert.deepEqual([...new Set(foreign)], []);
  });
});

/** What the declarations may put into a text: what binds a value, another condition, and constants of the same file. */
const allowed = [/^bind\(\w+\)$/, /\(bind\)$/, /^concerned$/, /^wanted \? '=' : '<>'$/];

describe('The declarations of relations', () => {
  it('put no values into their texts', async () => {
    const folder = inCheckout('src/queries/relations');
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(`${folder}/${file}`, 'utf8')));
    const inserted = files.flatMap((file) =>
      [...file.matchAll(/\$\{([^}]*)\}/g)].map(([, expression = '']) => expression),
    );
    assert.ok(inserted.length > 0);
    assert.deepEqual(
      inserted.filter((expression) => !allowed.some((pattern) => pattern.test(expression))),
      [],
    );
  });
});
