import { Field, InputType } from 'type-graphql';
import {
  ArticleOrderFieldEnum,
  BodyOrderFieldEnum,
  DirectionEnum,
  MeetingOrderFieldEnum,
  OrganizationOrderFieldEnum,
  PersonOrderFieldEnum,
} from './enums.js';

type Direction = 'ASC' | 'DESC';

/** What people can be sorted by. */
@InputType('PersonOrder')
export abstract class PersonOrderInput {
  @Field(() => PersonOrderFieldEnum)
  abstract readonly field: string;

  @Field(() => DirectionEnum, { nullable: true, defaultValue: 'ASC' })
  abstract readonly direction: Direction;
}

/** What bodies can be sorted by. */
@InputType('BodyOrder')
export abstract class BodyOrderInput {
  @Field(() => BodyOrderFieldEnum)
  abstract readonly field: string;

  @Field(() => DirectionEnum, { nullable: true, defaultValue: 'ASC' })
  abstract readonly direction: Direction;
}

/** What organisations can be sorted by. */
@InputType('OrganizationOrder')
export abstract class OrganizationOrderInput {
  @Field(() => OrganizationOrderFieldEnum)
  abstract readonly field: string;

  @Field(() => DirectionEnum, { nullable: true, defaultValue: 'ASC' })
  abstract readonly direction: Direction;
}

/** What meetings can be sorted by. */
@InputType('MeetingOrder')
export abstract class MeetingOrderInput {
  @Field(() => MeetingOrderFieldEnum)
  abstract readonly field: string;

  @Field(() => DirectionEnum, { nullable: true, defaultValue: 'ASC' })
  abstract readonly direction: Direction;
}

/** What articles can be sorted by. */
@InputType('ArticleOrder')
export abstract class ArticleOrderInput {
  @Field(() => ArticleOrderFieldEnum)
  abstract readonly field: string;

  @Field(() => DirectionEnum, { nullable: true, defaultValue: 'ASC' })
  abstract readonly direction: Direction;
}
