import { useGraphiQL } from '@graphiql/react';
import { parse } from 'graphql';
import { type ReactElement, useMemo } from 'react';
import { tabulate, textOf } from '../../src/graphql/table.js';
import type { Answered } from './question.js';

/** Rows of text under the names of their columns. */
interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table of an answer, in the columns that the server's own files have; null as long as there is no answer. */
export function useTable(answered: Answered | null): AnswerTable | null {
  const schema = useGraphiQL((state) => state.schema) ?? null;
  return useMemo(() => {
    if (answered === null || schema === null) return null;
    const { query, ...rest } = answered.question;
    const { columns, rows } = tabulate(schema, { document: parse(query), ...rest });
    return { columns: columns.map(({ name }) => name), rows: rows(answered.data).map((row) => row.map(textOf)) };
  }, [answered, schema]);
}

/** Shows a table; addresses are links. */
export function Rows({ table: { columns, rows } }: { readonly table: AnswerTable }): ReactElement {
  return (
    <div className="answer-rows" role="region" aria-label="Zeilen der Antwort" tabIndex={0}>
      <p>{rows.length === 1 ? '1 Zeile' : `${String(rows.length)} Zeilen`}</p>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={columns[column]}>{/^https?:\/\/\S+$/.test(cell) ? <a href={cell}>{cell}</a> : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
