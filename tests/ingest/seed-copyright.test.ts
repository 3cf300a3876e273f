import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inCheckout } from '../source.js';
import { isRecord, recordsIn, seedFiles, type SeedRecord } from './seed-files.js';

interface Piece {
  readonly of: string;
  readonly source: unknown;
  readonly quote: string | null;
  readonly statement: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const piecesOf = ({ id, evidence }: SeedRecord): readonly Piece[] =>
  (Array.isArray(evidence) ? evidence : []).filter(isRecord).map(({ source, quote, statement, start, end }) => ({
    of: String(id),
    source,
    quote: textOf(quote),
    statement: textOf(statement),
    start: numberOf(start),
    end: numberOf(end),
  }));

const records = seedFiles().flatMap(recordsIn);
const pieces = records.flatMap(piecesOf);
const failing = (holds: (piece: Piece) => boolean): readonly Piece[] => pieces.filter((piece) => !holds(piece));
const wordsIn = (text: string): number => text.split(/\s+/).length;

describe('What the seed takes from its sources', () => {
  it('is quoted by some words at least, so that the checks below check something', () => {
    assert.ok(pieces.filter(({ quote }) => quote !== null).length >= 50);
  });

  it('is never more than ten words of a passage', () => {
    assert.deepEqual(
      failing(({ quote }) => quote === null || wordsIn(quote) <= 10),
      [],
    );
  });

  it('is never a sentence from capital letter to full stop', () => {
    assert.deepEqual(
      failing(({ quote }) => quote === null || !/^\p{Lu}.*\s.*[.!?]$/u.test(quote)),
      [],
    );
  });

  it('is said in our own words in at most 300 characters', () => {
    assert.deepEqual(
      failing(({ statement }) => statement === null || statement.length <= 300),
      [],
    );
  });

  it('is not quoted in what we say ourselves', () => {
    assert.deepEqual(
      failing(({ quote, statement }) => quote === null || wordsIn(quote) < 6 || statement?.includes(quote) !== true),
      [],
    );
  });

  it('is an abstract of at most 300 characters of an article', () => {
    const long = records.filter(({ teaser }) => typeof teaser === 'string' && teaser.length > 300);
    assert.deepEqual(
      long.map(({ id }) => id),
      [],
    );
  });
});

const page = inCheckout('../shared/data/kommune21-34661.txt');
const sources: readonly unknown[] = ['article:kommune21-34661', 'document:kommune21-34661-page'];

describe('The offsets of evidence', () => {
  it('begin before they end', () => {
    assert.deepEqual(
      failing(({ start, end }) => (start === null && end === null) || Number(start) < Number(end)),
      [],
    );
  });

  const skip = existsSync(page) ? false : `the text of the first page is not beside the checkout (${page})`;

  it('lead in the first page to a passage that has the quote', { skip }, () => {
    const text = readFileSync(page, 'utf8');
    const placed = pieces.filter(({ start }) => start !== null);
    const ofPage = placed.filter(
      ({ source }) => sources.includes(source) || String(source).startsWith('article:kommune21-'),
    );
    assert.ok(ofPage.length >= 50);
    const wrong = ofPage.filter(
      ({ quote, start, end }) => quote !== null && !plain(text.slice(start ?? 0, end ?? 0)).includes(plain(quote)),
    );
    assert.deepEqual(wrong, []);
  });

  it('of a mention lead to its surface', { skip }, () => {
    const text = readFileSync(page, 'utf8');
    const mentions = records
      .filter(({ id }) => sources.includes(id))
      .flatMap(({ mentions: all }) => (Array.isArray(all) ? all : []).filter(isRecord));
    assert.ok(mentions.length >= 20);
    const wrong = mentions.filter(
      ({ surface, start, end }) => text.slice(Number(start), Number(end)) !== String(surface),
    );
    assert.deepEqual(wrong, []);
  });

  it('count in the text whose checksum the source keeps', { skip }, () => {
    const sums = records.filter(({ id }) => sources.includes(id)).flatMap(({ sha256 }) => textOf(sha256) ?? []);
    const sum = createHash('sha256').update(readFileSync(page)).digest('hex');
    assert.deepEqual([...new Set(sums)], [sum]);
  });
});

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
