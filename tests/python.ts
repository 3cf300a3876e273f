import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inCheckout } from './source.js';

/** The Python of the tests; null where nobody made one (`export PYTHON_TEST=$(node scripts/python.mjs)`). */
export const python: string | null = process.env['PYTHON_TEST'] ?? null;

/** The options of a test that needs Python: without it the test is left out, and says why. */
export const withPython: { readonly skip?: string } =
  python === null ? { skip: 'PYTHON_TEST names no Python: node scripts/python.mjs makes one' } : {};

/** Runs a script, or a folder with a `__main__.py`, of tests/python and gives what it writes to stdout. */
export async function runPython(script: string, args: readonly string[]): Promise<string> {
  assert.ok(python !== null);
  const file = inCheckout(join('tests/python', script));
  const options = { maxBuffer: 256 * 1024 * 1024, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } };
  const { stdout } = await promisify(execFile)(python, [file, ...args], options);
  return stdout;
}
