import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const leaks: readonly (readonly [string, RegExp])[] = [
  ['a stack', /(?:^|\n|\\n|\\t|\t)\s*at [^\n]*(?::\d+:\d+|<anonymous>|native)|"stack(?:trace)?"\s*:/],
  [
    'a path',
    new RegExp([escaped(checkout), escaped(homedir()) + '/', 'file:///', '/(?:src|build)/[\\w/-]+\\.[jt]s'].join('|')),
  ],
  ['a module', /node_modules|node:internal/],
  [
    'the engine',
    /grafeo|\bGQL-?\d|Neo\.(?:Client|Transient|Database)|\bbolt(?:\+s+c?)?:\/\/|neo4j:\/\/|Neo4jError|\bcypher\b/i,
  ],
  ['a statement', /\bMATCH \(|\bUNWIND \$|\bRETURN \w+\.\w+/],
];

/** A format that everybody may fetch is called after the language. */
const published = /\bCYPHER\b|Cypher-Skript|Cypher script|\bcypher, /g;

/** What a text tells that no client may know. */
export const leaksIn = (text: string): readonly string[] =>
  leaks.flatMap(([what, pattern]) => {
    const [found] = pattern.exec(text.replaceAll(published, '')) ?? [];
    return found === undefined ? [] : [`${what}: ${found.trim().slice(0, 100)}`];
  });
