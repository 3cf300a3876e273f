// Makes the Python of the tests and prints where it is: `export PYTHON_TEST=$(node scripts/python.mjs)`.
// Its packages stand in tests/python/requirements.txt; it is kept in node_modules/.cache until they change.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const requirements = join(root, 'tests', 'python', 'requirements.txt');
const oldest = '3.11';
const asks = `import sys, venv, ensurepip; sys.exit(sys.version_info < (${oldest.replace('.', ', ')}))`;

/** @typedef {{ python: string, reason: null } | { python: null, reason: string }} Opened */

/**
 * A Python with the packages of the tests, or the reason why there is none.
 *
 * @returns {Opened}
 */
export function openPython() {
  const version = spawnSync('python3', ['-c', asks]);
  if (version.error !== undefined) return none('There is no `python3` on the PATH.');
  if (version.status !== 0)
    return none(`Python ${oldest} or newer with the modules venv and ensurepip is needed (Debian: python3-venv).`);
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const home = join(root, 'node_modules', '.cache', `python-${hash}`);
  const python = join(home, 'bin', 'python');
  const made = join(home, 'made');
  if (existsSync(made)) return { python, reason: null };
  process.stderr.write('Installing Python packages for the tests …\n');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements];
  for (const [program, args] of /** @type {const} */ ([
    ['python3', ['-m', 'venv', home]],
    [python, install],
  ])) {
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) return none(`The Python packages of the tests cannot be installed: ${stderr.trim()}`);
  }
  writeFileSync(made, '');
  return { python, reason: null };
}

/**
 * @param {string} reason
 * @returns {Opened}
 */
const none = (reason) => ({ python: null, reason });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { python, reason } = openPython();
  if (python === null) {
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${python}\n`);
}
