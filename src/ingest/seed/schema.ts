import { z } from 'zod';
import { isId } from '../../domain/id.js';
import { linkType } from '../../domain/link.js';
import { isDay, isPartialDate } from '../../domain/period.js';
import { nodeTypes, propertiesOf, type Property } from '../../domain/vocabulary.js';
import type { LinkField, SeedKind } from './kinds.js';

const date = z.string().refine(isPartialDate, 'expected a date such as 2020, 2020-08 or 2020-08-26');
const day = z.string().refine(isDay, 'expected a day such as 2020-08-26');
const id = z.string().refine(isId, 'expected an id such as body:kommunalgremium');
const text = z.string().min(1, 'expected a text; leave the field out where nothing is known');

/** A piece of evidence: the id of a source, or the passage of it. `quote` has at most ten words. */
const evidence = z.union([
  id.transform((source) => ({ source })),
  z.strictObject({
    source: id,
    quote: text.refine((quote) => quote.split(/\s+/).length <= 10, 'expected at most ten words').optional(),
    statement: text.optional(),
    start: z.int().nonnegative().optional(),
    end: z.int().nonnegative().optional(),
    sha256: text.optional(),
  }),
]);

const version = z.strictObject({ recordedAt: day, to: date.optional(), endedBy: date.optional() });

const common = {
  id,
  recordedAt: day.optional(),
  evidence: z.array(evidence).default([]),
};

const factFields = {
  from: date.optional(),
  to: date.optional(),
  endedBy: date.optional(),
  ongoing: z.boolean().optional(),
  attributedTo: id.optional(),
  contradicts: z.array(id).default([]),
  versions: z.array(version).min(2, 'expected at least two versions, or none').optional(),
};

const derivedNames = new Set(['sortName', 'recordedAt', 'retractedAt', 'validFrom', 'validTo', 'validFromMin', 'validToMax', 'ongoing']);
const defaults: Readonly<Record<string, string>> = { modality: 'FACT', rank: 'NORMAL' };

function valueOf({ kind, values }: Property): z.ZodType {
  switch (kind) {
    case 'text':
      return values === undefined ? text : z.enum(values);
    case 'texts':
      return z.array(values === undefined ? text : z.enum(values));
    case 'int':
      return z.int();
    case 'float':
      return z.number();
    case 'bool':
      return z.boolean();
    case 'day':
      return day;
    case 'date':
      return date;
    case 'moment':
      return z.iso.datetime();
  }
}

const fieldOf = (name: string, property: Property): z.ZodType => {
  const value = valueOf(property);
  if (name in defaults) return value.default(defaults[name]);
  return property.required === true && property.kind !== 'texts' && name !== 'name' ? value : value.optional();
};

function linkField({ link, shape, target = 'to' }: LinkField): z.ZodType {
  if (shape === 'one') return id.optional();
  if (shape === 'list') return z.array(id).optional();
  const properties = Object.entries(linkType(link).properties).filter(([name]) => name !== 'position');
  return z
    .array(z.strictObject({ [target]: id, ...Object.fromEntries(properties.map(([name, property]) => [name, fieldOf(name, property)])) }))
    .optional();
}

const isFact = ({ type }: SeedKind): boolean => nodeTypes[type].labels.some((label) => label === 'Fact');

/** The properties that a record of a kind gives itself; the others follow from them. */
export const ownProperties = (kind: SeedKind): readonly string[] =>
  Object.keys(propertiesOf(kind.type)).filter((name) => !derivedNames.has(name));

/** The shape of one record of a kind, made from the vocabulary. */
export function recordSchema(kind: SeedKind) {
  const own = ownProperties(kind).flatMap((name) => {
    const property = propertiesOf(kind.type)[name];
    return property === undefined || name in kind.links ? [] : [[name, fieldOf(name, property)] as const];
  });
  const links = Object.entries(kind.links).map(([name, field]) => [name, linkField(field)] as const);
  return z.strictObject({
    ...Object.fromEntries(own),
    ...Object.fromEntries(links),
    ...common,
    ...(isFact(kind) ? factFields : {}),
  });
}

/** The parts of a record that every kind shares, as read. */
export const commonSchema = z.object({ ...common, ...factFields });

/** What every record has, whatever else it has. */
export type CommonRecord = z.infer<typeof commonSchema>;

/** The manifest of a seed: which files in which order, as of which day, under which licence. */
export const manifestSchema = z.strictObject({
  name: text,
  version: text,
  compiledOn: day,
  license: z.strictObject({ name: text, url: text }),
  files: z.array(text).min(1),
  leftOut: z.array(z.strictObject({ what: text, why: text })).default([]),
});

/** What a seed says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;
