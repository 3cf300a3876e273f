import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';
import { inFolder } from '../cli/run.js';
import { inCheckout } from '../source.js';

const run = promisify(execFile);

const program = `
import { answer, applySeed, buildGraphqlSchema, openGraph, planSeed, sharedOf } from 'gremiengraph';
const graph = await openGraph({ folder: null });
await applySeed(graph, await planSeed(graph, process.argv[2]), new Date());
const shared = sharedOf(graph, 'https://example.org');
const { data } = await answer(buildGraphqlSchema(), shared, { query: '{ body(name: "KoG") { id } }' }, console.error);
console.log(JSON.stringify(data));
await graph.close();
`;

it('installs the packed package elsewhere and runs it in plain Node', { timeout: 240_000 }, () =>
  inFolder(async (folder) => {
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error'];
    const packed = await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, '--loglevel', 'error'], {
      cwd: inCheckout(''),
    });
    const archive = packed.stdout.trim().split('\n').at(-1) ?? '';
    await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
    await run('npm', ['install', join(folder, archive), ...quiet], { cwd: folder });
    await writeFile(join(folder, 'try.js'), program);
    const installed = join(folder, 'node_modules', 'gremiengraph');
    const library = await run(process.execPath, ['try.js', join(installed, 'seed')], { cwd: folder });
    assert.deepEqual(JSON.parse(library.stdout), { body: { id: 'body:kommunalgremium' } });
    const command = await run('npx', ['--no-install', 'gremiengraph', 'ask', 'sitze', '--quiet'], { cwd: folder });
    assert.match(command.stdout, /Landkreise/);
    assert.match(await askedInBrowser(installed, folder), /^text\/javascript/);
  }),
);

/** Serves the installed package, loads the page of /ide, and gives the type of the script that it names. */
async function askedInBrowser(installed: string, folder: string): Promise<string> {
  const server = spawn(process.execPath, [join(installed, 'build', 'src', 'cli', 'main.js'), 'serve', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const told: readonly unknown[] = await once(server.stdout.setEncoding('utf8'), 'data');
    const [, address = ''] = /(http:\S+)\/ide/.exec(String(told[0])) ?? [];
    const page = await (await fetch(`${address}/ide`)).text();
    const [, script = ''] = /<script[^>]* src="([^"]+)"/.exec(page) ?? [];
    const { headers } = await fetch(`${address}${script}`);
    return headers.get('content-type') ?? '';
  } finally {
    server.kill();
    await once(server, 'close');
  }
}
