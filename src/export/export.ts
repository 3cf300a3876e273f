import { dayOf } from '../domain/period.js';
import type { Graph } from '../graph/port.js';
import { until } from '../graph/until.js';
import { readLastChange } from '../queries/dataset.js';
import type { NameDirectory } from '../queries/names.js';
import { chooseOnce } from './choosing/choices.js';
import { aroundIds } from './choosing/starts.js';
import type { Chunks, Format } from './format.js';
import { formats } from './formats.js';
import { type Loss, lossesOf } from './loss.js';
import { oneOf, type Selection, wordsOf } from './selection.js';
import { type Subject, subjectOf } from './subject.js';

/** What an export reads and says of itself. */
export interface Exporting {
  readonly graph: Graph;
  readonly names: NameDirectory;
  readonly license: string;
  /** Name and version of this program. */
  readonly program: string;
}

/** A selection in a format, ready to be written. */
export interface Export {
  readonly format: Format;
  readonly subject: Subject;
  /** `gremiengraph-<what>-<date>.<ending>` */
  readonly fileName: string;
  readonly write: () => Chunks;
  readonly losses: () => Promise<readonly Loss[]>;
}

/** Finds a format by its name. Throws INVALID_ARGUMENT with the one that looks most alike. */
export function formatNamed(name: string): Format {
  const alike = oneOf(
    'format',
    name,
    formats.map((format) => format.name),
  );
  const found = formats.find((format) => format.name === alike);
  if (found === undefined) throw new TypeError(`The format ${alike} is not in its own list`);
  return found;
}

/** Where a server answers with a format: GEXF of the older version is at the address of GEXF. */
export const pathOf = ({ name, ending }: Format): string =>
  ending === undefined ? `/graph.${name}` : `/graph.${ending}?version=${name.slice(ending.length + 1) || '1.3'}`;

/**
 * Chooses what a selection takes and opens it for writing; once `gone` is given, nothing more is read for it. Throws
 * INVALID_ARGUMENT or AMBIGUOUS_NAME, or the reason of `gone`.
 */
export async function openExport(
  exporting: Exporting,
  format: Format,
  asked: Selection,
  now: Date,
  gone?: AbortSignal,
): Promise<Export> {
  const { graph, names, license, program } = exporting;
  const knownAt = asked.knownAt ?? (format.copies === true ? 'any' : null);
  const selection = { ...(await aroundIds(exporting, asked)), knownAt };
  const change = await readLastChange(graph);
  const chosen = await chooseOnce({ graph, names, now: now.toISOString() }, selection, gone);
  const origin = { version: String(change?.sequence ?? 0), changedAt: change?.appliedAt ?? null, license, program };
  const subject = subjectOf(gone === undefined ? graph : until(graph, gone), selection, chosen, origin);
  format.admit?.(subject);
  return {
    format,
    subject,
    fileName: fileNameOf(format, selection, origin.changedAt),
    write: () => format.write(subject),
    losses: () => lossesOf(subject, format.loses(selection.shape)),
  };
}

/**
 * What makes two exports the same: data, program, format and selection, and the day where what is known now is asked for.
 * Throws as `openExport` does.
 */
export async function versionOf(
  exporting: Exporting,
  format: Format,
  asked: Selection,
  now: Date,
): Promise<readonly unknown[]> {
  const { graph, program } = exporting;
  const today = asked.knownAt === null && format.copies !== true ? dayOf(now) : null;
  const selection = await aroundIds(exporting, asked);
  return [await graph.version(), program, format.name, wordsOf(selection), today];
}

/** The file of an export: what it is around, the day of the data, and the ending that programs know. */
function fileNameOf(format: Format, { around, search }: Selection, changedAt: string | null): string {
  const [first, ...more] = around;
  const what = first?.replaceAll(/[^a-z0-9-]/g, '-') ?? (search === null ? 'graph' : 'search');
  const day = changedAt?.slice(0, 10) ?? 'empty';
  return `gremiengraph-${what}${more.length > 0 ? '-and-more' : ''}-${day}.${format.ending ?? format.name}`;
}
