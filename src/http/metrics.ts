import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { deadline } from '../graph/deadline.js';
import type { Graph } from '../graph/port.js';
import type { Trace } from '../graphql/trace.js';
import { readLastChange } from '../queries/dataset.js';

/** The figures of a server, as Prometheus reads them. */
export interface Metrics {
  readonly contentType: string;
  read(): Promise<string>;
  /** Counts an answered question. */
  answered(trace: Trace, milliseconds: number): void;
  /** Counts a request that was refused as a whole, under the code of its error. */
  rejected(code: string): void;
}

/** What the figures are about. */
interface Watched {
  readonly graph: Graph;
  readonly version: string;
  readonly inFlight: () => number;
  /** Bytes of answers that are kept. */
  readonly keptBytes: () => number;
}

/** Seconds that Prometheus waits for the graph at most. */
const patience = 2;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Starts the figures of a server. */
export function openMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  addGauges(registry, watched);
  const requests = new Counter({
    name: 'gremiengraph_requests_total',
    help: 'Questions answered, by outcome: OK, or the code of the first error.',
    labelNames: ['outcome'],
    registers,
  });
  const operations = new Counter({
    name: 'gremiengraph_operations_total',
    help: 'Operations answered by a single statement, the resolvers or the cache of answers, and why the resolvers.',
    labelNames: ['path', 'reason'],
    registers,
  });
  const durations = new Histogram({
    name: 'gremiengraph_request_duration_seconds',
    help: 'Time to answer a question.',
    buckets: seconds,
    registers,
  });
  const statements = new Counter({
    name: 'gremiengraph_statements_total',
    help: 'Statements that the graph was asked.',
    registers,
  });
  const rejections = new Counter({
    name: 'gremiengraph_rejected_total',
    help: 'Requests refused as a whole, by the code of the error.',
    labelNames: ['reason'],
    registers,
  });
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    answered: (trace, milliseconds) => {
      requests.inc({ outcome: outcomeOf(trace) });
      durations.observe(milliseconds / 1000);
      statements.inc(trace.statements);
      if (trace.path !== null) operations.inc({ path: trace.path, reason: trace.reason ?? '' });
    },
    rejected: (reason) => rejections.inc({ reason }),
  };
}

/** How a question ended: OK, or the code of its first error. */
export const outcomeOf = ({ codes: [first] }: Trace): string => first ?? 'OK';

function addGauges(registry: Registry, { graph, version, inFlight, keptBytes }: Watched): void {
  const registers = [registry];
  const { engine, version: engineVersion } = graph.info;
  new Gauge({
    name: 'gremiengraph_info',
    help: 'Version of the server, engine and version of the engine.',
    labelNames: ['version', 'engine', 'engine_version'],
    registers,
  }).set({ version, engine, engine_version: engineVersion }, 1);
  new Gauge({
    name: 'gremiengraph_requests_in_flight',
    help: 'Questions that hold a place now.',
    registers,
    collect() {
      this.set(inFlight());
    },
  });
  new Gauge({
    name: 'gremiengraph_answers_kept_bytes',
    help: 'Bytes of answers that are kept to be sent again, with their questions.',
    registers,
    collect() {
      this.set(keptBytes());
    },
  });
  new Gauge({
    name: 'gremiengraph_graph_sequence',
    help: 'Number of the last changeset of the graph; NaN where the graph does not answer.',
    registers,
    async collect() {
      const patient = deadline(graph, patience, () => undefined);
      const last = await readLastChange(patient.graph).catch(() => ({ sequence: Number.NaN }));
      patient.close();
      this.set(last?.sequence ?? 0);
    },
  });
}
