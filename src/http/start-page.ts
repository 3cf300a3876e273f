import type { FastifyInstance } from 'fastify';
import { typesWith } from '../domain/vocabulary.js';
import { type Example, readExamples } from '../graphql/examples.js';
import { perVersion } from '../graph/per-version.js';
import type { Graph } from '../graph/port.js';
import { readCounts } from '../queries/dataset.js';

/** Three numbers that tell how much the graph knows. */
interface Figures {
  readonly people: number;
  readonly bodies: number;
  readonly facts: number;
}

const patience = 1_000;

/** Adds the start page: what this is and what to ask, in German, without script; its figures follow the data. */
export function addStartPage(http: FastifyInstance, graph: Graph): void {
  const examples = readExamples();
  const figures = perVersion(graph, readFigures);
  http.get('/', async (_, reply) =>
    reply
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': policy })
      .type('text/html; charset=utf-8')
      .send(pageWith(await inTime(figures()), examples)),
  );
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

async function readFigures(graph: Graph): Promise<Figures> {
  const counts = await readCounts(graph);
  const count = (types: readonly string[]) =>
    counts.filter(({ type }) => types.includes(type)).reduce((sum, { count: some }) => sum + some, 0);
  return { people: count(['Person']), bodies: count(['Body']), facts: count(typesWith('Fact')) };
}

/** What a graph answers in time; null where it does not, for a page without figures is better than none. */
async function inTime(reading: Promise<Figures>): Promise<Figures | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience).unref());
  return Promise.race([reading.catch(() => null), late]);
}

const question = `{
  body(name: "Kommunalgremium") {
    name
    chair { member { name } }
    seats(validAt: "2021-02-01") { claimed filled unnamed }
    members(validAt: "2021-02-01") {
      nodes { role member { name } evidence { nodes { source { title url } } } }
    }
  }
}`;

const number = new Intl.NumberFormat('de-DE');

const drawn = ({ people, bodies, facts }: Figures): string => `<dl>
  <div><dt>Personen</dt><dd>${number.format(people)}</dd></div>
  <div><dt>Gremien</dt><dd>${number.format(bodies)}</dd></div>
  <div><dt>belegte Fakten</dt><dd>${number.format(facts)}</dd></div>
</dl>
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const listed = ({ name, question: words, query }: Example): string =>
  `  <li><a href="/ide#example=${encodeURIComponent(name)}">${escaped(words)}</a>
    <a class="plain" href="/graphql?query=${encodeURIComponent(query)}" aria-label="Antwort als JSON: ${escaped(words)}">JSON</a></li>`;

const pageWith = (figures: Figures | null, examples: readonly Example[]): string => `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gremiengraph</title>
<style>
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff }
  h1 { font-size: 1.8rem; margin-bottom: 0 } a { color: #0b5394 } li { margin: .3rem 0 } .plain { font-size: .8rem; margin-left: .4rem }
  dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.5rem 0 } dl div { display: flex; flex-direction: column-reverse }
  dd { margin: 0; font-size: 1.8rem; font-weight: 600; line-height: 1.2 }
  textarea { width: 100%; font: .9rem/1.4 ui-monospace, monospace; box-sizing: border-box }
  button, .ide { font: inherit; padding: .4rem 1rem; margin-top: .5rem }
  .ide { display: inline-block; color: #fff; background: #0b5394; border-radius: .3rem; text-decoration: none }
  :focus-visible { outline: 3px solid #d17b00; outline-offset: 2px }
  @media (prefers-color-scheme: dark) {
    body { color: #eee; background: #16181d } a { color: #7ab8ff } .ide { color: #16181d; background: #7ab8ff }
    textarea { color: inherit; background: #23262e }
  }
</style>
<main>
<h1>Gremiengraph</h1>
<p>Wer sitzt in welchem Gremium, seit wann, in welcher Rolle, für wen, und welcher Satz welcher Quelle sagt es?
Gremiengraph beantwortet das für die IT der öffentlichen Verwaltung in Deutschland. Jede Aussage hat einen Beleg, und
jede Frage kann zwei Zeiten nennen: <em>gültig am</em> (<code>validAt</code>) und <em>bekannt am</em> (<code>knownAt</code>).</p>
${figures === null ? '' : drawn(figures)}
<p><a class="ide" href="/ide">Fragen stellen</a></p>

<h2>Beispiele</h2>
<ul>
${examples.map(listed).join('\n')}
</ul>

<h2>Ohne Skript fragen</h2>
<form action="/graphql" method="get">
  <label for="query">Wer sitzt im Kommunalgremium, und woher weiß man es?</label>
  <textarea id="query" name="query" rows="10" spellcheck="false">${question}</textarea>
  <button>Fragen</button>
</form>

<h2>Adressen</h2>
<ul>
  <li><a href="/ide">/ide</a>: Fragen mit Vorschlägen, Dokumentation und Beispielen; Antworten als Tabelle und CSV</li>
  <li><code>POST /graphql</code> und <code>GET /graphql?query=…</code>: die Schnittstelle</li>
  <li><a href="/thing/body:kommunalgremium">/thing/&lt;Id&gt;</a>: die Seite einer Person, eines Gremiums, einer Aussage; auch als
    <a href="/thing/body:kommunalgremium.json">JSON</a>, <a href="/thing/body:kommunalgremium.csv">CSV</a> und
    <a href="/thing/body:kommunalgremium.ttl">Turtle</a></li>
  <li><a href="/graph.svg?body=body:kommunalgremium">/graph.&lt;Format&gt;</a>: ein Ausschnitt des Graphen als Bild oder für
    <a href="/graph.gexf?around=body:kommunalgremium&amp;steps=2">Gephi</a>, networkx, Neo4j, RDF und andere Programme</li>
  <li><a href="/rows/memberships.csv">/rows/memberships.csv</a>, <a href="/rows/meetings.csv">/rows/meetings.csv</a>: alle Sitze und Sitzungen als Tabelle</li>
  <li><a href="/oparl/v1.1/system">/oparl/v1.1/system</a>: der Graph in OParl 1.1, für Programme, die Ratsinformationen lesen</li>
  <li><a href="/reconcile">/reconcile</a>: aus Namen werden Ids, für OpenRefine</li>
  <li><a href="/schema.graphql">/schema.graphql</a>: alles, was man fragen kann, auf Deutsch und Englisch beschrieben</li>
  <li><a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>, <a href="/version">/version</a>: Betrieb</li>
</ul>
</main>
</html>
`;
