// Fetches Gephi's toolkit for the tests and prints where it is: `export GEPHI_TEST=$(node scripts/gephi.mjs)`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { cacheFolder, fill, runMaven } from './maven.mjs';

const version = '0.10.1';
const sha256 = '3e4f5fd6c7d1d75c1e0bfbeae42cc58a1d22ae7c5d793a498e6c5842f22bf027';
const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';
const folder = cacheFolder(`gephi-toolkit-${version}`);
const jar = join(folder, `gephi-toolkit-${version}-all.jar`);

/** @typedef {{ jar: string, reason: null } | { jar: null, reason: string }} Opened */

/**
 * The jar of Gephi's toolkit, or the reason why there is none; a JDK is needed as well, since the tests bring their source.
 *
 * @returns {Promise<Opened>}
 */
export async function openGephi() {
  const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  if (modules.status !== 0 || !modules.stdout.includes('jdk.compiler'))
    return none("Gephi's toolkit needs a JDK of Java 17 or newer (Debian: openjdk-17-jdk-headless).");
  if (!existsSync(jar)) {
    if (spawnSync('mvn', ['-v']).status !== 0)
      return none("Gephi's toolkit has not been downloaded yet, which takes Maven (Debian: maven).");
    process.stderr.write(`Downloading Gephi's toolkit ${version} (about 80 MB, once) to ${folder} …\n`);
    await fill(folder, (partial) =>
      runMaven([`-Dartifact=org.gephi:gephi-toolkit:${version}:jar:all`, `-DoutputDirectory=${partial}`, copy]),
    );
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(jar), hash);
  const found = hash.digest('hex');
  return found === sha256
    ? { jar, reason: null }
    : none(`${jar} is not Gephi's toolkit ${version}: its SHA-256 is ${found}. Remove its folder.`);
}

/**
 * @param {string} reason
 * @returns {Opened}
 */
const none = (reason) => ({ jar: null, reason });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const opened = await openGephi();
  if (opened.jar === null) {
    process.stderr.write(`${opened.reason}\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${opened.jar}\n`);
}
