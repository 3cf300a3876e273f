// Runs the benchmark suite: `npm run bench` for its short form, `npm run bench -- --full`, `npm run bench -- Q2 ours limit`.
// Runs one of the other benchmarks by name, each in a process of its own: `npm run bench -- paths`, `npm run bench -- paths S`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const others = ['paths', 'interlocks', 'search', 'export', 'load', 'first-sight'];
const files = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Installs what the suite compares with, which nobody else needs, beside the built suite. It finds graphql, Apollo Server
 * and the like where the program has them; a copy of its own would not know the types of the other.
 */
function installPeers() {
  const [from, to] = [join(root, 'bench'), join(root, 'build', 'bench')];
  const stamp = join(to, 'node_modules', '.installed');
  const lock = readFileSync(join(from, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing what the benchmarks compare with (npm ci) …\n');
  for (const file of files) copyFileSync(join(from, file), join(to, file));
  const npm = process.env['npm_execpath'];
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const [program, args] = npm === undefined ? ['npm', options] : [process.execPath, [npm, ...options]];
  const { status } = spawnSync(program, args, { cwd: to, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('npm ci failed in build/bench; see above.');
  rmSync(join(to, 'node_modules', 'graphql'), { recursive: true, force: true });
  writeFileSync(stamp, lock);
}

/**
 * @param {string} module
 * @param {readonly string[]} words
 */
function run(module, words) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', join(root, 'build', 'bench', module), ...words],
    {
      stdio: 'inherit',
      env,
    },
  );
  if (status !== 0) process.exitCode = 1;
}

const [name = '', ...rest] = process.argv.slice(2);
if (others.includes(name)) run(`${name}.js`, rest);
else {
  installPeers();
  run(join('suite', 'suite.js'), process.argv.slice(2));
}
