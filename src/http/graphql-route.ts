import type { FastifyInstance } from 'fastify';
import { failure } from '../domain/errors.js';
import type { Apollo } from '../graphql/apollo.js';
import { statements } from '../graphql/compiling/answering.js';
import { texts } from '../graphql/texts.js';
import type { AnswerCache } from './answer-cache.js';
import type { Means } from './graphql-answer.js';
import { answering } from './graphql-answering.js';
import { type AnsweringOptions, guarded } from './guarded.js';
import { answerKept } from './kept-answers.js';
import { watchPressure } from './pressure.js';

/** What /graphql needs besides: where answers are kept, or null where none are. */
interface GraphqlOptions extends AnsweringOptions {
  readonly answers: AnswerCache | null;
}

/** Adds /graphql: a question is let in, priced, answered within its time, and told to log and metrics. Gives what answers. */
export function addGraphql(server: FastifyInstance, options: GraphqlOptions): Means {
  const { schema, onInternalError, answers, patience } = options;
  let started: Promise<Apollo> | null = null;
  const apollo = () =>
    (started ??= import('../graphql/apollo.js').then(({ startApollo }) => startApollo(schema, onInternalError)));
  const means: Means = { apollo, texts: texts(schema), statements: statements(schema) };
  const long = guarded(options, answering({ ...options, means }));
  const keeping = answers === null ? null : { ...options, answers };
  const handler: typeof long = async (request, reply) =>
    keeping !== null && (await answerKept(keeping, request, reply)) ? reply : long(request, reply);
  const pressure = watchPressure(patience);
  server.addHook('onClose', () => pressure.stop());
  server.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/graphql',
    onRequest: (_, __, done) => {
      done(pressure.isHigh() ? failure('OVERLOADED', { retryAfter: 1 }) : undefined);
    },
    handler,
  });
  return means;
}
