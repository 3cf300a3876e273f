// What is used of the packages in bench/package.json. They are installed only when the suite runs, so that nobody else
// must install them; that these types hold is shown by the answers, which are compared before anything is measured.

declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  /** A request that takes its turn. */
  export interface Request {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly body?: string | undefined;
    readonly setupRequest?: (request: Request) => Request;
  }

  /** A connection of the load. */
  interface Client {
    setRequests(requests: readonly Request[]): void;
  }

  /** What is to be asked, how often and over how many connections. */
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly amount?: number;
    readonly duration?: number;
    readonly sampleInt: number;
    readonly timeout: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly Request[];
    readonly setupClient: (client: Client) => void;
    readonly verifyBody: (body: string | Buffer) => boolean;
  }

  /** What came of it. */
  interface Result {
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
    readonly non2xx: number;
  }

  const autocannon: (options: Options, done: (error: Error | null, result: Result) => void) => EventEmitter;
  export { autocannon as default };
}

declare module 'mercurius' {
  import type { FastifyPluginAsync } from 'fastify';
  import type { GraphQLSchema } from 'graphql';

  const mercurius: FastifyPluginAsync<{
    readonly schema: GraphQLSchema;
    readonly loaders: object;
    readonly context: () => object;
    readonly jit: number;
  }>;
  export { mercurius as default };
}

declare module 'graphql-yoga' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { GraphQLSchema } from 'graphql';

  export function createYoga(options: {
    readonly schema: GraphQLSchema;
    readonly context: () => object;
    readonly plugins: readonly object[];
    readonly graphiql: boolean;
    readonly landingPage: boolean;
    readonly logging: boolean;
  }): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

declare module '@envelop/graphql-jit' {
  export function useGraphQlJit(): object;
}

declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql';
  import type { Driver } from 'neo4j-driver';

  export class Neo4jGraphQL {
    constructor(options: { readonly typeDefs: string; readonly driver: Driver; readonly features: object });
    getSchema(): Promise<GraphQLSchema>;
  }
}

declare module 'grafast' {
  import type { DocumentNode, GraphQLSchema } from 'graphql';

  /** A value that a plan speaks of before it is known. */
  export interface Step {
    readonly id: number;
  }

  /** How a batch is loaded. */
  interface Loader<Lookup> {
    readonly shared: () => Step;
    // The values of a plan are known to no type but those of its author.
    readonly load: (lookups: readonly Lookup[], info: { readonly shared: never }) => unknown;
  }

  export function context(): Step;
  export function get(step: Step, name: string): Step;
  export function object(steps: Readonly<Record<string, Step>>): Step;
  export function loadOne<Lookup>(lookup: Readonly<Record<string, Step>>, loader: Loader<Lookup>): Step;
  export function loadMany<Lookup>(lookup: Readonly<Record<string, Step>>, loader: Loader<Lookup>): Step;
  export function makeGrafastSchema(options: {
    readonly typeDefs: string;
    readonly interfaces: object;
    readonly objects: object;
  }): GraphQLSchema;
  export function execute(args: {
    readonly schema: GraphQLSchema;
    readonly document: DocumentNode;
    readonly variableValues: object;
    readonly contextValue: object;
    readonly outputDataAsString: boolean;
  }): Promise<object> | object;
  export function stringifyPayload(payload: object, outputDataAsString: boolean): string;
}
