import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { inCheckout } from '../source.js';
import { type Page, pages, proseOf } from './markdown.js';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')));

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

const links = (page: Page): readonly string[] =>
  found(proseOf(page), /\]\(([^)#\s]+)(?:#[^)]*)?\)/g)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => join(dirname(page.path), target));

const paths = (page: Page): readonly string[] =>
  found(proseOf(page), /`((?:src|tests|docs|seed|schema|scripts)\/[^`\s]*)`/g).filter((path) => !/[<…]/.test(path));

const exists = (path: string): boolean => (path.includes('*') ? matches(path) : existsSync(inCheckout(path)));

/** Whether some file of the checkout has a path like the pattern; `*` stands for anything. */
function matches(pattern: string): boolean {
  const [folder = ''] = pattern.split('/');
  const like = new RegExp(`^${pattern.split(/\*+/).map(escaped).join('.*')}$`);
  return readdirSync(inCheckout(folder), { recursive: true, encoding: 'utf8' }).some((name) =>
    like.test(`${folder}/${name}`),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the documentation', () => {
  for (const page of pages()) {
    it(`names only files that are there: ${page.path}`, () => {
      assert.deepEqual(
        [...links(page), ...paths(page)].filter((path) => !exists(path)),
        [],
      );
    });

    it(`names only scripts of package.json: ${page.path}`, () => {
      const named = found(page.text, /npm run ([a-z][a-z:0-9-]*)/g);
      assert.deepEqual(
        named.filter((name) => !(name in scripts)),
        [],
      );
    });
  }
});
