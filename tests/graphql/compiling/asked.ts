import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { inCheckout } from '../../source.js';
import type { MadeUp } from './generate.js';

/** A question of the tests or an example, with its file. */
export interface FromFile extends MadeUp {
  readonly file: string;
}

const variablesOf = z.record(z.string(), z.unknown());

/** Every question of the tests and every example that users are shown. */
export async function allQuestions(): Promise<readonly FromFile[]> {
  const found: FromFile[] = [];
  for (const folder of ['tests/questions', 'schema/examples'])
    for (const name of await readdir(inCheckout(folder))) {
      if (!name.endsWith('.graphql')) continue;
      const file = `${folder}/${name}`;
      const beside = inCheckout(file.replace(/\.graphql$/, '.variables.json'));
      const variables = existsSync(beside) ? variablesOf.parse(JSON.parse(await readFile(beside, 'utf8'))) : {};
      found.push({ file, query: await readFile(inCheckout(file), 'utf8'), variables });
    }
  return found;
}
