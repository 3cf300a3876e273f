import type { NodeRecord } from '../../changes/record.js';
import { isAgent } from '../choosing/chosen.js';
import { targetsOf, textOf } from '../reading/records.js';
import type { Chunks, Format } from '../format.js';
import { typeOfId } from '../../domain/id.js';
import type { Subject } from '../subject.js';

/** FollowTheMoney entities, one a line: for Aleph, OpenSanctions and yente. */
export const ftm: Format = {
  name: 'ftm.ndjson',
  code: 'FTM',
  mediaType: 'application/x-ndjson',
  title: 'FollowTheMoney entities, for Aleph and yente',
  loses: () => [
    'EVIDENCE_TEXT',
    'EVIDENCE_OFFSETS',
    'KNOWN_TIME',
    'MODALITY',
    'RANK',
    'ATTRIBUTION',
    'CONTRADICTION',
    'VERSIONS',
    'QUOTA_OF_MEMBER',
    'DEPUTIES',
    'VOTING',
    'MEETING_PLANS',
    'CLAIMS',
    'COMPOSITION_RULES',
    'TOPICS',
    'STRUCTURE',
  ],
  write: async function* (subject): Chunks {
    const urls = await subject.sourceUrls();
    const attended = await attendancesOf(subject);
    for (const read of [subject.things, subject.facts])
      for await (const batch of read())
        yield batch
          .flatMap((record) => entitiesOf(record, urls, attended))
          .map((entity) => `${JSON.stringify(entity)}\n`)
          .join('');
  },
};

type Values = Readonly<Record<string, string | number | null | readonly (string | number)[]>>;

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Attended = ReadonlyMap<string, readonly string[]>;

/** Ids as FollowTheMoney allows them: `body.kommunalgremium`. */
const idOf = (id: string): string =>
  id
    .replace(':', '.')
    .replace('~', '.v')
    .replaceAll(/[^0-9a-zA-Z.-]/g, '-');

const idsOf = (ids: readonly string[]): readonly string[] => ids.map(idOf);

function entity(id: string, schema: string, values: Values): Entity {
  const properties: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    const list = typeof value === 'object' && value !== null ? value : value === null ? [] : [value];
    if (list.length > 0) properties[name] = [...new Set(list.map(String))];
  }
  return { id: idOf(id), schema, properties };
}

function entitiesOf(record: NodeRecord, urls: ReadonlyMap<string, string>, attended: Attended): readonly Entity[] {
  switch (record.type) {
    case 'Person':
    case 'Organization':
    case 'Body':
      return [agentOf(record, urls)];
    case 'Article':
    case 'Document':
      return [documentOf(record)];
    case 'Meeting':
    case 'AgendaItem':
      return [eventOf(record, urls, attended)];
    case 'Membership':
      return membershipOf(record, urls);
    case 'SeatQuota':
      return [quotaOf(record)];
    case 'Relation':
      return [relationOf(record, urls)];
    default:
      return [];
  }
}

const sourcesOf = (record: NodeRecord, urls: ReadonlyMap<string, string>): Values => {
  const ids = targetsOf(record, 'EVIDENCED_BY');
  return { sourceUrl: ids.flatMap((id) => urls.get(id) ?? []), proof: idsOf(ids) };
};

const listOf = ({ properties }: NodeRecord, name: string): readonly string[] => {
  const value = properties[name];
  return typeof value === 'object' ? value : [];
};

/** An address as FollowTheMoney writes it: with a path. */
const addressOf = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^/?#]+$/.test(url) ? `${url}/` : url;

const topics: Readonly<Record<string, string>> = { BUND: 'gov.national', LAND: 'gov.state', KOMMUNE: 'gov.muni' };

function agentOf(record: NodeRecord, urls: ReadonlyMap<string, string>): Entity {
  const text = (name: string) => textOf(record, name);
  const wikidata = listOf(record, 'identifiers').flatMap((one) => (one.startsWith('wikidata:Q') ? one.slice(9) : []));
  const common = {
    name: text('name'),
    alias: [...listOf(record, 'aliases'), ...[text('shortName') ?? []].flat()],
    wikidataId: wikidata,
    ...sourcesOf(record, urls),
  };
  if (record.type === 'Person')
    return entity(record.id, 'Person', {
      ...common,
      firstName: text('givenName'),
      lastName: text('familyName'),
      title: listOf(record, 'titles'),
    });
  return entity(record.id, record.type === 'Body' ? 'PublicBody' : 'Organization', {
    ...common,
    website: addressOf(text('website')),
    classification: text('kind'),
    legalForm: text('legalForm'),
    incorporationDate: text('founded'),
    dissolutionDate: text('dissolved'),
    topics: record.type === 'Body' ? (topics[text('level') ?? ''] ?? 'gov') : [],
    address: [[text('postalCode'), text('locality')].filter((part) => part !== null).join(' ')].filter(
      (one) => one !== '',
    ),
  });
}

