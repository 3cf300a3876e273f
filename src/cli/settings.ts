import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { failure } from '../domain/errors.js';

/** Settings given on the command line; they go before those of the environment. */
export interface Flags {
  readonly data?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

/** A setting: its name in environment and file, its option, and what holds where nobody sets it. */
export interface Setting {
  readonly name: string;
  readonly flag?: keyof Flags;
  readonly standard: string;
  readonly secret?: true;
}

/** The value of a setting and where it comes from. */
interface Given {
  readonly value: string;
  readonly from: string;
}

/** The environment of a process, or what stands in for it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives the value of a setting; empty where nobody sets it and it has no default. */
export type Lookup = (setting: Setting) => Given;

/** Looks settings up: option, else environment, else file, else default. Throws INVALID_SETTING or FILE_UNREADABLE. */
export function lookup(known: readonly Setting[], file: Setting, flags: Flags, environment: Environment): Lookup {
  const inEnvironment = ({ name, secret }: Setting) =>
    (secret === true ? environment[name] : environment[name]?.trim()) || undefined;
  const path = inEnvironment(file);
  const kept = path === undefined ? {} : readSettings(path, known);
  return (setting) => {
    const flag = setting.flag === undefined ? undefined : flags[setting.flag];
    if (flag !== undefined) return { value: flag, from: `option --${setting.flag ?? ''}` };
    const set = inEnvironment(setting);
    if (set !== undefined) return { value: set, from: 'environment' };
    const written = kept[setting.name];
    if (written !== undefined) return { value: String(written), from: `file ${path ?? ''}` };
    return { value: setting.standard, from: 'default' };
  };
}

const settingsFile = z.record(z.string(), z.union([z.string(), z.number()]));

function readSettings(path: string, known: readonly Setting[]): z.infer<typeof settingsFile> {
  const parsed = settingsFile.safeParse(jsonIn(path));
  if (!parsed.success) throw failure('FILE_UNREADABLE', { file: path, reason: 'it is no JSON object of settings' });
  const unknown = Object.keys(parsed.data).find((name) => !known.some((setting) => setting.name === name));
  if (unknown !== undefined)
    throw failure('INVALID_SETTING', {
      name: unknown,
      expected: `not to stand in ${path}: there are ${known.map(({ name }) => name).join(', ')}`,
      got: String(parsed.data[unknown]),
    });
  return parsed.data;
}

function jsonIn(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads a file that a setting names. Throws FILE_UNREADABLE. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw failure('FILE_UNREADABLE', { file, reason: reasonOf(error) });
  }
}

/** Why a file cannot be read, by the code of the operating system: ENOENT, EACCES. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'it does not exist' : 'it cannot be opened';
