import { isId, typeOfId } from '../domain/id.js';
import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { isDay, isPartialDate } from '../domain/period.js';
import {
  type Kind,
  type NodeType,
  nodeTypeNames,
  nodeTypes,
  propertiesOf,
  type Property,
} from '../domain/vocabulary.js';
import type { NodeRecord, RecordLink, RecordProperties, RecordValue, Retraction } from './record.js';

/** What is wrong with a record by the vocabulary and the clock, as sentences; none where it can enter the graph. */
export function problemsOf(record: NodeRecord, now: Date): readonly string[] {
  const { type, id, properties, links } = record;
  return [
    ...(isId(id) && typeOfId(id) === type ? [] : [`the id must be "${nodeTypes[type].prefix}:" and an ASCII slug`]),
    ...problemsOfProperties(propertiesOf(type), properties),
    ...problemsOfPeriod(properties),
    ...problemsOfClock([record, ...links], now.toISOString()),
    ...links.flatMap((link) => problemsOfLink(type, link)),
    ...problemsOfCounts(type, links),
    ...(carries(type, ['Fact']) && !links.some((link) => link.type === 'EVIDENCED_BY')
      ? ['a fact needs at least one source as evidence (EVIDENCED_BY)']
      : []),
  ].map((problem) => `${id}: ${problem}`);
}

/** What is wrong with a retraction by itself: facts alone are retracted, at a moment that has come. */
export const problemsOfRetraction = ({ id, at }: Retraction, now: Date): readonly string[] => {
  const type = typeOfId(id);
  return [
    ...(type !== null && carries(type, ['Fact']) ? [] : [`${id}: only a fact can be retracted`]),
    ...(kinds.moment.holds(at) ? [] : [`${id}: expected ${kinds.moment.word} of retraction, but got "${at}"`]),
    ...problemsOfMoment('retracted', at, now.toISOString()).map((problem) => `${id}: ${problem}`),
  ];
};

/** What is known now is what was not retracted: nothing may be recorded or retracted later than it is written. */
const problemsOfClock = (parts: readonly { readonly properties: RecordProperties }[], now: string): readonly string[] =>
  parts.flatMap(({ properties: { recordedAt, retractedAt } }) => [
    ...problemsOfMoment('recorded', recordedAt, now),
    ...problemsOfMoment('retracted', retractedAt, now),
  ]);

const problemsOfMoment = (what: string, at: RecordValue | undefined, now: string): readonly string[] =>
  at !== undefined && kinds.moment.holds(at) && at > now
    ? [`it cannot be ${what} at ${String(at)}, which is later than now (${now})`]
    : [];

const carries = (type: NodeType, labels: readonly string[]): boolean =>
  nodeTypes[type].labels.some((label) => labels.includes(label));

const isNeeded = (property: Property | undefined): boolean => property?.required === true && property.kind !== 'texts';

function problemsOfProperties(known: Readonly<Record<string, Property>>, given: RecordProperties): readonly string[] {
  const missing = Object.keys(known).filter((name) => given[name] === undefined && isNeeded(known[name]));
  return [
    ...missing.map((name) => `property "${name}" is missing`),
    ...Object.entries(given).flatMap(([name, value]) => {
      const property = known[name];
      if (property === undefined) return [`property "${name}" is unknown; it takes ${Object.keys(known).join(', ')}`];
      return fits(property, value)
        ? []
        : [`property "${name}" expects ${expected(property)}, but got ${JSON.stringify(value)}`];
    }),
  ];
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isText = (value: RecordValue): value is string => typeof value === 'string' && value !== '';

/** What a value of each kind must be: in words, and as a test. */
const kinds: Readonly<Record<Kind, { readonly word: string; readonly holds: (value: RecordValue) => boolean }>> = {
  text: { word: 'a text', holds: isText },
  texts: { word: 'a list of texts', holds: (value) => Array.isArray(value) && value.every(isText) },
  int: { word: 'a whole number', holds: (value) => Number.isSafeInteger(value) },
  float: { word: 'a number', holds: (value) => typeof value === 'number' && Number.isFinite(value) },
  bool: { word: 'true or false', holds: (value) => typeof value === 'boolean' },
  day: { word: 'a day such as 2020-08-26', holds: (value) => isText(value) && isDay(value) },
  date: {
    word: 'a date such as 2020, 2020-08 or 2020-08-26',
    holds: (value) => isText(value) && isPartialDate(value),
  },
  moment: {
    word: 'a moment such as 2020-08-26T00:00:00.000Z',
    holds: (value) => isText(value) && moment.test(value) && !Number.isNaN(Date.parse(value)),
  },
};

const fits = ({ kind, values }: Property, value: RecordValue): boolean =>
  kinds[kind].holds(value) && (values === undefined || [value].flat().every((item) => values.includes(String(item))));

const expected = ({ kind, values }: Property): string =>
  values === undefined ? kinds[kind].word : `one of ${values.join(', ')}`;

function problemsOfPeriod({ validFromMin, validToMax, validFrom, validTo }: RecordProperties): readonly string[] {
  if (typeof validFromMin !== 'string' || typeof validToMax !== 'string' || validFromMin <= validToMax) return [];
  return [`it ends (${String(validTo ?? validToMax)}) before it starts (${String(validFrom ?? validFromMin)})`];
}

function problemsOfLink(from: NodeType, { type, to, properties }: RecordLink): readonly string[] {
  const link = linkType(type);
  const target = typeOfId(to);
  return [
    ...(carries(from, link.from) ? [] : [`a ${from} has no link ${type}`]),
    ...(target !== null && carries(target, link.to)
      ? []
      : [`link ${type} must lead to ${link.to.join(' or ')}, but leads to "${to}"`]),
    ...problemsOfProperties(link.properties, properties).map((problem) => `link ${type} to "${to}": ${problem}`),
  ];
}

/** The links that a type of node may have, and how many of each. */
const linksFrom: ReadonlyMap<NodeType, readonly { name: LinkName; needed: boolean; many: boolean }[]> = new Map(
  nodeTypeNames.map((type) => [
    type,
    linkNames
      .filter((name) => carries(type, linkType(name).from))
      .map((name) => {
        const { always = [], many = false } = linkType(name);
        return { name, needed: carries(type, always), many };
      }),
  ]),
);

function problemsOfCounts(type: NodeType, links: readonly RecordLink[]): readonly string[] {
  const problems: string[] = [];
  for (const { name, needed, many } of linksFrom.get(type) ?? []) {
    if (many && !needed) continue;
    let count = 0;
    for (const link of links) if (link.type === name) count += 1;
    if (count === 0 && needed) problems.push(`link ${name} is missing`);
    if (count > 1 && !many) problems.push(`link ${name} may be given once, but is given ${String(count)} times`);
  }
  return problems;
}
