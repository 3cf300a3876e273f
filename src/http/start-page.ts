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

/** The start page: what this is and what to ask, in German, without script. */
export const startPage = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gremiengraph</title>
<style>
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff }
  h1 { font-size: 1.8rem; margin-bottom: 0 } pre { padding: 1rem; overflow-x: auto; background: #f3f4f6; border-left: 4px solid #0b5394 }
  a { color: #0b5394 } li { margin: .3rem 0 } textarea { width: 100%; font: .9rem/1.4 ui-monospace, monospace; box-sizing: border-box }
  button { font: inherit; padding: .4rem 1rem; margin-top: .5rem }
  @media (prefers-color-scheme: dark) { body { color: #eee; background: #16181d } pre { background: #23262e } a { color: #7ab8ff } }
</style>
<h1>Gremiengraph</h1>
<p>Wer sitzt in welchem Gremium, seit wann, in welcher Rolle, für wen, und welcher Satz welcher Quelle sagt es?
Gremiengraph beantwortet das für die IT der öffentlichen Verwaltung in Deutschland. Jede Aussage hat einen Beleg, und
jede Frage kann zwei Zeiten nennen: <em>gültig am</em> (<code>validAt</code>) und <em>bekannt am</em> (<code>knownAt</code>).</p>

<h2>Eine Frage zum Ausprobieren</h2>
<form action="/graphql" method="get">
  <label for="query">Wer sitzt im Kommunalgremium, und woher weiß man es?</label>
  <textarea id="query" name="query" rows="10" spellcheck="false">${question}</textarea>
  <button>Fragen</button>
</form>

<h2>Weitere Fragen</h2>
<ul>
  <li><a href="/graphql?query=${encodeURIComponent('{ body(name: "IT-Planungsrat") { chair(validAt: "2021-01-15") { member { name } onBehalfOf { name } evidence { nodes { source { title url } } } } } }')}">Wer hatte am 15. Januar 2021 den Vorsitz im IT-Planungsrat?</a></li>
  <li><a href="/graphql?query=${encodeURIComponent('{ body(name: "IT-Planungsrat") { chairs { nodes { validFrom validTo represents { name } } } } }')}">Wer hatte ihn seit 2010?</a></li>
  <li><a href="/graphql?query=${encodeURIComponent('{ organization(name: "KGSt") { memberships { nodes { group { name } roleLabel } } statements { nodes { text modality } } } }')}">Was sagt die KGSt, und wo sitzt sie?</a></li>
  <li><a href="/graphql?query=${encodeURIComponent('{ dataset { version engine counts { type count } } }')}">Was ist im Graphen?</a></li>
</ul>

<h2>Adressen</h2>
<ul>
  <li><code>POST /graphql</code> und <code>GET /graphql?query=…</code>: die Schnittstelle</li>
  <li><a href="/schema.graphql">/schema.graphql</a>: alles, was man fragen kann, auf Deutsch und Englisch beschrieben</li>
  <li><a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>, <a href="/version">/version</a>: Betrieb</li>
</ul>
</html>
`;
