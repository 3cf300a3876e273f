import { isId, typeOfId } from '../domain/id.js';
import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { isDay, isPartialDate } from '../domain/period.js';
import { type Kind, type NodeType, nodeTypes, propertiesOf, type Property } from '../domain/vocabulary.js';
import type { NodeRecord, RecordLink, RecordProperties, RecordValue, Retraction } from './record.js';

/** What is wrong with a record by the vocabulary alone, as sentences; none where it can enter the graph. */
export function problemsOf(record: NodeRecord): readonly string[] {
  const { type, id, properties, links } = record;
  return [
    ...(isId(id) && typeOfId(id) === type ? [] : [`the id must be "${nodeTypes[type].prefix}:" and an ASCII slug`]),
    ...problemsOfProperties(propertiesOf(type), properties),
    ...problemsOfPeriod(properties),
    ...links.flatMap((link) => problemsOfLink(type, link)),
    ...linkNames.flatMap((name) => problemsOfCount(type, name, links.filter((link) => link.type === name).length)),
    ...(carries(type, ['Fact']) && !links.some((link) => link.type === 'EVIDENCED_BY')
      ? ['a fact needs at least one source as evidence (EVIDENCED_BY)']
      : []),
  ].map((problem) => `${id}: ${problem}`);
}

/** What is wrong with a retraction by itself: facts alone are retracted, at a moment. */
export const problemsOfRetraction = ({ id, at }: Retraction): readonly string[] => {
  const type = typeOfId(id);
  return [
    ...(type !== null && carries(type, ['Fact']) ? [] : [`${id}: only a fact can be retracted`]),
    ...(kinds.moment.holds(at) ? [] : [`${id}: expected ${kinds.moment.word} of retraction, but got "${at}"`]),
  ];
};

const carries = (type: NodeType, labels: readonly string[]): boolean =>
  nodeTypes[type].labels.some((label) => labels.includes(label));

function problemsOfProperties(known: Readonly<Record<string, Property>>, given: RecordProperties): readonly string[] {
  const missing = Object.entries(known).filter(
    ([name, { required, kind }]) => required === true && kind !== 'texts' && given[name] === undefined,
  );
  return [
    ...missing.map(([name]) => `property "${name}" is missing`),
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

function problemsOfCount(type: NodeType, name: LinkName, count: number): readonly string[] {
  const { from, always = [], many } = linkType(name);
  if (!carries(type, from)) return [];
  if (count === 0 && carries(type, always)) return [`link ${name} is missing`];
  return count > 1 && many !== true ? [`link ${name} may be given once, but is given ${String(count)} times`] : [];
}
