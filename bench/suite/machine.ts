import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });
const require = createRequire(import.meta.url);

/** The packages whose versions a report names. */
const packages = [
  '@grafeo-db/js',
  'neo4j-driver',
  'graphql',
  '@apollo/server',
  'type-graphql',
  'dataloader',
  'graphql-http',
  'mercurius',
  'graphql-jit',
  'graphql-yoga',
  '@envelop/graphql-jit',
  'grafast',
  '@neo4j/graphql',
  'autocannon',
] as const;

/** On what was measured, in sentences. */
export function machine(): readonly string[] {
  const [processor] = cpus();
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  return [
    `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end.`,
    `Node ${process.versions.node}; commit ${commit()}; ${versions.join(', ')}.`,
  ];
}

/** The version of a package that is installed beside the suite or with the program. */
function versionOf(name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return manifest.parse(JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8'))).version;
    } catch {
      continue;
    }
  }
  return '(not installed)';
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
