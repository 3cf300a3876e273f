import type { NodeRecord } from '../../changes/record.js';
import { isFact } from '../choosing/chosen.js';
import { textOf } from '../reading/records.js';
import type { Row, Table } from '../tables/table.js';
import type { Dossier } from './dossier.js';
import { nameOf, toldBy } from './telling.js';

const columns = [
  ...['id', 'type', 'says', 'validFrom', 'validTo', 'modality', 'recordedAt', 'retractedAt'],
  ...['sourceTitle', 'sourceUrl'],
].map((name) => ({ name, type: 'TEXT' as const }));

/** The facts of a dossier as a table, a fact a row; that of a fact begins with itself. */
export function dossierTable(dossier: Dossier): Table {
  const { record, facts } = dossier;
  const rows = [...(isFact(record.type) ? [record] : []), ...facts].map((fact) => rowOf(dossier, fact));
  return { columns, pages: once(rows) };
}

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  await Promise.resolve();
  yield rows;
}

function rowOf(dossier: Dossier, fact: NodeRecord): Row {
  const told = toldBy(dossier, fact);
  return [
    fact.id,
    fact.type,
    nameOf(dossier, fact),
    ...['validFrom', 'validTo', 'modality', 'recordedAt', 'retractedAt'].map((name) => textOf(fact, name)),
    together(told.map(({ name }) => name)),
    together(told.flatMap(({ url }) => url ?? [])),
  ];
}

const together = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : [...new Set(texts)].join('; ');
