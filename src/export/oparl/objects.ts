import type { NodeRecord, RecordLink } from '../../changes/record.js';
import { firstDay, isPartialDate, lastDay } from '../../domain/period.js';
import { targetsOf, textOf } from '../reading/records.js';
import type { Around } from './around.js';
import { type OparlAddresses, typeUrl } from './addresses.js';

/** Objects of OParl as they are sent. */
export type OparlObject = Readonly<Record<string, unknown>>;

/** What objects are made from. */
export interface Making {
  readonly addresses: OparlAddresses;
  readonly around: Omit<Around, 'records'>;
  /** What becomes of what is believed no more: a deleted object, as clients that keep a copy want it, or an object like others. */
  readonly retracted: 'deleted' | 'kept';
}

/** The one object of a node; a membership that is believed no more is a deleted one. */
export function objectOf(making: Making, record: NodeRecord): OparlObject {
  if (making.retracted === 'deleted' && textOf(record, 'retractedAt') !== null) return deletedOf(making, record);
  switch (record.type) {
    case 'Person':
      return personOf(making, record);
    case 'Membership':
      return membershipOf(making, record, 'alone');
    case 'Meeting':
      return meetingOf(making, record);
    case 'AgendaItem':
      return agendaItemOf(making, record, 'alone');
    default:
      return organizationOf(making, record);
  }
}

/** Whether an object stands alone, or inside of the one that it belongs to, which it then need not name. */
type Standing = 'alone' | 'inside';

const known = (values: Readonly<Record<string, unknown>>): OparlObject =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const moment = (text: string | null): string | null => text?.replace('.000Z', 'Z') ?? null;

const day = (text: string | null, widen: (date: string) => string): string | null =>
  text !== null && isPartialDate(text) ? widen(text) : null;

function deletedOf({ addresses }: Making, record: NodeRecord): OparlObject {
  return {
    id: addresses.objectUrl(record.id),
    type: typeUrl(record.id),
    created: moment(textOf(record, 'recordedAt')),
    modified: moment(textOf(record, 'retractedAt')),
    deleted: true,
  };
}

const common = ({ addresses, around }: Making, record: NodeRecord) => ({
  id: addresses.objectUrl(record.id),
  type: typeUrl(record.id),
  created: moment(textOf(record, 'recordedAt')),
  modified: moment(textOf(record, 'retractedAt') ?? textOf(record, 'recordedAt')),
  web: addresses.pageOf?.(record.id),
  'gremiengraph:id': record.id,
  'gremiengraph:identifiers': record.properties['identifiers'],
  'gremiengraph:evidence': record.links
    .filter(({ type }) => type === 'EVIDENCED_BY')
    .map((link) => evidenceOf(addresses, around, link)),
});

function evidenceOf(
  { pageOf, objectUrl }: OparlAddresses,
  around: Making['around'],
  { to, properties }: RecordLink,
): OparlObject {
  const title = around.titleOf(to);
  const { quote, statement, start, end } = properties;
  return known({
    source: (pageOf ?? objectUrl)(to),
    title: title?.name,
    url: title?.url,
    quote,
    statement,
    start,
    end,
  });
}

function organizationOf(making: Making, record: NodeRecord): OparlObject {
  const { addresses, around } = making;
  const seats = around.seatsOf(record.id);
  const whole = around.wholeOf(record.id);
  const [postalCode, locality] = [textOf(record, 'postalCode'), textOf(record, 'locality')];
  return known({
    ...common(making, record),
    body: addresses.body,
    name: textOf(record, 'name'),
    shortName: textOf(record, 'shortName'),
    organizationType: record.type === 'Body' ? 'Gremium' : 'Institution',
    classification: textOf(record, 'kind'),
    startDate: day(textOf(record, 'founded'), firstDay),
    endDate: day(textOf(record, 'dissolved'), lastDay),
    website: textOf(record, 'website'),
    location: postalCode === null && locality === null ? null : locationOf(making, record),
    membership: seats.map(({ id }) => addresses.objectUrl(id)),
    post: [...new Set(seats.flatMap(({ roleLabel }) => roleLabel ?? []))].sort(),
    meeting: addresses.pageOf === null ? null : `${addresses.objectUrl(record.id)}/meetings`,
    subOrganizationOf: whole === null ? null : addresses.objectUrl(whole),
    'gremiengraph:level': textOf(record, 'level'),
    'gremiengraph:founded': textOf(record, 'founded'),
    'gremiengraph:dissolved': textOf(record, 'dissolved'),
    'gremiengraph:claimedSeats': record.properties['claimedSeats'],
    'gremiengraph:legalBasis': textOf(record, 'legalBasis'),
  });
}

