// Checks the sources in every way but running them: `npm run check`. Each step is an npm script that can be run alone.
import { spawn } from 'node:child_process';

/** The longest first, since two run at a time. */
const steps = [
  ['lint', 'eslint'],
  ['types', 'tsc'],
  ['spelling', 'cspell'],
  ['format', 'prettier'],
  ['architecture', 'dependency-cruiser'],
  ['dead-code', 'knip'],
];
const workers = 2;
const budgetSeconds = 90;

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * @param {string} name
 * @returns {Promise<{ name: string, ok: boolean, seconds: number, output: string }>}
 */
function runStep(name) {
  const started = Date.now();
  const step = spawn('npm', ['run', '--silent', `check:${name}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
  });
  let output = '';
  for (const stream of [step.stdout, step.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    step.on('error', reject).on('close', (code) => {
      resolve({ name, ok: code === 0, seconds: (Date.now() - started) / 1000, output });
    });
  });
}

async function main() {
  const started = Date.now();
  const waiting = [...steps];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name = '', tool = ''] = next;
      const { ok, seconds, output } = await runStep(name);
      say(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(13)}${seconds.toFixed(1).padStart(5)} s  ${tool}`);
      if (ok) continue;
      failed.push(name);
      say(output.trim().replace(/^/gm, '     '));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const total = (Date.now() - started) / 1000;
  say(
    `\n${steps.length} checks in ${total.toFixed(1)} s: ${failed.length === 0 ? 'all fine' : `${failed.join(', ')} failed`}.`,
  );
  if (total > budgetSeconds) say(`They should take at most ${budgetSeconds} s.`);
  if (failed.length > 0) process.exitCode = 1;
}

await main();
