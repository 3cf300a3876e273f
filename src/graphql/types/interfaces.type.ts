import { Field, ID, InterfaceType } from 'type-graphql';
import { ModalityEnum } from './enums.js';
import { DateTimeScalar, PartialDateScalar, UrlScalar } from './scalars.js';

const resolveType = ({ type }: { readonly type: string }): string => type;

@InterfaceType('Node', { resolveType })
export abstract class NodeType {
  @Field(() => ID)
  abstract readonly id: string;
}

@InterfaceType('Thing', { resolveType, implements: NodeType })
export abstract class ThingType {
  @Field(() => String)
  abstract readonly name: string;

  @Field(() => [String])
  abstract readonly aliases: readonly string[];
}

@InterfaceType('Agent', { resolveType, implements: [NodeType, ThingType] })
export abstract class AgentType {}

@InterfaceType('Group', { resolveType, implements: [NodeType, ThingType, AgentType] })
export abstract class GroupType {}

@InterfaceType('Source', { resolveType, implements: [NodeType, ThingType] })
export abstract class SourceType {
  @Field(() => String)
  abstract readonly title: string;

  @Field(() => UrlScalar, { nullable: true })
  abstract readonly url: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly publishedOn: string | null;
}

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