const personOf = (making: Making, record: NodeRecord): OparlObject =>
  known({
    ...common(making, record),
    body: making.addresses.body,
    name: textOf(record, 'name'),
    familyName: textOf(record, 'familyName'),
    givenName: textOf(record, 'givenName'),
    formOfAddress: textOf(record, 'formOfAddress'),
    title: record.properties['titles'],
    membership: making.around.membershipsOf(record.id).map((each) => membershipOf(making, each, 'inside')),
  });

/** A seat of an organisation has no person in OParl: the organisation is for whom the seat is. */
function membershipOf(making: Making, record: NodeRecord, standing: Standing): OparlObject {
  const url = (id: string | undefined) => (id === undefined ? null : making.addresses.objectUrl(id));
  const [member] = targetsOf(record, 'MEMBER');
  const isPerson = member?.startsWith('person:') === true;
  return known({
    ...common(making, record),
    person: isPerson && standing === 'alone' ? url(member) : null,
    organization: url(targetsOf(record, 'IN_GROUP')[0]),
    role: textOf(record, 'roleLabel') ?? textOf(record, 'role'),
    votingRight: record.properties['voting'],
    startDate: day(textOf(record, 'validFrom'), firstDay),
    endDate: day(textOf(record, 'validTo'), lastDay),
    onBehalfOf: organizationUrl(making, targetsOf(record, 'ON_BEHALF_OF')[0] ?? (isPerson ? undefined : member)),
    'gremiengraph:member': url(member),
    'gremiengraph:role': textOf(record, 'role'),
    'gremiengraph:validFrom': textOf(record, 'validFrom'),
    'gremiengraph:validTo': textOf(record, 'validTo'),
    'gremiengraph:modality': textOf(record, 'modality'),
    'gremiengraph:rank': textOf(record, 'rank'),
    'gremiengraph:deputyFor': targetsOf(record, 'DEPUTY_FOR').map(url),
  });
}

/** On whose behalf somebody sits must be an organisation in OParl; that of a person is left out. */
const organizationUrl = ({ addresses }: Making, id: string | undefined): string | null =>
  id === undefined || id.startsWith('person:') ? null : addresses.objectUrl(id);

const beginningOf = (text: string | null, widen: (date: string) => string, time: string): string | null => {
  const full = day(text, widen);
  return full === null ? null : `${full}T${time}Z`;
};

function meetingOf(making: Making, record: NodeRecord): OparlObject {
  const { addresses, around } = making;
  return known({
    ...common(making, record),
    name: textOf(record, 'name'),
    meetingState: textOf(record, 'state'),
    start: beginningOf(textOf(record, 'start'), firstDay, '00:00:00'),
    end: beginningOf(textOf(record, 'end'), lastDay, '23:59:59'),
    location: textOf(record, 'place') === null ? null : locationOf(making, record),
    organization: targetsOf(record, 'HELD_BY').map((id) => addresses.objectUrl(id)),
    participant: around.participantsOf(record.id).map((id) => addresses.objectUrl(id)),
    agendaItem: around.agendaOf(record.id).map((item) => agendaItemOf(making, item, 'inside')),
    'gremiengraph:number': record.properties['number'],
    'gremiengraph:kind': textOf(record, 'kind'),
    'gremiengraph:format': textOf(record, 'format'),
    'gremiengraph:start': textOf(record, 'start'),
    'gremiengraph:end': textOf(record, 'end'),
  });
}

/** OParl counts the items of an agenda from 0. */
function agendaItemOf(making: Making, record: NodeRecord, standing: Standing): OparlObject {
  const [meeting] = targetsOf(record, 'ON');
  return known({
    ...common(making, record),
    meeting: standing === 'inside' || meeting === undefined ? null : making.addresses.objectUrl(meeting),
    number: textOf(record, 'number'),
    order: Math.max(0, Number(record.properties['order']) - 1),
    name: textOf(record, 'name'),
    public: record.properties['public'],
    result: textOf(record, 'result'),
  });
}

/** Where a meeting takes place, or an organisation has its seat; null where the graph does not know. */
export function locationOf(making: Making, record: NodeRecord): OparlObject | null {
  const { id, type, web, created, modified } = known(common(making, record));
  const [place, postalCode, locality] = ['place', 'postalCode', 'locality'].map((name) => textOf(record, name));
  if (place === null && postalCode === null && locality === null) return null;
  const url = making.addresses.listUrl(`location/${record.id}`);
  const field = record.type === 'Meeting' ? 'meetings' : 'organizations';
  return known({
    id: url,
    type: String(type).replace(/[^/]+$/, 'Location'),
    description: place,
    postalCode,
    locality,
    [field]: [id],
    created,
    modified,
    web,
  });
}
