import { readdirSync, readFileSync } from 'node:fs';
import { inCheckout } from '../source.js';

/** A page of the documentation: its path in the checkout and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly content: string;
  /** The line of the fence, for messages. */
  readonly line: number;
}

const rootPages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** Reads one page. */
export const page = (path: string): Page => ({ path, text: readFileSync(inCheckout(path), 'utf8') });

/** Every page that a reader of the repository meets. */
export const pages = (): readonly Page[] =>
  readdirSync(inCheckout('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`)
    .concat(rootPages)
    .map(page);

/** The fenced blocks of a page, in order. */
export const blocksOf = ({ text }: Page): readonly Block[] =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: content = '', index }) => ({
    language,
    content: content.trimEnd(),
    line: text.slice(0, index).split('\n').length,
  }));

/** A page without its fenced blocks. */
export const proseOf = ({ text }: Page): string => text.replace(/^```\w*\n[\s\S]*?^```$/gm, '');

/** The rows of the first table under a heading, without its head; code marks are taken off the cells. */
export function tableUnder({ text }: Page, heading: string): readonly (readonly string[])[] {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}
