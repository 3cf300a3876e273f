import { readValues, reconcilingProperties } from '../../src/analysis/reconciling/properties.js';
import { readAround } from '../../src/export/oparl/around.js';
import { listNames, type Place, readListPage } from '../../src/export/oparl/lists.js';
import { readBeginningAlike } from '../../src/export/thing/alike.js';
import { readDossier } from '../../src/export/thing/dossier.js';
import { readTitles } from '../../src/export/titles.js';
import type { Graph } from '../../src/graph/port.js';

const moment = '2021-01-21T00:00:00.000Z';
const stretch = { since: moment, until: moment };
const places: readonly Place[] = [{ at: 'first' }, { at: 'last' }, { after: 'a' }, { before: 'z' }];

/** Asks a graph all that OParl, reconciliation and the pages of things ask. */
export async function askFacades(graph: Graph): Promise<void> {
  for (const list of listNames)
    for (const place of places)
      for (const group of [null, 'body:beirat'])
        await readListPage(graph, { list, group, created: stretch, modified: stretch, limit: 1, place });
  const ids = ['body:beirat', 'person:umlaut', 'membership:beirat-umlaut', 'meeting:none'];
  await readAround(graph, ids, 'with inner objects', '2021-01-21');
  await readDossier(graph, 'body:beirat');
  await readBeginningAlike(graph, 'membership:beirat-none');
  await readTitles(graph, ids);
  await readValues(
    graph,
    ids,
    reconcilingProperties.map(({ id }) => id),
  );
}
