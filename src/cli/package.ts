import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = new URL('../../../', import.meta.url);

/** A file or folder that ships with the package. */
export const shipped = (path: string): string => fileURLToPath(new URL(path, root));

const manifest = z.object({ version: z.string() });

/** The version of the package. */
export const packageVersion = (): string =>
  manifest.parse(JSON.parse(readFileSync(shipped('package.json'), 'utf8'))).version;
