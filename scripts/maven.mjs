import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Where something that Maven brought is kept between runs.
 *
 * @param {string} name
 */
export function cacheFolder(name) {
  const base = process.env['XDG_CACHE_HOME'] ?? '';
  return join(base === '' ? join(homedir(), '.cache') : base, 'gremiengraph', name);
}

/**
 * Runs Maven and throws with what it said where it fails.
 *
 * @param {readonly string[]} words
 */
export async function runMaven(words) {
  const maven = spawn('mvn', ['-q', '-B', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [maven.stdout, maven.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => maven.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`Maven could not download it (exit code ${String(code)}):\n${output}`);
}

/**
 * Fills a folder of the cache by `download`, which is given an empty folder. The folder appears whole or not at all: an
 * interrupted download leaves nothing that looks finished.
 *
 * @param {string} folder
 * @param {(partial: string) => Promise<void>} download
 */
export async function fill(folder, download) {
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    await download(partial);
    await claim(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * Gives a finished download its final name; where another process was faster, its download stays.
 *
 * @param {string} partial
 * @param {string} folder
 */
async function claim(partial, folder) {
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