const documentOf = (record: NodeRecord): Entity =>
  entity(record.id, record.type, {
    title: textOf(record, 'title'),
    name: textOf(record, 'name'),
    fileName: record.type === 'Document' ? textOf(record, 'title') : [],
    publishedAt: textOf(record, 'publishedOn'),
    sourceUrl: textOf(record, 'url'),
    author: textOf(record, 'authorCode'),
  });

const eventOf = (record: NodeRecord, urls: ReadonlyMap<string, string>, attended: Attended): Entity =>
  entity(record.id, 'Event', {
    name: textOf(record, 'name'),
    startDate: textOf(record, 'start'),
    endDate: textOf(record, 'end'),
    location: textOf(record, 'place'),
    organizer: idsOf(targetsOf(record, 'HELD_BY')),
    involved: idsOf(attended.get(record.id) ?? []),
    ...sourcesOf(record, urls),
  });

const datesOf = (record: NodeRecord): Values => ({
  startDate: textOf(record, 'validFrom'),
  endDate: textOf(record, 'validTo'),
});

const offices = ['CHAIR', 'CO_CHAIR', 'DEPUTY_CHAIR', 'HEAD', 'EXECUTIVE', 'SPOKESPERSON'];

/** A seat; an office of a person is a position that is occupied as well, one of an organisation a directorship. */
function membershipOf(record: NodeRecord, urls: ReadonlyMap<string, string>): readonly Entity[] {
  const [member] = targetsOf(record, 'MEMBER');
  const [group] = targetsOf(record, 'IN_GROUP');
  const [sender] = targetsOf(record, 'ON_BEHALF_OF');
  if (group === undefined) return [];
  const role = textOf(record, 'roleLabel') ?? textOf(record, 'role');
  const post = `${record.id}.post`;
  const position = entity(post, 'Position', { name: role, organization: idOf(group) });
  if (member === undefined) return [position];
  const sourced = { ...datesOf(record), ...sourcesOf(record, urls) };
  const common = { role, ...sourced };
  const seat = entity(record.id, 'Membership', { ...common, member: idOf(member), organization: idOf(group) });
  const isOffice = offices.includes(textOf(record, 'role') ?? '');
  const isPerson = typeOfId(member) === 'Person';
  const occupancy = { holder: idOf(member), post: idOf(post), ...sourced };
  return [
    seat,
    ...(isOffice && isPerson ? [position, entity(`${record.id}.office`, 'Occupancy', occupancy)] : []),
    ...(isOffice && !isPerson
      ? [
          entity(`${record.id}.office`, 'Directorship', {
            ...common,
            director: idOf(member),
            organization: idOf(group),
          }),
        ]
      : []),
    ...(sender === undefined
      ? []
      : [entity(`${record.id}.sender`, 'Representation', { ...common, agent: idOf(member), client: idOf(sender) })]),
  ];
}

const quotaOf = (record: NodeRecord): Entity =>
  entity(record.id, 'Position', {
    name: textOf(record, 'label'),
    organization: idsOf(targetsOf(record, 'IN_GROUP')),
    numberOfSeats: Number(record.properties['seats']),
    inceptionDate: textOf(record, 'validFrom'),
    dissolutionDate: textOf(record, 'validTo'),
  });

function relationOf(record: NodeRecord, urls: ReadonlyMap<string, string>): Entity {
  const [from = '', to = ''] = [...targetsOf(record, 'FROM'), ...targetsOf(record, 'TO')];
  const kind = textOf(record, 'kind');
  const common = { role: kind, ...datesOf(record), ...sourcesOf(record, urls) };
  const areAgents = [from, to].every((id) => isAgent(typeOfId(id) ?? 'Topic'));
  return kind === 'SUCCEEDED_BY' && areAgents
    ? entity(record.id, 'Succession', { ...common, predecessor: idOf(from), successor: idOf(to) })
    : entity(record.id, 'UnknownLink', { ...common, subject: idOf(from), object: idOf(to) });
}

/** Who attended each meeting. */
async function attendancesOf(subject: Subject): Promise<Attended> {
  const attended = new Map<string, string[]>();
  for await (const batch of subject.ofType('Attendance', ['MEMBER', 'AT']))
    for (const record of batch)
      for (const meeting of targetsOf(record, 'AT'))
        attended.set(meeting, [...(attended.get(meeting) ?? []), ...targetsOf(record, 'MEMBER')]);
  return attended;
}
