import { typeWords } from '../../domain/german.js';
import type { NodeRecord } from '../../changes/record.js';
import { typeOfId } from '../../domain/id.js';
import { isFact } from '../choosing/chosen.js';
import { asOneText } from '../writing/value.js';
import { xml } from '../writing/xml.js';
import { type Dossier, dossierSizes } from './dossier.js';
import { calledIn, nameOf, pieces, type Told, toldBy } from './telling.js';
import { neighbourWords, propertyWords, valueWord } from './words.js';

/** The formats of a page beside HTML, by the ending of their address. */
const siblings = { json: 'JSON', csv: 'CSV', ttl: 'Turtle' } as const;

const address = (id: string): string => `/thing/${id}`;
const link = (id: string, text: string): string => `<a href="${xml(address(id))}">${xml(text)}</a>`;

/** Links lead to the web alone: whatever else a source gives as an address stays a text. */
const outward = (url: string, text: string): string =>
  /^https?:\/\//.test(url) ? `<a href="${xml(url)}" rel="external">${xml(text)}</a>` : xml(text);

/** The page of a thing or of a fact, in German and without script. */
export function dossierPage(dossier: Dossier): string {
  const { record, isPart } = dossier;
  const name = nameOf(dossier, record);
  const sections = [
    titled('Angaben', propertiesOf(dossier)),
    titled('Belege', evidenceList(toldBy(dossier, record))),
    titled(isFact(record.type) ? 'Bezüge' : 'Fakten', factsTable(dossier)),
    ...neighbourSections(dossier),
    titled('Mitnehmen', exportsOf(record)),
  ];
  const note = `<p>Hier stehen die ersten ${String(dossierSizes.facts)} Fakten; alle stehen in den Formaten unter „Mitnehmen“.</p>`;
  return pageWith(name, [`<p class="kind">${typeWords[record.type]}</p>`, isPart ? note : '', ...sections].join('\n'));
}

/** The page for an id that nothing has, with ids that look like it. */
export function missingPage(id: string, near: readonly { readonly id: string; readonly name: string }[]): string {
  const list = near.map((each) => `  <li>${link(each.id, each.name)} (${xml(each.id)})</li>`).join('\n');
  const meant = near.length === 0 ? '' : `<h2>War gemeint?</h2>\n<ul>\n${list}\n</ul>`;
  return pageWith(
    'Nicht gefunden',
    `<p>Der Graph kennt nichts mit der Kennung <code>${xml(id.slice(0, 200))}</code>.</p>\n${meant}`,
  );
}

const titled = (title: string, content: string): string => (content === '' ? '' : `<h2>${title}</h2>\n${content}`);

function propertiesOf(dossier: Dossier): string {
  const { record } = dossier;
  const own = Object.entries(propertyWords).flatMap(([name, word]) => {
    const value = record.properties[name];
    if (value === undefined || (typeof value === 'object' && value.length === 0)) return [];
    const text = valueWord(asOneText(value));
    const shown = name === 'website' || name === 'url' ? outward(text, text) : xml(text);
    return [`  <div><dt>${word}</dt><dd>${shown}</dd></div>`];
  });
  const linked = [...new Set(record.links.filter(({ type }) => type !== 'EVIDENCED_BY').map(({ to }) => to))]
    .slice(0, dossierSizes.neighbours)
    .map((id) => {
      const type = typeOfId(id);
      return `  <div><dt>${type === null ? 'Verweis' : typeWords[type]}</dt><dd>${link(id, calledIn(dossier, id))}</dd></div>`;
    });
  const all = [...own, ...linked];
  return all.length === 0 ? '' : `<dl>\n${all.join('\n')}\n</dl>`;
}

const evidenceList = (told: readonly Told[]): string =>
  told.length === 0 ? '' : `<ul>\n${told.map((each) => `  <li>${toldHtml(each)}</li>`).join('\n')}\n</ul>`;

function toldHtml({ source, name, url, quote, statement }: Told): string {
  return [
    link(source, name),
    ...(url === null ? [] : [`(${outward(url, 'Quelle')})`]),
    ...(quote === null ? [] : [`<q>${xml(quote)}</q>`]),
    ...(statement === null ? [] : [`<span>${xml(statement)}</span>`]),
  ].join(' ');
}

