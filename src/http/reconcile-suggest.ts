import { failure } from '../domain/errors.js';
import { foldName } from '../domain/name.js';
import { isId, typeOfId } from '../domain/id.js';
import { type PropertyValue, readValues, reconcilingProperties } from '../analysis/reconciling/properties.js';
import type { Reconciling } from '../analysis/reconciling/reconcile.js';
import { reconcilingTypes, typeFound } from '../analysis/reconciling/types.js';
import { typeWords } from '../domain/german.js';
import { readTitles } from '../export/titles.js';
import { xml } from '../export/writing/xml.js';
import type { Visit } from './facade.js';
import { batchSizes, typeNamed } from './reconcile-asked.js';
import { parametersOf } from './wanted.js';

const few = 10;

/** What a preview may load: its style alone; any page may show it. */
export const previewPolicy =
  "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors *; base-uri 'none'";

/** A parameter that is a text. Throws INVALID_ARGUMENT. */
function textIn({ request }: Visit, name: string, standard: string | null): string {
  const value = parametersOf(request)[name] ?? standard;
  if (typeof value === 'string' && value.length <= batchSizes.letters) return value;
  throw failure('INVALID_ARGUMENT', {
    name,
    expected: `a text of at most ${String(batchSizes.letters)} characters, given once`,
    got: value === null ? 'nothing' : 'something else',
  });
}

function numberIn(visit: Visit, name: string, standard: number): number {
  const text = textIn(visit, name, String(standard));
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw failure('INVALID_ARGUMENT', { name, expected: 'a whole number', got: JSON.stringify(text.slice(0, 100)) });
}

/** Things whose names begin with what was typed, or look like it. */
export async function suggestEntities(visit: Visit, { search }: Reconciling): Promise<object> {
  const [text, type] = [textIn(visit, 'prefix', null), textIn(visit, 'type', '')];
  const from = numberIn(visit, 'cursor', 0);
  const types = type === '' ? null : [typeNamed(type)];
  const { hits } = await search.searchText({ text, types, first: Math.min(from, 1_000) + few, after: null });
  const result = hits.slice(from).map(({ id, name, type: found }) => ({
    id,
    name,
    description: typeFound(found).name,
    notable: [typeFound(found)],
  }));
  return { result };
}

interface Called {
  readonly id: string;
  readonly name: string;
}

const suggested = (visit: Visit, all: readonly Called[]): object => {
  const typed = foldName(textIn(visit, 'prefix', null));
  const fits = ({ id, name }: Called): boolean => [id, name].some((each) => foldName(each).includes(typed));
  return { result: all.filter(fits).map(({ id, name }) => ({ id, name })) };
};

/** Types by what was typed. */
export const suggestTypes = (visit: Visit): Promise<object> =>
  Promise.resolve().then(() => suggested(visit, reconcilingTypes));

/** Properties by what was typed. */
export const suggestProperties = (visit: Visit): Promise<object> =>
  Promise.resolve().then(() => suggested(visit, reconcilingProperties));

/** The properties that things of a type can be extended with. */
export async function proposed(visit: Visit): Promise<object> {
  await Promise.resolve();
  const type = textIn(visit, 'type', '');
  if (type !== '') typeNamed(type);
  const limit = numberIn(visit, 'limit', reconcilingProperties.length);
  const own = reconcilingProperties.filter(({ types }) => type === '' || types.includes(type));
  return {
    ...(type === '' ? {} : { type }),
    limit,
    properties: own.slice(0, limit).map(({ id, name }) => ({ id, name })),
  };
}

/** A few words about a thing, a type or a property. */
export async function flyout(visit: Visit): Promise<object> {
  const id = textIn(visit, 'id', null);
  const own = [...reconcilingTypes, ...reconcilingProperties].find((each) => each.id === id);
  if (own !== undefined) return { id, html: `<p>${xml(own.name)}</p>` };
  const { name, rows } = await factsOf(visit, id);
  return { id, html: `<p><strong>${xml(name)}</strong></p>${listOf(rows)}` };
}

/** A small page about a thing. */
export async function preview(visit: Visit): Promise<string> {
  const id = textIn(visit, 'id', null);
  const { name, rows } = await factsOf(visit, id);
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>${xml(name)}</title><link rel="stylesheet" href="/thing.css"></head>
<body><main><h1><a href="/thing/${xml(id)}" target="_blank">${xml(name)}</a></h1>${listOf(rows)}</main></body>
</html>
`;
}

type Rows = readonly (readonly [word: string, text: string])[];

const told = ['shortName', 'aliases', 'locality', 'founded', 'memberOf', 'represents', 'publishedOn', 'start'] as const;

async function factsOf(visit: Visit, id: string): Promise<{ readonly name: string; readonly rows: Rows }> {
  const type = typeOfId(id);
  const title = isId(id) ? (await readTitles(visit.graph, [id])).get(id) : undefined;
  if (title === undefined || type === null)
    throw failure('NOT_FOUND', { path: visit.request.url.slice(0, 200), known: ['/reconcile/preview?id=<id>'] });
  const values = await readValues(visit.graph, [id], told);
  const rows = told.flatMap((property): Rows => {
    const word = reconcilingProperties.find((each) => each.id === property)?.name ?? property;
    const texts = values(id, property).slice(0, few).map(textOf);
    return texts.length === 0 ? [] : [[word, texts.join('; ')]];
  });
  return { name: title.name, rows: [['Typ', typeWords[type]], ...rows] };
}

const textOf = (value: PropertyValue): string => {
  if ('str' in value) return value.str;
  return 'int' in value ? String(value.int) : value.name;
};

const listOf = (rows: Rows): string =>
  `<dl>${rows.map(([word, text]) => `<div><dt>${xml(word)}</dt><dd>${xml(text)}</dd></div>`).join('')}</dl>`;
