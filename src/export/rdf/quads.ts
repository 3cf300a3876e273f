import type { LinkName } from '../../domain/link.js';
import { type NodeType, propertiesOf } from '../../domain/vocabulary.js';
import type { NodeRecord, RecordLink, RecordValue } from '../../changes/record.js';
import type { Prefix } from './namespaces.js';
import { addressOf, dateOf, german, nodeOf, type Quad, say, term, valueOf } from './terms.js';

type Words = readonly (readonly [prefix: Prefix, name: string])[];

/** The classes of each type of node, beside its own. */
const classes: Readonly<Record<NodeType, Words>> = {
  Person: [
    ['foaf', 'Person'],
    ['schema', 'Person'],
    ['prov', 'Person'],
  ],
  Organization: [
    ['org', 'FormalOrganization'],
    ['schema', 'Organization'],
    ['prov', 'Organization'],
  ],
  Body: [
    ['org', 'OrganizationalCollaboration'],
    ['schema', 'Organization'],
    ['prov', 'Organization'],
  ],
  Meeting: [
    ['prov', 'Activity'],
    ['schema', 'Event'],
  ],
  AgendaItem: [['schema', 'Event']],
  Topic: [['skos', 'Concept']],
  Matter: [['schema', 'Thing']],
  Article: [
    ['schema', 'NewsArticle'],
    ['foaf', 'Document'],
    ['prov', 'Entity'],
  ],
  Document: [
    ['schema', 'CreativeWork'],
    ['foaf', 'Document'],
    ['prov', 'Entity'],
  ],
  Issue: [['schema', 'PublicationIssue']],
  Listing: [['schema', 'ListItem']],
  Image: [['schema', 'ImageObject']],
  Membership: [
    ['org', 'Membership'],
    ['prov', 'Entity'],
  ],
  SeatQuota: [
    ['org', 'Post'],
    ['prov', 'Entity'],
  ],
  Relation: [['prov', 'Entity']],
  MeetingPlan: [
    ['schema', 'Schedule'],
    ['prov', 'Entity'],
  ],
  Attendance: [['prov', 'Entity']],
  Claim: [
    ['schema', 'Claim'],
    ['prov', 'Entity'],
  ],
  CompositionRule: [['prov', 'Entity']],
};

/** What properties are called in other vocabularies; all keep their own name as well, so that nothing is lost. */
const properties: Readonly<Record<string, Words>> = {
  name: [
    ['rdfs', 'label'],
    ['schema', 'name'],
  ],
  shortName: [['skos', 'altLabel']],
  aliases: [['skos', 'altLabel']],
  givenName: [['foaf', 'givenName']],
  familyName: [['foaf', 'familyName']],
  website: [['foaf', 'homepage']],
  url: [['schema', 'url']],
  title: [['dct', 'title']],
  publishedOn: [['dct', 'issued']],
  validFrom: [['schema', 'validFrom']],
  validTo: [['schema', 'validUntil']],
  founded: [['schema', 'foundingDate']],
  dissolved: [['schema', 'dissolutionDate']],
  start: [['schema', 'startDate']],
  end: [['schema', 'endDate']],
  recordedAt: [['prov', 'generatedAtTime']],
  retractedAt: [['prov', 'invalidatedAtTime']],
};

const links: Partial<Readonly<Record<LinkName, Words>>> = {
  MEMBER: [['org', 'member']],
  IN_GROUP: [['org', 'organization']],
  ON_BEHALF_OF: [['opengov', 'onBehalfOf']],
  ATTRIBUTED_TO: [['prov', 'wasAttributedTo']],
  SUPERSEDES: [['prov', 'wasRevisionOf']],
  EVIDENCED_BY: [['prov', 'hadPrimarySource']],
  PUBLISHED_BY: [['dct', 'publisher']],
  ABOUT: [['schema', 'about']],
  HELD_BY: [['schema', 'organizer']],
};

/** Properties that follow from others. */
const derived = ['sortName', 'sortFamilyName', 'validFromMin', 'validToMax'];

const addresses = ['website', 'url'];

const isAddress = (value: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value);

