import type { Meeting, Membership } from '../../domain/node.js';
import type { NodeType } from '../../domain/vocabulary.js';
import { evidenceOf } from '../../queries/relations/agent.js';
import { groupOfMembership, memberOfMembership, onBehalfOfMembership } from '../../queries/relations/fact.js';
import { bodyOfMeeting, topicsOfThing } from '../../queries/relations/thing.js';
import type { Placed } from '../reading/asked.js';
import type { Reader, Source } from '../reading/reader.js';

const typeName = (type: NodeType): string => type.toUpperCase();

interface Sources {
  readonly sourceCount: number;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
}

async function sourcesOf(reader: Reader, node: Source): Promise<Sources> {
  const evidence = await reader.related(evidenceOf, node, {});
  const first = evidence[0]?.node;
  return {
    sourceCount: new Set(evidence.map(({ node: source }) => source.id)).size,
    sourceTitle: first?.title ?? null,
    sourceUrl: first?.url ?? null,
  };
}

/** A membership as a flat row; the source is the one of its earliest evidence. */
export async function membershipRow(reader: Reader, membership: Placed<Membership>) {
  const [member, group, sender, sources] = await Promise.all([
    reader.one(memberOfMembership, membership, {}),
    reader.one(groupOfMembership, membership, {}),
    reader.one(onBehalfOfMembership, membership, {}),
    sourcesOf(reader, membership),
  ]);
  return {
    ...membership,
    ...sources,
    member: member?.name ?? null,
    memberId: member?.id ?? null,
    memberType: member === null ? null : typeName(member.type),
    group: group?.name ?? null,
    groupId: group?.id ?? null,
    groupType: group === null ? null : typeName(group.type),
    onBehalfOf: sender?.name ?? null,
    onBehalfOfId: sender?.id ?? null,
  };
}

/** A meeting as a flat row; its topics stand in one text. */
export async function meetingRow(reader: Reader, meeting: Placed<Meeting>) {
  const [body, topics, sources] = await Promise.all([
    reader.one(bodyOfMeeting, meeting, {}),
    reader.list(topicsOfThing, meeting, {}),
    sourcesOf(reader, meeting),
  ]);
  return {
    ...meeting,
    ...sources,
    body: body?.name ?? null,
    bodyId: body?.id ?? null,
    topics: topics.map(({ name }) => name).join('; '),
  };
}