function factsTable(dossier: Dossier): string {
  if (dossier.facts.length === 0) return '';
  const head = ['Was', 'Von', 'Bis', 'Art', 'Beleg'].map((word) => `<th scope="col">${word}</th>`).join('');
  const rows = dossier.facts.map((fact) => factRow(dossier, fact));
  return `<div class="wide" role="region" aria-label="Tabelle der Fakten" tabindex="0">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function factRow(dossier: Dossier, fact: NodeRecord): string {
  const says = pieces(dossier, fact)
    .map(({ text, id }) => (id === null || id === dossier.record.id ? xml(text) : link(id, text)))
    .join('');
  const [from, to, modality] = ['validFrom', 'validTo', 'modality'].map((name) => {
    const value = fact.properties[name];
    return xml(value === undefined ? '' : valueWord(asOneText(value)));
  });
  const word = `<a class="fact" href="${xml(address(fact.id))}" aria-label="${xml(`${typeWords[fact.type]} ${fact.id}`)}">${typeWords[fact.type]}</a>`;
  const told = toldBy(dossier, fact).map(toldHtml).join('<br>');
  return `<tr><td>${says}<br>${word}</td><td>${from ?? ''}</td><td>${to ?? ''}</td><td>${modality ?? ''}</td><td>${told}</td></tr>`;
}

function neighbourSections(dossier: Dossier): readonly string[] {
  const byLink = new Map<string, string[]>();
  for (const { link: type, id } of dossier.neighbours) {
    const word = neighbourWords[type] ?? 'Verweise';
    byLink.set(word, [...(byLink.get(word) ?? []), `  <li>${link(id, calledIn(dossier, id))}</li>`]);
  }
  return [...byLink].map(([word, items]) => titled(word, `<ul>\n${items.join('\n')}\n</ul>`));
}

/** Where else the same is: in other formats, in GraphQL, and as the part of the graph around a thing. */
function exportsOf({ id, type }: NodeRecord): string {
  const item = (href: string, text: string) => `  <li><a href="${xml(href)}">${text}</a></li>`;
  const question = `{ node(id: "${id}") { id __typename } }`;
  const formats = isFact(type) ? [] : ['gexf', 'graphml', 'ttl', 'popolo.json', 'package.zip'];
  return `<ul>
${[
  ...Object.entries(siblings).map(([ending, word]) => item(`${address(id)}.${ending}`, `Diese Seite als ${word}`)),
  item(`/graphql?query=${encodeURIComponent(question)}`, 'In GraphQL'),
  ...formats.map((format) =>
    item(`/graph.${format}?around=${encodeURIComponent(id)}&steps=1`, `Was darum liegt, als ${format}`),
  ),
].join('\n')}
</ul>`;
}

const pageWith = (title: string, content: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(title)} · Gremiengraph</title>
<link rel="stylesheet" href="/thing.css">
</head>
<body>
<header><nav aria-label="Gremiengraph"><a href="/">Gremiengraph</a></nav></header>
<main>
<h1>${xml(title)}</h1>
${content}
</main>
</body>
</html>
`;

/** How such pages look. */
export const pageStyle = `body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff }
h1 { font-size: 1.8rem; line-height: 1.25; margin-bottom: 0; overflow-wrap: anywhere }
h2 { font-size: 1.25rem; margin-top: 2rem }
a { color: #0b5394; overflow-wrap: anywhere }
a.fact { font-size: .85rem }
.kind { margin-top: .2rem; color: #4d4d4d }
dl div { display: grid; grid-template-columns: 12rem 1fr; gap: 1rem; padding: .15rem 0 }
dt { color: #4d4d4d } dd { margin: 0; overflow-wrap: anywhere }
q { font-style: italic }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ccc }
:focus-visible { outline: 3px solid #d17b00; outline-offset: 2px }
@media (max-width: 40rem) { dl div { grid-template-columns: 1fr; gap: 0 } }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #16181d } a { color: #7ab8ff } dt, .kind { color: #b8b8b8 } th, td { border-color: #444 }
}
`;
