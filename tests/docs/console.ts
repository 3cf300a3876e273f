import { spawnSync } from 'node:child_process';
import { run, type Settings } from '../cli/run.js';
import type { Served } from '../http/served.js';
import { blocksOf, type Page } from './markdown.js';

/** A command as a page shows it, with what it is said to print. */
export interface Shown {
  readonly command: string;
  readonly output: string;
  readonly line: number;
}

/** The commands of the `console` blocks of a page: each begins with `$ `, and a backslash carries it on. */
export const commandsOf = (page: Page): readonly Shown[] =>
  blocksOf(page)
    .filter(({ language }) => language === 'console')
    .flatMap(({ content, line }) =>
      content
        .replaceAll('\\\n', ' ')
        .split(/^\$ /m)
        .slice(1)
        .map((part) => {
          const [command = '', ...output] = part.split('\n');
          return { command, output: output.join('\n').trimEnd(), line };
        }),
    );

/** Where commands run: the settings of the command line, and the server that `curl` asks. */
export interface Console {
  readonly settings: Settings;
  readonly served: Served;
}

/** Runs a command as a reader would, in the current folder, and gives what it prints. */
export async function printed(command: string, { settings, served }: Console): Promise<string> {
  const all = wordsOf(command);
  const [program, ...words] = all.filter((word) => !assignment.test(word));
  if (program === 'gremiengraph') {
    const { out, said } = await run(words, { ...settings, ...assigned(all) });
    return `${out}${said}`.trimEnd();
  }
  if (program === 'curl')
    return (await served.server.inject(requestOf(words))).payload.replaceAll('\r\n', '\n').trimEnd();
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  return `${stdout}${stderr}`.trimEnd();
}

const assignment = /^[A-Z][A-Z0-9_]*=/;

/** The settings that stand in front of a command. */
const assigned = (words: readonly string[]): Settings =>
  Object.fromEntries(
    words
      .filter((word) => assignment.test(word))
      .map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );

/** The words of a command as the shell reads them. */
const wordsOf = (command: string): readonly string[] =>
  spawnSync('sh', ['-c', `for word in ${command}; do printf '%s\\0' "$word"; done`], { encoding: 'utf8' })
    .stdout.split('\0')
    .slice(0, -1);

/** What `curl` would send; an option that the pages do not use is refused. */
function requestOf(words: readonly string[]) {
  const headers: Record<string, string> = { host: '127.0.0.1:4000' };
  const fields: string[] = [];
  let [url, payload, inAddress] = ['', '', false];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const value = words[at + 1] ?? '';
    if (word === '-G') inAddress = true;
    else if (word.startsWith('http://127.0.0.1:4000/')) url = word.slice('http://127.0.0.1:4000'.length);
    else if (word === '--data-urlencode') fields.push(encoded(value));
    else if (word === '-d') payload = value;
    else if (word === '-H') Object.assign(headers, Object.fromEntries([value.split(/:\s*/, 2)]));
    else if (word !== '-s') throw new Error(`curl ${word} is not known to this test`);
    if (['--data-urlencode', '-d', '-H'].includes(word)) at += 1;
  }
  if (inAddress) return { method: 'GET', url: `${url}?${fields.join('&')}`, headers } as const;
  return payload === ''
    ? ({ method: 'GET', url, headers } as const)
    : ({ method: 'POST', url, headers, payload } as const);
}

function encoded(field: string): string {
  const at = field.indexOf('=');
  return `${field.slice(0, at)}=${encodeURIComponent(field.slice(at + 1))}`;
}
