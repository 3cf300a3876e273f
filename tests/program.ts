import { spawnSync } from 'node:child_process';

/** The options of a test that needs a program: without it the test is left out, and says why; before a change goes in, none may be. */
export function withProgram(name: string, debianPackage: string): { readonly skip?: string } {
  const isHere = spawnSync(name, ['--version']).error === undefined;
  return isHere || process.env['CI'] === 'true' ? {} : { skip: `${name} is missing (Debian: ${debianPackage})` };
}

/** What a program complains about, or nothing where it ends well. */
export function complaintsOf(name: string, words: readonly string[]): string {
  const { status, stderr, error } = spawnSync(name, words, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  return status === 0 ? '' : `${stderr}\n${name} ended with ${String(status)}`;
}
