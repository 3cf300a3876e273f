import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failure } from '../domain/errors.js';
import { readExamples } from '../graphql/examples.js';

/** The addresses of the IDE. */
export const idePages = ['/ide', '/playground'] as const;

const folder = new URL('../../ide/', import.meta.url);

/**
 * What the page may load and do. Its scripts come from its own host, and none stands in the page. The editor (Monaco) writes
 * style elements and attributes at run time and has no nonce for them, so styles alone may stand in the page.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

type Encoding = 'br' | 'gzip' | 'identity';

const squeeze: Readonly<Record<Encoding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (content) => promisify(gzip)(content),
  identity: (content) => Promise.resolve(content),
};

/** Adds /ide: the page, the examples, and what the page loads; the built files are read once, so that they fit together. */
export function addIde(http: FastifyInstance): void {
  const examples = readExamples();
  const page = existsSync(folder) ? readFileSync(new URL('index.html', folder)) : null;
  for (const path of idePages) http.get(path, (request, reply) => sendPage(request, reply, page));
  http.get('/ide/examples.json', (_, reply) => reply.header('cache-control', 'no-cache').send(examples));
  const contentOf = squeezed(readAssets());
  http.get<{ Params: { name: string } }>('/ide/assets/:name', async (request, reply) => {
    const { name } = request.params;
    const encoding = encodingFor(request);
    const content = contentOf(name, encoding);
    if (content === null) throw failure('NOT_FOUND', { path: request.url, known: idePages });
    void reply.type(contentTypes[extname(name)] ?? 'application/octet-stream');
    void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.header('x-content-type-options', 'nosniff').send(await content);
  });
}

function readAssets(): ReadonlyMap<string, Buffer> {
  const assets = new URL('assets/', folder);
  const names = existsSync(assets) ? readdirSync(assets) : [];
  return new Map(names.map((name) => [name, readFileSync(new URL(name, assets))]));
}

/** Squeezes a file when it is first asked for, and keeps it so; null where there is no such file. */
function squeezed(files: ReadonlyMap<string, Buffer>): (name: string, encoding: Encoding) => Promise<Buffer> | null {
  const kept = new Map<string, Promise<Buffer>>();
  return (name, encoding) => {
    const file = files.get(name);
    if (file === undefined) return null;
    const key = `${encoding} ${name}`;
    const content = kept.get(key) ?? squeeze[encoding](file);
    kept.set(key, content);
    return content;
  };
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: Buffer | null): FastifyReply {
  if (page === null) throw failure('NOT_FOUND', { path: request.url, known: ['/', '/graphql'] });
  return reply
    .headers({
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(page);
}

/** The smallest encoding that the client takes. */
function encodingFor({ headers }: FastifyRequest): Encoding {
  const taken = [headers['accept-encoding'] ?? ''].flat().join(',');
  const takes = (encoding: string) => new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))`).test(taken);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}
