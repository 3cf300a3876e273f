import type { NodeRecord } from '../../changes/record.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { targetsOf, textOf } from '../reading/records.js';
import type { Chunks, Format } from '../format.js';
import type { Subject } from '../subject.js';
import { elements } from '../writing/json.js';

/** Popolo 1.0: people, organisations, memberships, posts and events, as EveryPolitician and mySociety read them. */
export const popolo: Format = {
  name: 'popolo.json',
  code: 'POPOLO',
  mediaType: 'application/json',
  title: 'Popolo JSON (people, organisations, memberships)',
  loses: () => [
    'EVIDENCE_OFFSETS',
    'MODALITY',
    'RANK',
    'ATTRIBUTION',
    'CONTRADICTION',
    'VERSIONS',
    'DEPUTIES',
    'VOTING',
    'RELATIONS',
    'ATTENDANCES',
    'MEETING_PLANS',
    'CLAIMS',
    'COMPOSITION_RULES',
    'SOURCES',
    'TOPICS',
    'STRUCTURE',
  ],
  write: async function* (subject): Chunks {
    const urls = await subject.sourceUrls();
    yield '{"persons":';
    yield* elements(ofTypes(subject, ['Person']), (record) => personOf(record, urls));
    yield ',"organizations":';
    yield* elements(ofTypes(subject, ['Organization', 'Body']), (record) => organizationOf(record, urls));
    yield ',"posts":';
    yield* elements(ofTypes(subject, ['SeatQuota']), (record) => postOf(record, urls));
    yield ',"memberships":';
    yield* elements(ofTypes(subject, ['Membership']), (record) => membershipOf(record, urls));
    yield ',"events":';
    yield* elements(ofTypes(subject, ['Meeting', 'AgendaItem']), (record) => eventOf(record, urls));
    yield '}\n';
  },
};

type Urls = ReadonlyMap<string, string>;

async function* ofTypes(subject: Subject, types: readonly NodeType[]): AsyncGenerator<readonly NodeRecord[]> {
  for (const type of types) yield* subject.ofType(type);
}

/** What is not known is left out. */
const known = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const listOf = ({ properties }: NodeRecord, name: string): readonly string[] => {
  const value = properties[name];
  return typeof value === 'object' ? value : [];
};

/** The sources with what each of them says. */
const sourcesOf = (record: NodeRecord, urls: Urls) =>
  record.links
    .filter(({ type }) => type === 'EVIDENCED_BY')
    .flatMap(({ to, properties: { statement, quote } }) => {
      const url = urls.get(to);
      const note = [statement, quote].filter((text) => typeof text === 'string').join(' – ');
      return url === undefined ? [] : [note === '' ? { url } : { url, note }];
    });

const common = (record: NodeRecord, urls: Urls) => ({
  id: record.id,
  created_at: textOf(record, 'recordedAt'),
  updated_at: textOf(record, 'retractedAt') ?? textOf(record, 'recordedAt'),
  sources: sourcesOf(record, urls),
});

const identifiersOf = (record: NodeRecord) =>
  listOf(record, 'identifiers').map((text) => {
    const at = text.indexOf(':');
    return { scheme: text.slice(0, Math.max(at, 0)), identifier: text.slice(at + 1) };
  });

const personOf = (record: NodeRecord, urls: Urls) =>
  known({
    ...common(record, urls),
    name: textOf(record, 'name'),
    family_name: textOf(record, 'familyName'),
    given_name: textOf(record, 'givenName'),
    honorific_prefix:
      [...[textOf(record, 'formOfAddress') ?? []].flat(), ...listOf(record, 'titles')].join(' ') || null,
    other_names: listOf(record, 'aliases').map((name) => ({ name })),
    identifiers: identifiersOf(record),
  });

function organizationOf(record: NodeRecord, urls: Urls) {
  const shortName = textOf(record, 'shortName');
  const website = textOf(record, 'website');
  return known({
    ...common(record, urls),
    name: textOf(record, 'name'),
    classification: textOf(record, 'kind') ?? record.type,
    other_names: [
      ...(shortName === null ? [] : [{ name: shortName, note: 'abbreviation' }]),
      ...listOf(record, 'aliases').map((name) => ({ name })),
    ],
    identifiers: identifiersOf(record),
    founding_date: textOf(record, 'founded'),
    dissolution_date: textOf(record, 'dissolved'),
    links: website === null ? [] : [{ url: website, note: 'website' }],
  });
}

const periodOf = (record: NodeRecord) => ({
  start_date: textOf(record, 'validFrom'),
  end_date: textOf(record, 'validTo'),
});

const postOf = (record: NodeRecord, urls: Urls) =>
  known({
    ...common(record, urls),
    label: `${textOf(record, 'label') ?? ''} (${String(record.properties['seats'])})`,
    organization_id: targetsOf(record, 'IN_GROUP')[0],
    ...periodOf(record),
  });

function membershipOf(record: NodeRecord, urls: Urls) {
  const [member] = targetsOf(record, 'MEMBER');
  const isPerson = member?.startsWith('person:') === true;
  return known({
    ...common(record, urls),
    label: textOf(record, 'roleLabel'),
    role: textOf(record, 'role'),
    person_id: isPerson ? member : null,
    member: member === undefined || isPerson ? null : { '@type': 'Organization', id: member },
    organization_id: targetsOf(record, 'IN_GROUP')[0],
    on_behalf_of_id: targetsOf(record, 'ON_BEHALF_OF')[0],
    post_id: targetsOf(record, 'UNDER')[0],
    ...periodOf(record),
  });
}

const eventOf = (record: NodeRecord, urls: Urls) =>
  known({
    ...common(record, urls),
    name: textOf(record, 'name'),
    classification: textOf(record, 'kind') ?? record.type,
    start_date: textOf(record, 'start'),
    end_date: textOf(record, 'end'),
    location: textOf(record, 'place'),
    status: textOf(record, 'state'),
    organization_id: targetsOf(record, 'HELD_BY')[0],
    parent_id: targetsOf(record, 'ON')[0],
  });
