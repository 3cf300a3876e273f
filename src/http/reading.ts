import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** A browser takes every answer for what it says it is, and runs nothing in it but the styles of our own pages. */
const safety = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

/** What scripts of other pages may read of an answer beside its body. */
const exposedHeaders = [
  'Content-Disposition',
  'ETag',
  'Gremiengraph-End-Cursor',
  'Gremiengraph-Has-Next-Page',
  'Link',
  'Retry-After',
  'X-Data-Version',
  'X-Lost-Kinds',
  'X-Request-Id',
];

/** Texts are compressed; archives, workbooks and Parquet files are already. */
const texts = /^text\/|[/+](x-nd)?json(;|$)|\+xml(;|$)|\/(n-quads|x-cypher-query)(;|$)/;

/**
 * Opens the server to readers: pages of any origin may read, answers are compressed, and every answer says who it is and
 * what a browser may do with it. Nothing is secret and nothing hangs on cookies, so neither opens a way for anybody.
 */
export async function addReading(http: FastifyInstance): Promise<void> {
  http.addHook('onRequest', (request, reply, done) => {
    void reply.headers(safety).header('x-request-id', request.id);
    done();
  });
  await http.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    exposedHeaders,
    maxAge: 86_400,
    strictPreflight: false,
  });
  await http.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1_024,
    customTypes: texts,
    globalDecompression: false,
    // With its usual window each of many long answers would hold megabytes.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } },
  });
}
