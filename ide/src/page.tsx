import { type ReactElement, useEffect } from 'react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useGraphiQL } from '@graphiql/react';
import { AnswerBar } from './answer-bar.js';
import { AskShared, examplesPlugin } from './examples.js';
import { ask } from './last-answer.js';

const plugins = [examplesPlugin, HISTORY_PLUGIN];

const welcome = `# Hier steht die Frage. Strg-Leertaste schlägt vor, Strg-Eingabe fragt.
# Links: Beispiele, Dokumentation, Verlauf.
{
  body(name: "Kommunalgremium") {
    name
    chair {
      member {
        name
      }
    }
  }
}
`;

/** The page of /ide: GraphiQL with examples, table, file and link. */
export function Page(): ReactElement {
  return (
    <main>
      <h1 className="unseen">Gremiengraph fragen</h1>
      <GraphiQL
        fetcher={ask}
        plugins={plugins}
        visiblePlugin={examplesPlugin}
        defaultQuery={welcome}
        isHeadersEditorEnabled={false}
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
        defaultEditorToolsVisibility="variables"
      >
        <GraphiQL.Logo>
          <a className="home" href="/">
            Gremiengraph
          </a>
        </GraphiQL.Logo>
        <GraphiQL.Footer>
          <AnswerBar />
        </GraphiQL.Footer>
        <AskShared />
        <LetTabLeave />
      </GraphiQL>
    </main>
  );
}

/** Lets the tabulator key leave the editors, as it leaves every other field. */
function LetTabLeave(): null {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions({ tabFocusMode: true });
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
