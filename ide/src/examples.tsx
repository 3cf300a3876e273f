import { type ReactElement, useEffect, useState } from 'react';
import { type GraphiQLPlugin, type MonacoEditor, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, loadExamples, type Question } from './question.js';
import { type Shared, sharedIn } from './share.js';

let loading: Promise<readonly Example[]> | null = null;
const examples = (): Promise<readonly Example[]> => (loading ??= loadExamples());

/** The examples, once they are loaded. */
function useExamples(): readonly Example[] {
  const [known, know] = useState<readonly Example[]>([]);
  useEffect(() => {
    void examples().then(know, () => undefined);
  }, []);
  return known;
}

/** Writes a question into the editors and asks it; null until the editors are there. Ctrl-Z brings the old text back. */
function useAsking(): ((question: Question) => void) | null {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const schema = useGraphiQL((state) => state.schema);
  const actions = useGraphiQLActions();
  if (!queryEditor || !variableEditor || !responseEditor || !schema) return null;
  return ({ query, variables }) => {
    write(queryEditor, query);
    write(variableEditor, Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2));
    actions.run();
  };
}

function write(editor: MonacoEditor, text: string): void {
  const model = editor.getModel();
  if (model === null) return;
  editor.pushUndoStop();
  editor.executeEdits('question', [{ range: model.getFullModelRange(), text }]);
  editor.pushUndoStop();
  editor.setScrollTop(0);
}

function Examples(): ReactElement {
  const known = useExamples();
  const asking = useAsking();
  return (
    <section className="examples" aria-label="Beispiele">
      <h2>Beispiele</h2>
      <p>Ein Klick schreibt die Frage in den Editor und stellt sie. Tag, Name und Gremium stehen in den Variablen.</p>
      <ul>
        {known.map((example) => (
          <li key={example.name}>
            <button type="button" disabled={asking === null} onClick={() => asking?.(example)}>
              {example.question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Icon = (): ReactElement => (
  <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M2 3h12v8H8l-3 3v-3H2z" />
    <path d="M5 6h6M5 8.5h4" />
  </svg>
);

/** The list of German questions beside the editor. */
export const examplesPlugin: GraphiQLPlugin = { title: 'Beispiele', icon: Icon, content: Examples };

/** Asks once what the address of the page asks. */
export function AskShared(): null {
  const asking = useAsking();
  const [shared, setShared] = useState<Shared | null>(() => sharedIn(location));
  useEffect(() => {
    if (asking === null || shared === null) return;
    setShared(null);
    void questionOf(shared).then((question) => question && asking(question));
  }, [asking, shared]);
  return null;
}

async function questionOf(shared: Shared): Promise<Question | undefined> {
  if (!('example' in shared)) return shared;
  return (await examples()).find(({ name }) => name === shared.example);
}
