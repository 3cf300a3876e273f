import type { Format } from './format.js';
import { cypher } from './formats/cypher.js';
import { cyjs } from './formats/cyjs.js';
import { dot } from './formats/dot.js';
import { ftm } from './formats/ftm.js';
import { oparl } from './formats/oparl.js';
import { popolo } from './formats/popolo.js';
import { gephiCsv } from './formats/gephi-csv.js';
import { gexf, gexf12 } from './formats/gexf.js';
import { graphml } from './formats/graphml.js';
import { graphology } from './formats/graphology.js';
import { jsonld } from './formats/jsonld.js';
import { nquads, turtle } from './formats/turtle.js';
import { neo4jCsv } from './formats/neo4j-csv.js';
import { svg } from './formats/svg.js';
import { dataPackage } from './formats/package.js';
import { csvRows, ndjsonRows, parquetRows, xlsxRows } from './formats/rows.js';

/** Every format that a selection can leave in, in the order in which they are shown. */
export const formats: readonly Format[] = [
  gexf,
  gexf12,
  graphml,
  gephiCsv,
  neo4jCsv,
  cyjs,
  graphology,
  dot,
  cypher,
  turtle,
  nquads,
  jsonld,
  popolo,
  oparl,
  ftm,
  svg,
  csvRows,
  ndjsonRows,
  xlsxRows,
  parquetRows,
  dataPackage,
];
