import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The release of Neo4j that the tests run against. */
export const version = '5.26.30';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** Where the server's jars are kept between runs. */
function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'] ?? '';
  return join(base === '' ? join(homedir(), '.cache') : base, 'gremiengraph', `neo4j-${version}`);
}

/**
 * Says what this machine lacks for a Neo4j of its own, as a sentence with a remedy; null if nothing.
 *
 * @returns {string | null}
 */
export function missingTools() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.status !== 0) {
    return 'Neo4j needs Java 17 or newer, but there is no working `java` on the PATH. Install it, e.g. `apt-get install openjdk-17-jre-headless`.';
  }
  const release = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? 'NaN');
  if (!(release >= 17)) {
    return `Neo4j needs Java 17 or newer, but \`java\` is ${String(release)}. Install it, e.g. \`apt-get install openjdk-17-jre-headless\`.`;
  }
  if (existsSync(join(cacheFolder(), 'lib'))) return null;
  if (spawnSync('mvn', ['-v']).status !== 0) {
    return `Neo4j ${version} has not been downloaded yet, which takes Maven, but there is no working \`mvn\` on the PATH. Install it, e.g. \`apt-get install maven\`.`;
  }
  return null;
}

/**
 * Fetches the server's jars unless they are there already, and returns the folder that holds them.
 * The folder appears whole or not at all: an interrupted download leaves nothing that looks finished.
 */
export async function fetchJars() {
  const folder = cacheFolder();
  const jars = join(folder, 'lib');
  if (existsSync(jars)) return jars;
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    process.stderr.write(`Downloading Neo4j ${version} (about 125 MB, once) to ${folder} …\n`);
    await runMaven(join(partial, 'lib'));
    await claim(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return jars;
}

/** @param {string} outputDirectory */
async function runMaven(outputDirectory) {
  const options = [`-Dneo4j.version=${version}`, `-DoutputDirectory=${outputDirectory}`, '-DincludeScope=runtime'];
  const maven = spawn('mvn', ['-q', '-B', '-f', pom, ...options, copyDependencies], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [maven.stdout, maven.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => maven.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`Maven could not download Neo4j ${version} (exit code ${String(code)}):\n${output}`);
  const jars = (await readdir(outputDirectory)).filter((name) => name.endsWith('.jar'));
  if (jars.length < 100)
    throw new Error(`Maven brought ${jars.length} jars of Neo4j ${version}; about 200 were expected.`);
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
    if (!existsSync(join(folder, 'lib'))) throw error;
  }
}
