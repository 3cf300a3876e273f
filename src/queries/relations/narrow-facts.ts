import {
  comparesEnum,
  comparesNumber,
  compares,
  type EnumFilter,
  equals,
  exists,
  type IntFilter,
  isOneOf,
  linked,
  linkedWhere,
  type StringFilter,
  type Where,
  where,
} from '../where.js';
import { all, type Condition, not } from '../condition.js';
import { knownByMoment, recordedBy } from '../times.js';
import type { Filter, Times } from '../traversal.js';

type Given<V> = V | null | undefined;

interface MembershipFields {
  readonly role?: Given<EnumFilter>;
  readonly roleLabel?: Given<StringFilter>;
  readonly modality?: Given<EnumFilter>;
  readonly group?: Given<string>;
  readonly groupKind?: Given<StringFilter>;
  readonly member?: Given<string>;
  readonly memberKind?: Given<StringFilter>;
  readonly onBehalfOf?: Given<string>;
  readonly named?: Given<boolean>;
  readonly voting?: Given<boolean>;
}

interface RelationFields {
  readonly kind?: Given<readonly string[]>;
  readonly from?: Given<string>;
  readonly to?: Given<string>;
}

interface ClaimFields {
  readonly kind?: Given<readonly string[]>;
  readonly modality?: Given<readonly string[]>;
  readonly attributedTo?: Given<string>;
}

interface FactFields {
  readonly modality?: Given<readonly string[]>;
  readonly sourceCount?: Given<IntFilter>;
  readonly contradicted?: Given<boolean>;
  readonly about?: Given<string>;
}

/** What memberships can be narrowed by. */
export type MembershipWhere = Where<MembershipFields>;
/** What relations can be narrowed by. */
export type RelationWhere = Where<RelationFields>;
/** What claims can be narrowed by. */
export type ClaimWhere = Where<ClaimFields>;
/** What facts can be narrowed by. */
export type FactWhere = Where<FactFields>;

/** The arguments of a field that may narrow its list by a `where`. */
export interface Narrowed<W> {
  readonly where?: Given<W>;
}

/** The `where` of an argument list as a filter of a traversal. */
export const narrowedBy =
  <W>(meaning: (filter: W) => Condition): Filter<Narrowed<W>> =>
  ({ where: asked }) =>
    asked === null || asked === undefined ? null : meaning(asked);

/** Memberships by role, group, member and sender. */
export const narrowMemberships = narrowedBy<MembershipWhere>(
  where<MembershipFields>({
    role: comparesEnum('target.role'),
    roleLabel: compares('target.roleLabel'),
    modality: comparesEnum('target.modality'),
    group: linked('(target)-[:IN_GROUP]->'),
    groupKind: linkedWhere('(target)-[:IN_GROUP]->', compares('other.kind')),
    member: linked('(target)-[:MEMBER]->'),
    memberKind: linkedWhere('(target)-[:MEMBER]->', compares('other.kind')),
    onBehalfOf: linked('(target)-[:ON_BEHALF_OF]->'),
    named: exists('(target)-[:MEMBER]->()'),
    voting: equals('target.voting'),
  }),
);

/** Relations by kind and ends. */
export const narrowRelations = narrowedBy<RelationWhere>(
  where<RelationFields>({
    kind: isOneOf('target.kind'),
    from: linked('(target)-[:FROM]->'),
    to: linked('(target)-[:TO]->'),
  }),
);

/** Claims by kind, modality and who is said to have made them. */
export const narrowClaims = narrowedBy<ClaimWhere>(
  where<ClaimFields>({
    kind: isOneOf('target.kind'),
    modality: isOneOf('target.modality'),
    attributedTo: linked('(target)-[:ATTRIBUTED_TO]->'),
  }),
);

const concerned = 'ABOUT|IN_GROUP|MEMBER|ON_BEHALF_OF|NOMINATED_BY|FROM|TO|AT';

/** Facts by modality, support and what they concern; sources published after `knownAt` do not count. */
export const narrowFacts: Filter<Narrowed<FactWhere>> = (args, times) =>
  narrowedBy<FactWhere>(
    where<FactFields>({
      modality: isOneOf('target.modality'),
      sourceCount: (filter) => (bind) => comparesNumber(sourcesKnown(times)(bind))(filter)(bind),
      contradicted: (wanted) => (wanted ? contradictedBy(times) : not(contradictedBy(times))),
      about: linked(`(target)-[:${concerned}]->`),
    }),
  )(args, times);

const contradictedBy =
  (times: Times): Condition =>
  (bind) =>
    `EXISTS { MATCH (target)-[:CONTRADICTS]-(other:Fact) WHERE ${knownByMoment('other')(times)(bind)} }`;

const sourcesKnown =
  (times: Times): Condition =>
  (bind) =>
    `COUNT { MATCH (target)-[counted:EVIDENCED_BY]->(:Source) WHERE ${firstKnown(times)(bind)} }`;

/** A source is counted by its first passage. */
const firstKnown = (times: Times): Condition =>
  all([() => 'counted.passage = 1', recordedBy('counted')(times)].filter((condition) => condition !== null));