/** What a node says of itself, of its links and of its evidence, as statements of RDF. */
export function* quadsOf(record: NodeRecord): Generator<Quad, void> {
  const subject = nodeOf(record.id);
  yield say(subject, term('rdf', 'type'), term('gg', record.type));
  for (const [prefix, name] of classes[record.type]) yield say(subject, term('rdf', 'type'), term(prefix, name));
  const kinds = propertiesOf(record.type);
  for (const [name, value] of Object.entries(record.properties)) {
    if (derived.includes(name)) continue;
    const words: Words = [['gg', name], ...(properties[name] ?? [])];
    for (const one of typeof value === 'object' ? value : [value])
      for (const [prefix, word] of words)
        yield say(subject, term(prefix, word), objectOf(name, one, kinds[name]?.kind));
  }
  if (record.type === 'Membership') yield say(subject, term('org', 'role'), roleOf(record.properties['role']));
  for (const [index, link] of record.links.entries()) yield* linkQuads(record, link, index + 1);
}

const roleOf = (role: RecordValue | undefined) => term('gg', `role-${String(role).toLowerCase().replaceAll('_', '-')}`);

function objectOf(name: string, value: string | number | boolean, kind: string | undefined) {
  if (typeof value !== 'string') return valueOf(value);
  if (kind === 'date' || kind === 'day' || kind === 'moment') return dateOf(value);
  if (addresses.includes(name) && isAddress(value)) return addressOf(value);
  return name === 'name' || name === 'text' || name === 'title' ? german(value) : valueOf(value);
}

const camel = (link: string): string =>
  link.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** A link as one statement; what it carries besides, evidence above all, has a node of its own. */
function* linkQuads(
  record: NodeRecord,
  { type, to, properties: own }: RecordLink,
  number: number,
): Generator<Quad, void> {
  const subject = nodeOf(record.id);
  const object = nodeOf(to);
  const isHolder = type === 'MEMBER' && record.type !== 'Membership';
  yield say(subject, term('gg', camel(type)), object);
  for (const [prefix, name] of isHolder ? [] : (links[type] ?? [])) yield say(subject, term(prefix, name), object);
  if (Object.keys(own).length === 0) return;
  const link = nodeOf(`${record.id}#${String(number)}`);
  yield say(subject, term('gg', 'link'), link);
  yield say(link, term('rdf', 'type'), type === 'EVIDENCED_BY' ? term('oa', 'Annotation') : term('gg', 'Link'));
  if (type === 'EVIDENCED_BY') yield* annotation(subject, link, object, own);
  else yield say(link, term('gg', 'to'), object);
  for (const [name, value] of Object.entries(own))
    if (typeof value !== 'object')
      yield say(link, term('gg', name), name === 'recordedAt' ? dateOf(String(value)) : valueOf(value));
}

/** Evidence as an annotation of the source: which characters of it say the fact. */
function* annotation(
  subject: ReturnType<typeof nodeOf>,
  link: ReturnType<typeof nodeOf>,
  source: ReturnType<typeof nodeOf>,
  { start, end, quote, recordedAt }: RecordLink['properties'],
): Generator<Quad, void> {
  const part = (name: string) => nodeOf(`${link.value.slice('urn:gremiengraph:'.length)}-${name}`);
  yield say(link, term('oa', 'hasBody'), subject);
  if (typeof recordedAt === 'string') yield say(link, term('dct', 'created'), dateOf(recordedAt));
  if (typeof start !== 'number' && typeof quote !== 'string') {
    yield say(link, term('oa', 'hasTarget'), source);
    return;
  }
  const target = part('target');
  yield say(link, term('oa', 'hasTarget'), target);
  yield say(target, term('rdf', 'type'), term('oa', 'SpecificResource'));
  yield say(target, term('oa', 'hasSource'), source);
  if (typeof start === 'number' && typeof end === 'number') {
    yield say(target, term('oa', 'hasSelector'), part('place'));
    yield say(part('place'), term('rdf', 'type'), term('oa', 'TextPositionSelector'));
    yield say(part('place'), term('oa', 'start'), valueOf(start));
    yield say(part('place'), term('oa', 'end'), valueOf(end));
  }
  if (typeof quote === 'string') {
    yield say(target, term('oa', 'hasSelector'), part('quote'));
    yield say(part('quote'), term('rdf', 'type'), term('oa', 'TextQuoteSelector'));
    yield say(part('quote'), term('oa', 'exact'), valueOf(quote));
  }
}
