import type { NodeRecord } from '../../changes/record.js';
import { firstDay, isPartialDate, lastDay } from '../../domain/period.js';
import { targetsOf, textOf } from '../drawing/drawing.js';
import type { Chunks, Format } from '../format.js';
import type { Origin } from '../subject.js';
import { elements } from '../writing/json.js';

/** OParl 1.1: all objects of one system in one list. Dates are widened to days, as OParl knows no others. */
export const oparl: Format = {
  name: 'oparl.json',
  code: 'OPARL',
  mediaType: 'application/json',
  title: 'OParl 1.1 objects (committees, people, meetings)',
  loses: () => [
    'EVIDENCE',
    'DATE_PRECISION',
    'MODALITY',
    'RANK',
    'ATTRIBUTION',
    'CONTRADICTION',
    'VERSIONS',
    'QUOTAS',
    'QUOTA_OF_MEMBER',
    'DEPUTIES',
    'ORGANIZATION_HOLDERS',
    'RELATIONS',
    'MEETING_PLANS',
    'CLAIMS',
    'COMPOSITION_RULES',
    'SOURCES',
    'TOPICS',
    'STRUCTURE',
  ],
  write: async function* (subject): Chunks {
    async function* objects() {
      yield frameOf(subject.origin);
      for (const type of ['Organization', 'Body', 'Person', 'Membership', 'Meeting', 'AgendaItem'] as const)
        for await (const batch of subject.ofType(type)) yield batch.map(objectOf);
    }
    yield '{"data":';
    yield* elements(objects(), (object) => object);
    yield '}\n';
  },
};

/** The address of a node as an object of OParl. */
const urlOf = (id: string): string => `urn:gremiengraph:${id}`;

const typeOf = (name: string): string => `https://schema.oparl.org/1.1/${name}`;

const system = urlOf('oparl:system');
const council = urlOf('oparl:body');

/** The system and the one body that OParl wants around everything. */
const frameOf = ({ program, license }: Origin): readonly object[] => [
  { id: system, type: typeOf('System'), oparlVersion: typeOf(''), product: program, body: urlOf('oparl:bodies') },
  {
    id: council,
    type: typeOf('Body'),
    system,
    name: 'Gremien der öffentlichen IT',
    license,
    organization: urlOf('oparl:organizations'),
    person: urlOf('oparl:people'),
    meeting: urlOf('oparl:meetings'),
    paper: urlOf('oparl:papers'),
    legislativeTerm: [],
  },
];

const known = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

const day = (text: string | null, widen: (date: string) => string): string | null =>
  text !== null && isPartialDate(text) ? widen(text) : null;

const common = (record: NodeRecord, name: string) => ({
  id: urlOf(record.id),
  type: typeOf(name),
  created: textOf(record, 'recordedAt')?.replace('.000Z', 'Z'),
  modified: (textOf(record, 'retractedAt') ?? textOf(record, 'recordedAt'))?.replace('.000Z', 'Z'),
});

function objectOf(record: NodeRecord): object {
  switch (record.type) {
    case 'Person':
      return personOf(record);
    case 'Membership':
      return membershipOf(record);
    case 'Meeting':
      return meetingOf(record);
    case 'AgendaItem':
      return agendaItemOf(record);
    default:
      return organizationOf(record);
  }
}

const organizationOf = (record: NodeRecord): object =>
  known({
    ...common(record, 'Organization'),
    body: council,
    name: textOf(record, 'name'),
    shortName: textOf(record, 'shortName'),
    organizationType: record.type === 'Body' ? 'Gremium' : 'Institution',
    classification: textOf(record, 'kind'),
    startDate: day(textOf(record, 'founded'), firstDay),
    endDate: day(textOf(record, 'dissolved'), lastDay),
    website: textOf(record, 'website'),
  });

const personOf = (record: NodeRecord): object =>
  known({
    ...common(record, 'Person'),
    body: council,
    name: textOf(record, 'name'),
    familyName: textOf(record, 'familyName'),
    givenName: textOf(record, 'givenName'),
    formOfAddress: textOf(record, 'formOfAddress'),
    title: record.properties['titles'],
  });

/** A seat of an organisation has no person in OParl: the organisation is for whom the seat is. */
function membershipOf(record: NodeRecord): object {
  const [member] = targetsOf(record, 'MEMBER');
  const [group] = targetsOf(record, 'IN_GROUP');
  const isPerson = member?.startsWith('person:') === true;
  const sender = targetsOf(record, 'ON_BEHALF_OF')[0] ?? (isPerson ? undefined : member);
  return known({
    ...common(record, 'Membership'),
    person: isPerson ? urlOf(member) : null,
    organization: group === undefined ? null : urlOf(group),
    role: textOf(record, 'roleLabel') ?? textOf(record, 'role'),
    votingRight: record.properties['voting'],
    startDate: textOf(record, 'validFromMin'),
    endDate: textOf(record, 'validToMax'),
    onBehalfOf: sender === undefined ? null : urlOf(sender),
  });
}

const moment = (text: string | null): string | null => {
  const first = day(text, firstDay);
  return first === null ? null : `${first}T00:00:00Z`;
};

const meetingOf = (record: NodeRecord): object =>
  known({
    ...common(record, 'Meeting'),
    name: textOf(record, 'name'),
    meetingState: textOf(record, 'state'),
    start: moment(textOf(record, 'start')),
    end: moment(textOf(record, 'end')),
    organization: targetsOf(record, 'HELD_BY').map(urlOf),
  });

const agendaItemOf = (record: NodeRecord): object =>
  known({
    ...common(record, 'AgendaItem'),
    meeting: targetsOf(record, 'ON').map(urlOf)[0],
    number: textOf(record, 'number'),
    order: record.properties['order'],
    name: textOf(record, 'name'),
    public: record.properties['public'],
    result: textOf(record, 'result'),
  });
