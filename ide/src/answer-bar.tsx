import { type ReactElement, useRef, useState } from 'react';
import { useGraphiQL } from '@graphiql/react';
import { Rows, useTable } from './answer-table.js';
import { saveCsv } from './csv.js';
import { useLastAnswer } from './last-answer.js';
import { variablesFrom } from './question.js';
import { linkTo } from './share.js';

/** What can be done with an answer: look at it as a table, save it as CSV, share the question. */
export function AnswerBar(): ReactElement {
  const answered = useLastAnswer();
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, say] = useState('');
  const link = useLink();
  const table = useTable(answered);
  const save = () => {
    if (answered === null) return;
    saveCsv(answered).then(
      () => say('Die CSV-Datei ist geladen.'),
      () => say('Die CSV-Datei war nicht zu laden.'),
    );
  };
  const share = () => {
    const address = link();
    history.replaceState(null, '', address);
    navigator.clipboard.writeText(address).then(
      () => say('Der Link ist kopiert.'),
      () => say('Der Link steht in der Adresszeile.'),
    );
  };
  return (
    <div className="answer-bar" role="group" aria-label="Mit der Antwort">
      <button type="button" disabled={table === null} onClick={() => dialog.current?.showModal()}>
        Tabelle
      </button>
      <button type="button" disabled={table === null} onClick={save}>
        CSV laden
      </button>
      <button type="button" onClick={share}>
        Link kopieren
      </button>
      <span role="status">{said}</span>
      <dialog ref={dialog} className="answer-table" aria-labelledby="answer-table-title">
        <header>
          <h2 id="answer-table-title">Antwort als Tabelle</h2>
          <button type="button" disabled={table === null} onClick={save}>
            CSV laden
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Schließen
          </button>
        </header>
        {table !== null && <Rows table={table} />}
      </dialog>
    </div>
  );
}

/** Makes the link to what stands in the editors. */
function useLink(): () => string {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return () =>
    linkTo({ query: queryEditor?.getValue() ?? '', variables: variablesFrom(variableEditor?.getValue() ?? '') });
}
