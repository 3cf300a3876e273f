import { problemsOf } from '../../changes/check.js';
import type { NodeRecord } from '../../changes/record.js';
import { failure } from '../../domain/errors.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { hashOfLines, linesOf } from './lines.js';
import { exampleLine, recordOf } from './record.js';

/** What was found in files whose records can all enter an empty graph. */
export interface Checked {
  /** The SHA-256 of all lines. */
  readonly id: string;
  readonly records: number;
  readonly counts: Readonly<Partial<Record<NodeType, number>>>;
}

/** Hears how many records were looked at. */
export type OnRecords = (count: number) => void;

const shown = 20;

interface Waiting {
  readonly where: string;
  readonly id: string;
  readonly type: string;
}

/** Gathers what is wrong; beyond the first twenty, problems are only counted. */
function problemList() {
  const problems: string[] = [];
  let count = 0;
  return {
    add: (where: string, problem: string) => {
      count += 1;
      if (count <= shown) problems.push(`${where}: ${problem}`);
    },
    refuse: (advice: readonly string[]) => {
      if (count === 0) return;
      const more = count > shown ? [`and ${String(count - shown)} more`] : [];
      throw failure('INVALID_RECORD', { problems: [...problems, ...more, ...advice] });
    },
  };
}

/**
 * Checks every record of files as a changeset would be checked, before any of them is written. Throws INVALID_RECORD that
 * names file, line, record and field, or FILE_UNREADABLE.
 */
export async function checkFiles(files: readonly string[], onRecords: OnRecords = () => undefined): Promise<Checked> {
  const now = new Date();
  const hash = hashOfLines();
  const problems = problemList();
  const known = new Set<string>();
  const waiting = new Map<string, Waiting>();
  const retracted = new Set<string>();
  const superseded = new Map<string, Waiting>();
  const counts: Partial<Record<NodeType, number>> = {};
  let advice: readonly string[] = [];

  const look = (record: NodeRecord, where: string): void => {
    const { id, type, links } = record;
    for (const problem of problemsOf(record, now)) problems.add(where, problem);
    if (known.has(id)) problems.add(where, `${id}: the id is given twice`);
    known.add(id);
    waiting.delete(id);
    counts[type] = (counts[type] ?? 0) + 1;
    if (record.properties['retractedAt'] !== undefined) retracted.add(id);
    for (const link of links) {
      if (!known.has(link.to) && !waiting.has(link.to)) waiting.set(link.to, { where, id, type: link.type });
      if (link.type === 'SUPERSEDES') superseded.set(link.to, { where, id, type: link.type });
    }
  };

  for await (const { file, first, texts } of linesOf(files, hash)) {
    for (const [at, text] of texts.entries()) {
      if (text.trim() === '') continue;
      const where = `${file}, line ${String(first + at)}`;
      const record = recordOf(text);
      if ('id' in record) look(record, where);
      else {
        for (const problem of record) problems.add(where, problem);
        advice = [`a record is a line such as ${exampleLine}`];
      }
    }
    onRecords(known.size);
  }
  for (const [to, { where, id, type }] of waiting)
    problems.add(where, `${id}: link ${type} leads to "${to}", which is in none of the files`);
  for (const [old, { where, id }] of superseded)
    if (known.has(old) && !retracted.has(old))
      problems.add(where, `${id}: supersedes "${old}", which is not retracted; give it the moment "retractedAt"`);
  problems.refuse(advice);
  return { id: hash.digest('hex'), records: known.size, counts };
}
