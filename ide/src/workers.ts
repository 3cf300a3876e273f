import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphqlWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

const workerFor = (label: string): Worker => {
  if (label === 'json') return new JsonWorker();
  return label === 'graphql' ? new GraphqlWorker() : new EditorWorker();
};

// The editor looks here for its workers, which come from the same host as the page.
Object.assign(globalThis, { MonacoEnvironment: { getWorker: (_: string, label: string) => workerFor(label) } });
