import { Field, ID, InterfaceType } from 'type-graphql';
import { ModalityEnum } from './enums.js';
import { DateTimeScalar, PartialDateScalar, UrlScalar } from './scalars.js';

const resolveType = ({ type }: { readonly type: string }): string => type;

/** The own fields of whatever has an id. */
@InterfaceType('Node', { resolveType })
export abstract class NodeType {
  @Field(() => ID)
  abstract readonly id: string;
}

/** The own fields of whatever has an identity of its own. */
@InterfaceType('Thing', { resolveType, implements: NodeType })
export abstract class ThingType {
  @Field(() => String)
  abstract readonly name: string;

  @Field(() => [String])
  abstract readonly aliases: readonly string[];
}

/** The own fields of whoever can be a member. */
@InterfaceType('Agent', { resolveType, implements: [NodeType, ThingType] })
export abstract class AgentType {}

/** The own fields of whatever can have members. */
@InterfaceType('Group', { resolveType, implements: [NodeType, ThingType, AgentType] })
export abstract class GroupType {}

/** The own fields of what facts are taken from (Quelle). */
@InterfaceType('Source', { resolveType, implements: [NodeType, ThingType] })
export abstract class SourceType {
  @Field(() => String)
  abstract readonly title: string;

  @Field(() => UrlScalar, { nullable: true })
  abstract readonly url: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly publishedOn: string | null;
}

/** The own fields of what a source says about things, for a period. */
@InterfaceType('Fact', { resolveType, implements: NodeType })
export abstract class FactType {
  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly validFrom: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly validTo: string | null;

  @Field(() => DateTimeScalar)
  abstract readonly recordedAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly retractedAt: string | null;

  @Field(() => ModalityEnum)
  abstract readonly modality: string;
}
