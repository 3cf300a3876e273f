import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inFolder } from '../cli/run.js';
import { runPython } from '../python.js';
import { inCheckout } from '../source.js';

/** Where the schemas of the standards lie, if they do. */
export const schemas = inCheckout('../shared/data/schemas');

/** Objects, each with the name of its schema. */
export type Named = readonly (readonly [schema: string, object: object])[];

/** What breaks the schemas of a standard. */
export const problemsIn = (standard: string, objects: Named): Promise<readonly string[]> =>
  inFolder(async (folder) => {
    const file = join(folder, 'objects.ndjson');
    await writeFile(file, objects.map((object) => `${JSON.stringify(object)}\n`).join(''));
    return z.array(z.string()).parse(JSON.parse(await runPython('valid_json.py', [join(schemas, standard), file])));
  });
