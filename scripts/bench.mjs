// Runs benchmarks by name, each in a process of its own: `npm run bench -- paths`, or `npm run bench -- paths S`.
import { spawnSync } from 'node:child_process';

const benchmarks = ['paths', 'interlocks', 'search', 'export'];

const [name, ...size] = process.argv.slice(2);
const chosen = name === undefined ? benchmarks : benchmarks.filter((benchmark) => benchmark === name);
if (chosen.length === 0) {
  process.stderr.write(`Benchmark "${String(name)}" is unknown. There are ${benchmarks.join(', ')}.\n`);
  process.exitCode = 2;
}
for (const benchmark of chosen) {
  const { status } = spawnSync(process.execPath, [`build/bench/${benchmark}.js`, ...size], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
