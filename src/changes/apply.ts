import { linkNames, type LinkName } from '../domain/link.js';
import { nodeTypeNames } from '../domain/vocabulary.js';
import type { Graph, Transaction } from '../graph/port.js';
import type { ParameterMap, Query } from '../graph/query.js';
import type { Applicable } from './plan.js';
import type { Changeset, NodeRecord } from './record.js';
import { supersessions } from './replay.js';
import { type Shortcut, shortcutNames, shortcutsOf, type ShortcutName } from './shortcuts.js';
import {
  changesetCounter,
  createLinks,
  deleteLinks,
  inheritLinks,
  createNodes,
  lockCounter,
  nextSequence,
  recordChangeset,
  replaceProperties,
  retractFacts,
  retractShortcuts,
  sequenceOf,
} from './statements.js';

/** What came of a changeset: its number in the sequence, and whether it was applied now or had been before. */
export interface Applied {
  readonly sequence: number;
  readonly now: boolean;
}

/** Hears how many of all nodes and relationships are written. */
export type OnProgress = (done: number, total: number) => void;

const batch = 500;

/** Applies a plan in one transaction together with its own node; the same content is applied once. */
export function applyChangeset(
  graph: Graph,
  plan: Applicable,
  at: Date,
  onProgress: OnProgress = () => undefined,
): Promise<Applied> {
  return graph.write(async (transaction) => {
    await transaction.run(lockCounter, { id: changesetCounter, changeset: plan.id });
    const [before] = await transaction.run(sequenceOf, { id: plan.id });
    if (before !== undefined) return { sequence: before, now: false };
    const [sequence = 0] = await transaction.run(nextSequence, { id: changesetCounter });
    await writeContent(transaction, plan.changeset, onProgress);
    const { author, reason } = plan.changeset;
    const payload = JSON.stringify(plan.changeset);
    await transaction.run(recordChangeset, {
      id: plan.id,
      properties: { sequence, author, reason, appliedAt: at.toISOString(), payload },
    });
    return { sequence, now: true };
  });
}

interface Work {
  readonly query: Query<null>;
  readonly rows: readonly ParameterMap[];
}

async function writeContent(transaction: Transaction, changeset: Changeset, onProgress: OnProgress): Promise<void> {
  const { records, amendments = [] } = changeset;
  const works = [...nodesToCreate(records), ...nodesToAmend(amendments), ...linksToCreate([...records, ...amendments])];
  const total = works.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { query, rows } of works) {
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch);
      await transaction.run(query, { rows: part });
      onProgress((done += part.length), total);
    }
  }
  for (const round of supersessions(records)) {
    const pairs = round.map((one) => ({ old: one.old, new: one.new }));
    for (const query of inheritLinks) await transaction.run(query, { rows: pairs });
  }
  if (changeset.retractions.length === 0) return;
  const rows = changeset.retractions.map(({ id, at }) => ({ id, at }));
  await transaction.run(retractFacts, { rows });
  for (const type of shortcutNames) await transaction.run(retractShortcuts(type), { rows });
}

const nodesToCreate = (records: readonly NodeRecord[]): readonly Work[] =>
  nodeTypeNames.flatMap((type) => {
    const rows = records.filter((record) => record.type === type).map(({ id, properties }) => ({ id, properties }));
    const query = createNodes[type];
    return rows.length === 0 || query === undefined ? [] : [{ query, rows }];
  });

/** A thing that is amended loses what it had, so that its record says all that holds from now on. */
function nodesToAmend(amendments: readonly NodeRecord[]): readonly Work[] {
  if (amendments.length === 0) return [];
  const rows = amendments.map(({ id, properties }) => ({ id, properties: { ...properties, id } }));
  return [{ query: replaceProperties, rows }, ...[...deleteLinks.values()].map((query) => ({ query, rows }))];
}

function linksToCreate(records: readonly NodeRecord[]): readonly Work[] {
  const links = records.flatMap(({ id, links: own }) =>
    own.map(({ type, to, properties }) => ({ type, from: id, to, properties })),
  );
  const all: readonly (Shortcut | (typeof links)[number])[] = [...links, ...records.flatMap(shortcutsOf)];
  return [...linkNames, ...shortcutNames].flatMap((type) => workOf(type, all));
}

function workOf(
  type: LinkName | ShortcutName,
  all: readonly {
    readonly type: LinkName | ShortcutName;
    readonly from: string;
    readonly to: string;
    readonly properties: ParameterMap;
  }[],
): readonly Work[] {
  const rows = all.filter((link) => link.type === type).map(({ from, to, properties }) => ({ from, to, properties }));
  const query = createLinks.get(type);
  return rows.length === 0 || query === undefined ? [] : [{ query, rows }];
}
