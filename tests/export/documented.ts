import { formatNamed, openExport } from '../../src/export/export.js';
import { parseSelection } from '../../src/export/selection.js';
import { readManifest } from '../../src/ingest/seed/read.js';
import { applySeed, planSeed } from '../../src/ingest/seed/load.js';
import { nameDirectory } from '../../src/queries/names.js';
import { embedded } from '../engines.js';
import { inCheckout } from '../source.js';

/** A picture of the documentation. */
export interface Documented {
  readonly file: string;
  readonly content: string;
}

const pictures = {
  'kommunalgremium.svg': { around: 'body:kommunalgremium' },
  'kommunalgremium-2-steps.svg': { around: 'body:kommunalgremium', steps: '2', validAt: '2021-02-01' },
} as const;

/** Draws the pictures of the documentation anew, from the facts as they were when they were compiled. */
export async function documented(): Promise<readonly Documented[]> {
  const graph = await embedded.open();
  const folder = inCheckout('seed');
  const { compiledOn, license } = await readManifest(folder);
  await applySeed(graph, await planSeed(graph, folder), new Date(compiledOn));
  const exporting = { graph, names: nameDirectory(graph), license: license.url, program: 'gremiengraph' };
  const drawn: Documented[] = [];
  for (const [file, words] of Object.entries(pictures)) {
    const { write } = await openExport(exporting, formatNamed('svg'), parseSelection(words), new Date(compiledOn));
    let content = '';
    for await (const chunk of write()) content += String(chunk);
    drawn.push({ file, content });
  }
  await graph.close();
  return drawn;
}
