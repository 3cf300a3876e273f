import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chart, figure } from './chart.js';
import { goalsOf } from './goals.js';
import { machine } from './machine.js';
import type { Measurement } from './measurement.js';
import { operations } from './operations.js';

const folder = fileURLToPath(new URL('../../../bench/', import.meta.url));
const baseline = 'apollo-type-graphql-dataloader';

/** A measurement in one line. */
export const lineOf = (one: Measurement): string =>
  [
    one.operation.padEnd(9),
    one.size.padEnd(4),
    one.engine.padEnd(9),
    one.variant.padEnd(31),
    `${one.clients} clients`.padStart(10),
    `${figure(one.requestsPerSecond)}/s`.padStart(9),
    `${figure(one.medianMs)} ms`.padStart(11),
    `p99 ${figure(one.p99Ms)}`.padStart(11),
    `CPU ${figure(one.cpuMsPerRequest)}`.padStart(10),
    one.databaseCpuMsPerRequest === null ? '' : `+ ${figure(one.databaseCpuMsPerRequest)}`,
    `${one.statementsPerRequest.toFixed(1)} statements`,
    `${one.memoryMB.toFixed(0)} MB`,
    one.noisy ? 'noisy' : '',
  ].join(' ');

/** Writes `bench/REPORT.md` with its charts. */
export function writeReport(measured: readonly Measurement[], command: string): void {
  const charts = `${folder}charts/`;
  mkdirSync(charts, { recursive: true });
  for (const name of readdirSync(charts)) rmSync(charts + name);
  const draw = (name: string, picture: string): string => {
    writeFileSync(charts + name, picture);
    return `charts/${name}`;
  };
  writeFileSync(`${folder}REPORT.md`, reportOf(measured, command, new Date(), draw));
}

/** The report as Markdown; `draw` keeps a picture and gives its place. */
export function reportOf(
  measured: readonly Measurement[],
  command: string,
  at: Date,
  draw: (name: string, picture: string) => string,
): string {
  const sections = groupsOf(measured.filter(({ operation }) => operations.some(({ id }) => id === operation)));
  return [
    '# How fast it is, beside others',
    '',
    `Written by \`${command}\` on ${at.toISOString().slice(0, 10)}. [How it is measured](README.md), and how to read it.`,
    '',
    ...machine().map((line) => `- ${line}`),
    '',
    '## Goals, by Q2 at size S with sixteen clients where nothing else is said',
    '',
    ...table(
      ['goal', 'found', 'reached'],
      goalsOf(measured).map(({ goal, found, reached }) => [
        goal,
        found ?? 'not measured',
        found === null ? '' : reached ? 'yes' : 'no',
      ]),
      1,
    ),
    '',
    ...sections.flatMap((own) => section(own, draw)),
    ...memory(measured.filter(({ operation }) => operation === 'C3')),
    ...others(measured.filter(({ operation }) => /^(?:W1|C[12])/.test(operation))),
    '',
  ].join('\n');
}

/** The measurements of each operation on each engine at each size. */
function groupsOf(measured: readonly Measurement[]): readonly (readonly Measurement[])[] {
  const groups = new Map<string, Measurement[]>();
  for (const one of measured) {
    const key = `${one.size} ${one.engine} ${one.operation}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function section(own: readonly Measurement[], draw: (name: string, picture: string) => string): readonly string[] {
  const [first] = own;
  if (first === undefined) return [];
  const { operation, engine, size } = first;
  const title = operations.find(({ id }) => id === operation)?.title ?? '';
  const most = Math.max(...own.map(({ clients }) => clients));
  const busiest = own.filter(({ clients }) => clients === most);
  const base = busiest.find(({ variant }) => variant === baseline)?.cpuMsPerRequest;
  const bars = busiest
    .map(({ variant, cpuMsPerRequest }) => ({
      label: variant,
      value: cpuMsPerRequest,
      ours: variant.startsWith('ours'),
    }))
    .toSorted((a, b) => a.value - b.value);
  const name = `${operation}-${engine}-${size}.svg`.toLowerCase();
  const pictured = `${operation} on ${engine}, size ${size}: CPU per request, less is better`;
  return [
    `## ${operation} on ${engine}, size ${size}: ${title}`,
    '',
    ...(bars.length < 3 ? [] : [`![${pictured}](${draw(name, chart(pictured, 'ms', bars))})`, '']),
    ...table(
      [
        'variant',
        'clients',
        'requests/s',
        'median ms',
        '99th ms',
        'CPU ms',
        'database CPU ms',
        'to baseline',
        'statements',
        '',
      ],
      own.map((one) => [
        one.variant,
        String(one.clients),
        figure(one.requestsPerSecond),
        figure(one.medianMs),
        figure(one.p99Ms),
        figure(one.cpuMsPerRequest),
        one.databaseCpuMsPerRequest === null ? '' : figure(one.databaseCpuMsPerRequest),
        base === undefined || one.clients !== most ? '' : figure(one.cpuMsPerRequest / base),
        one.statementsPerRequest.toFixed(1),
        one.noisy ? 'noisy' : '',
      ]),
      1,
    ),
    '',
  ];
}

function memory(peaks: readonly Measurement[]): readonly string[] {
  if (peaks.length === 0) return [];
  return [
    '## C3: memory, at most, after all of the above',
    '',
    ...table(
      ['variant', 'engine', 'size', 'MB'],
      peaks.map(({ variant, engine, size, memoryMB }) => [variant, engine, size, memoryMB.toFixed(0)]),
      3,
    ),
    '',
  ];
}

const titles: Readonly<Record<string, string>> = {
  W1: 'records enter an empty graph, a hundred at a time (a second; ms of a changeset)',
  'W1 again': 'the same records, which are known already',
  C1: 'from the start of the program on the seed to its first answer',
  C2: 'from opening a data folder to the answer of Q2, in a fresh process',
};

function others(own: readonly Measurement[]): readonly string[] {
  if (own.length === 0) return [];
  return [
    '## Writing, starting and opening, on the embedded engine',
    '',
    ...table(
      ['what', 'size', 'a second', 'median ms', '99th ms', 'CPU ms each', 'MB'],
      own.map((one) => [
        `${one.operation}: ${titles[one.operation] ?? ''}`,
        one.size,
        figure(one.requestsPerSecond),
        figure(one.medianMs),
        figure(one.p99Ms),
        figure(one.cpuMsPerRequest),
        one.memoryMB.toFixed(0),
      ]),
      2,
    ),
    '',
  ];
}

/** A table whose columns from some place on hold figures. */
function table(head: readonly string[], rows: readonly (readonly string[])[], figuresFrom: number): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at < figuresFrom ? '---' : '---:'))), ...rows.map(line)];
}
