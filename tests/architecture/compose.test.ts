import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';

const text = readFileSync('docker-compose.yml', 'utf8');

const service = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});

const { services, volumes } = z
  .object({ services: z.object({ neo4j: service, server: service }), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(text));

/** The command of Docker Compose on this machine: the plugin, the older program, or none. */
function composeCommand(): readonly string[] | null {
  const candidates = [['docker', 'compose'], ['docker-compose']];
  return candidates.find(([program = '', ...args]) => spawnSync(program, [...args, 'version']).status === 0) ?? null;
}

function validate(env: NodeJS.ProcessEnv): { status: number | null; stderr: string } {
  const [program = '', ...args] = composeCommand() ?? [];
  return spawnSync(program, [...args, '-f', 'docker-compose.yml', 'config', '-q'], {
    env,
    encoding: 'utf8',
  });
}

describe('docker-compose.yml', () => {
  it('runs the release of Neo4j that the tests run against', () => {
    const tested = /version = '(\d+\.\d+)\./.exec(readFileSync('scripts/neo4j/artifacts.mjs', 'utf8'))?.[1];
    assert.equal(services.neo4j.image, `neo4j:${tested ?? 'unknown'}-community`);
  });

  it('takes the password from a variable that must be set and contains none itself', () => {
    const passwords = [services.neo4j.environment['NEO4J_AUTH'], services.server.environment['NEO4J_PASSWORD']];
    for (const password of passwords) assert.match(password ?? '', /^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  });

  it('waits for Neo4j to answer before it starts the server', () => {
    assert.match(services.neo4j.healthcheck?.test.join(' ') ?? '', /cypher-shell/);
    assert.equal(services.server.depends_on['neo4j']?.condition, 'service_healthy');
  });

  it('keeps the data of both in named volumes', () => {
    for (const { volumes: mounts } of [services.neo4j, services.server]) {
      const mounted = mounts.find((mount) => mount.endsWith(':/data'))?.split(':')[0] ?? '';
      assert.ok(mounted in volumes, `"${mounted}" is not a named volume`);
    }
  });

  it('opens the server to this machine only and Neo4j to nobody', () => {
    assert.deepEqual(services.neo4j.ports, []);
    assert.deepEqual(services.server.ports, ['127.0.0.1:${PORT:-4000}:4000']);
  });

  const without = composeCommand() === null ? 'Docker Compose is not installed' : false;

  it('is valid for Docker Compose with a password', { skip: without }, () => {
    const { status, stderr } = validate({ ...process.env, NEO4J_PASSWORD: 'only-for-this-test' });
    assert.equal(status, 0, stderr);
  });

  it('is refused by Docker Compose without a password', { skip: without }, () => {
    const { status, stderr } = validate({ ...process.env, NEO4J_PASSWORD: '' });
    assert.notEqual(status, 0);
    assert.match(stderr, /Set NEO4J_PASSWORD/);
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  it('runs the server as a user without rights and asks after its health', () => {
    assert.match(dockerfile, /^USER node$/m);
    assert.match(dockerfile, /^HEALTHCHECK [\s\S]*\/healthz/m);
  });

  it('copies only what .dockerignore lets through', () => {
    const allowed = readFileSync('.dockerignore', 'utf8').matchAll(/^!(.+)$/gm);
    const names = new Set([...allowed].map(([, name]) => name));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = '']) => list.split(' '));
    assert.ok(copied.length > 0);
    for (const name of copied) assert.ok(names.has(name.replace(/^\.\//, '')), `${name} is not let through`);
  });
});
