// Installs the packages and builds the program, each only where needed; runs before `npm start` and `npm test`
// (with `--packages-only` before `npm run check`).
// The program is built by tsc into build/src, the page of /ide by vite into build/ide.
// It imports nothing but Node itself, for nothing is installed yet when it first runs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sourceFolders = ['src', 'tests'];
const outputEndings = ['.d.ts', '.js.map', '.js'];

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

function requireNode20() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 15)) return;
  say(
    `Node.js 20.15 or newer is needed; this is ${process.versions.node}. Install it from nodejs.org or your system's packages.`,
  );
  process.exit(1);
}

/** Whether node_modules holds exactly what package-lock.json lists, packages for other systems apart. */
function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (installed === null || wanted === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return null;
  const lock = /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(lockFile, 'utf8'))
  );
  return lock.packages;
}

function install() {
  say('Installing packages (npm ci) …');
  const started = Date.now();
  const npm = process.env['npm_execpath'];
  const options = ['ci', '--no-audit', '--no-fund'];
  runOrExit(npm === undefined ? ['npm', ...options] : [process.execPath, npm, ...options], 'npm ci');
  say(`Installed in ${secondsSince(started)} s.`);
}

/**
 * @typedef {{ tool: string, stamp: string, inputs: () => readonly string[], command: readonly string[] }} Build
 * @type {readonly Build[]}
 */
const builds = [
  {
    tool: 'tsc',
    stamp: join(root, 'build', '.built'),
    inputs: () => [
      'tsconfig.json',
      ...filesIn(root, [...sourceFolders, 'bench']).filter((path) => path.endsWith('.ts')),
    ],
    command: [join('typescript', 'bin', 'tsc'), '-p', root, '--pretty', process.stderr.isTTY ? 'true' : 'false'],
  },
  {
    tool: 'vite',
    stamp: join(root, 'build', '.ide-built'),
    inputs: () => [join('src', 'graphql', 'table.ts'), ...filesIn(root, ['ide'])],
    command: [join('vite', 'bin', 'vite.js'), 'build', join(root, 'ide'), '--logLevel', 'error'],
  },
];

/** @param {Build} build */
function isBuilt({ stamp, inputs }) {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return [...inputs(), 'package-lock.json'].every((path) => statSync(resolve(root, path)).mtimeMs < built);
}

/** @param {Build} build */
function build({ tool, stamp, command: [script = '', ...options] }) {
  say(`Building (${tool}) …`);
  const started = Date.now();
  rmSync(stamp, { force: true });
  runOrExit([process.execPath, join(root, 'node_modules', script), ...options], tool);
  writeFileSync(stamp, '');
  say(`Built in ${secondsSince(started)} s.`);
}

/** Removes what was built from sources that are no more: a deleted test must not run on. */
function prune() {
  for (const output of filesIn(join(root, 'build'), sourceFolders)) {
    const ending = outputEndings.find((candidate) => output.endsWith(candidate));
    if (ending === undefined) continue;
    const source = join(root, `${output.slice(join(root, 'build').length, -ending.length)}.ts`);
    if (!existsSync(source)) rmSync(output);
  }
}

/**
 * @param {string} base
 * @param {readonly string[]} folders
 */
function filesIn(base, folders) {
  return folders
    .map((folder) => join(base, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
}

/**
 * @param {readonly string[]} command
 * @param {string} name
 */
function runOrExit([program = '', ...args], name) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  say(error === undefined ? `${stdout}${stderr}\n${name} failed; see above.` : `${name} failed: ${error.message}`);
  process.exit(1);
}

/** @param {number} started */
function secondsSince(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

requireNode20();
if (!isInstalled()) install();
if (!process.argv.includes('--packages-only')) {
  prune();
  for (const one of builds) if (!isBuilt(one)) build(one);
}
