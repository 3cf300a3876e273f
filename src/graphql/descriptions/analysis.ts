import type { Descriptions } from './description.js';

/** Descriptions of how things hang together: paths and parts of the graph. */
export const analysisDescriptions: Descriptions = {
  Language: { de: 'Sprache eines Satzes.', en: 'Language of a sentence.' },
  'Language.DE': { de: 'Deutsch.', en: 'German.' },
  'Language.EN': { de: 'Englisch.', en: 'English.' },

  'Query.paths': {
    de: 'Wege zwischen zwei Objekten über Sitze, Entsendungen und Beziehungen, in beiden Richtungen: die kürzesten zuerst, gleich lange nach der Art der Schritte (SITS_ON, SENDS_TO, PART_OF, andere), dann nach Kennung. Leer, wenn es keinen gibt oder eine Kennung unbekannt ist (dann mit Vorschlägen).',
    en: 'Paths between two things over seats, delegations and relations, in both directions: the shortest first, equally long ones by the kind of step (SITS_ON, SENDS_TO, PART_OF, others), then by id. Empty where there is none, or where an id is unknown (then with suggestions).',
  },
  'Query.paths(from)': {
    de: 'Kennung des Objekts, bei dem die Wege beginnen.',
    en: 'Id of the thing where the paths begin.',
  },
  'Query.paths(to)': { de: 'Kennung des Objekts, bei dem die Wege enden.', en: 'Id of the thing where the paths end.' },
  'Query.paths(maxLength)': {
    de: 'Wie viele Schritte ein Weg höchstens hat: ohne Angabe 6, höchstens 10.',
    en: 'How many steps a path has at most: 6 by default, at most 10.',
  },
  'Query.paths(first)': {
    de: 'Wie viele Wege: ohne Angabe 5, höchstens 100 (sonst PAGE_SIZE_TOO_LARGE).',
    en: 'How many paths: 5 by default, at most 100 (else PAGE_SIZE_TOO_LARGE).',
  },
  'Query.subgraph': {
    de: 'Der Teil des Graphen um Objekte herum: alles, was bis zu einer Zahl von Schritten über Sitze, Entsendungen und Beziehungen entfernt ist, mit den Fakten dazwischen. Unbekanntes zählt nicht (dann mit Vorschlägen); ein Name, den mehrere tragen, ist AMBIGUOUS_NAME.',
    en: 'The part of the graph around things: all that is up to a number of steps away over seats, delegations and relations, with the facts between. What is unknown does not count (then with suggestions); a name of several is AMBIGUOUS_NAME.',
  },
  'Query.subgraph(around)': {
    de: 'Kennungen der Objekte in der Mitte, oder Namen von Personen, Gremien und Organisationen; höchstens 100 (sonst PAGE_SIZE_TOO_LARGE).',
    en: 'Ids of the things in the middle, or names of people, bodies and organisations; at most 100 (else PAGE_SIZE_TOO_LARGE).',
  },
  'Query.subgraph(steps)': {
    de: 'Wie viele Schritte weit: ohne Angabe 1, höchstens 10; bei 0 nur die Objekte selbst.',
    en: 'How many steps far: 1 by default, at most 10; with 0 only the things themselves.',
  },
  'Query.subgraph(limit)': {
    de: 'Wie viele Objekte höchstens: ohne Angabe 500, höchstens 1000; Fakten höchstens doppelt so viele.',
    en: 'How many things at most: 500 by default, at most 1000; at most twice as many facts.',
  },

  Path: {
    de: 'Ein Weg zwischen zwei Objekten, der keines zweimal berührt.',
    en: 'A path between two things that passes none twice.',
  },
  'Path.length': { de: 'Zahl der Schritte.', en: 'Number of steps.' },
  'Path.steps': { de: 'Die Schritte in ihrer Reihenfolge.', en: 'The steps in order.' },
  'Path.sentence': {
    de: 'Der Weg als Satz; was heute nicht mehr gilt, steht in der Vergangenheit.',
    en: 'The path as a sentence; what no longer holds today is told in the past.',
  },
  '*(lang)': {
    de: 'Sprache des Satzes: ohne Angabe Deutsch.',
    en: 'Language of the sentence: German by default.',
  },
  PathStep: {
    de: 'Ein Schritt eines Weges: ein Fakt, der zwei Objekte verbindet.',
    en: 'A step of a path: a fact that ties two things together.',
  },
  'PathStep.from': { de: 'Das Objekt, von dem der Schritt ausgeht.', en: 'The thing that the step leaves.' },
  'PathStep.fact': {
    de: 'Der Fakt des Schrittes: Mitgliedschaft, Sitzkontingent oder Beziehung.',
    en: 'The fact of the step: a membership, a seat quota or a relation.',
  },
  'PathStep.to': { de: 'Das Objekt, zu dem der Schritt führt.', en: 'The thing that the step reaches.' },
  'PathStep.evidence': {
    de: 'Der beste Beleg des Fakts: ein zitierter, sonst ein wiedergegebener, sonst der älteste.',
    en: 'The best evidence of the fact: a quoted passage, else one that is told, else the oldest.',
  },

  Subgraph: { de: 'Ein Teil des Graphen.', en: 'A part of the graph.' },
  'Subgraph.nodes': {
    de: 'Die Objekte: die gefragten zuerst, dann die nächsten, gleich ferne nach Kennung.',
    en: 'The things: those asked about first, then the nearest, equally far ones by id.',
  },
  'Subgraph.facts': {
    de: 'Die Fakten, die Objekte dieses Teils verbinden, nach Kennung.',
    en: 'The facts that tie things of this part together, by id.',
  },
  'Subgraph.truncated': {
    de: 'Ob es innerhalb der Schritte mehr gibt, als die Grenze zulässt.',
    en: 'Whether there is more within the steps than the limit lets through.',
  },
  'Subgraph.exportUrl': {
    de: 'Die Adresse dieses Teils im Format eines anderen Programms; die Grenze gilt dort nicht.',
    en: 'The address of this part in the format of another program; the limit does not hold there.',
  },
  'Subgraph.exportUrl(format)': { de: 'In welchem Format.', en: 'In which format.' },
  'Subgraph.exportLosses': {
    de: 'Was ein Format von diesem Teil nicht halten kann, wie es die Ausgabe selbst sagt; was nicht vorkommt, fehlt.',
    en: 'What a format cannot hold of this part, as the export itself tells; what does not occur is left out.',
  },
  'Subgraph.exportLosses(format)': { de: 'In welchem Format.', en: 'In which format.' },

  ExportLoss: {
    de: 'Was ein Format von einem Teil des Graphen nicht halten kann.',
    en: 'What a format cannot hold of a part of the graph.',
  },
  'ExportLoss.kind': {
    de: 'Die Art des Verlusts, etwa EVIDENCE_OFFSETS.',
    en: 'Sort of loss, such as EVIDENCE_OFFSETS.',
  },
  'ExportLoss.title': { de: 'Was verloren geht, auf Englisch.', en: 'What is lost, in words.' },
  'ExportLoss.count': { de: 'Wie oft es vorkommt.', en: 'How often it occurs.' },
  'ExportLoss.examples': {
    de: 'Bis zu drei Kennungen, bei denen es vorkommt: Objekte zuerst.',
    en: 'Up to three ids where it occurs: things first.',
  },

  ExportFormat: {
    de: 'Format, in dem ein Teil des Graphen ausgegeben wird.',
    en: 'In which format a part of the graph leaves.',
  },
  'ExportFormat.GEXF': { de: 'GEXF 1.3, dynamisch, für Gephi.', en: 'GEXF 1.3, dynamic, for Gephi.' },
  'ExportFormat.GEXF_1_2': { de: 'GEXF 1.2 für ältere Leseprogramme.', en: 'GEXF 1.2, for older readers.' },
  'ExportFormat.GRAPHML': { de: 'GraphML für networkx, igraph und yEd.', en: 'GraphML, for networkx, igraph and yEd.' },
  'ExportFormat.CSV_GEPHI': {
    de: 'Zwei CSV-Tabellen (Knoten, Kanten) in einem ZIP.',
    en: 'Two CSV tables (nodes, edges) in a ZIP.',
  },
  'ExportFormat.CSV_NEO4J': {
    de: 'CSV-Dateien für neo4j-admin in einem ZIP.',
    en: 'CSV files for neo4j-admin in a ZIP.',
  },
  'ExportFormat.CYPHER': {
    de: 'Cypher-Skript, das denselben Graphen anlegt.',
    en: 'Cypher script that makes the same graph.',
  },
  'ExportFormat.CYJS': { de: 'JSON für Cytoscape.', en: 'JSON for Cytoscape.' },
  'ExportFormat.GRAPHOLOGY': { de: 'JSON für graphology und sigma.', en: 'JSON, for graphology and sigma.' },
  'ExportFormat.DOT': { de: 'DOT für Graphviz.', en: 'DOT, for Graphviz.' },
  'ExportFormat.TURTLE': { de: 'Turtle (RDF) für Triple Stores.', en: 'Turtle (RDF), for triple stores.' },
  'ExportFormat.NQUADS': { de: 'N-Quads (RDF), eine Aussage je Zeile.', en: 'N-Quads (RDF), one statement a line.' },
  'ExportFormat.JSONLD': { de: 'JSON-LD (RDF) als JSON.', en: 'JSON-LD (RDF), as JSON.' },
  'ExportFormat.POPOLO': { de: 'JSON nach Popolo.', en: 'JSON as Popolo has it.' },
  'ExportFormat.OPARL': { de: 'Objekte nach OParl 1.1.', en: 'Objects of OParl 1.1.' },
  'ExportFormat.FTM': { de: 'FollowTheMoney-Entitäten.', en: 'FollowTheMoney entities.' },
  'ExportFormat.SVG': {
    de: 'Bild zum Drucken, mit höchstens 400 Knoten.',
    en: 'Picture to print, of at most 400 nodes.',
  },
  'ExportFormat.CSV': {
    de: 'Fakten als Zeilen einer CSV-Datei für Tabellenprogramme.',
    en: 'Facts as rows of a CSV file, for spreadsheets.',
  },
  'ExportFormat.NDJSON': { de: 'Fakten als Zeilen von JSON.', en: 'Facts as lines of JSON.' },
  'ExportFormat.XLSX': { de: 'Fakten als Zeilen einer Excel-Mappe.', en: 'Facts as rows of an Excel workbook.' },
  'ExportFormat.PARQUET': {
    de: 'Fakten als Zeilen einer Parquet-Datei für pandas, R und DuckDB.',
    en: 'Facts as rows of a Parquet file, for pandas, R and DuckDB.',
  },
  'ExportFormat.PACKAGE': {
    de: 'Datenpaket mit Tabellen, Auswahl, Lizenz und Prüfsummen.',
    en: 'Data package with tables, selection, licence and checksums.',
  },
};
