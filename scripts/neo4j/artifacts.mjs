import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, fill, runMaven } from '../maven.mjs';

/** The release of Neo4j that the tests run against. */
export const version = '5.26.30';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** Where the server's jars are kept between runs. */
const folder = () => cacheFolder(`neo4j-${version}`);

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
  if (existsSync(join(folder(), 'lib'))) return null;
  if (spawnSync('mvn', ['-v']).status !== 0) {
    return `Neo4j ${version} has not been downloaded yet, which takes Maven, but there is no working \`mvn\` on the PATH. Install it, e.g. \`apt-get install maven\`.`;
  }
  return null;
}

/** Fetches the server's jars unless they are there already, and returns the folder that holds them. */
export async function fetchJars() {
  const jars = join(folder(), 'lib');
  if (existsSync(jars)) return jars;
  process.stderr.write(`Downloading Neo4j ${version} (about 125 MB, once) to ${folder()} …\n`);
  await fill(folder(), (partial) => download(join(partial, 'lib')));
  return jars;
}

/** @param {string} outputDirectory */
async function download(outputDirectory) {
  const options = [`-Dneo4j.version=${version}`, `-DoutputDirectory=${outputDirectory}`, '-DincludeScope=runtime'];
  await runMaven(['-f', pom, ...options, copyDependencies]);
  const jars = (await readdir(outputDirectory)).filter((name) => name.endsWith('.jar'));
  if (jars.length < 100)
    throw new Error(`Maven brought ${jars.length} jars of Neo4j ${version}; about 200 were expected.`);
}
