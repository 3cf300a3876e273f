import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FormatCount, MeetingRecord } from '../../domain/meeting-record.js';
import type { Seating } from '../../domain/seating.js';
import type { TypeCount } from '../../queries/dataset.js';
import { CoverageEnum, MeetingFormatEnum, MeetingKindEnum, ModalityEnum, RoleEnum, ThingTypeEnum } from './enums.js';
import { SeatQuotaType } from './facts.type.js';
import { DateTimeScalar, PartialDateScalar, UrlScalar } from './scalars.js';

/** The own fields of the seats of a body on a day. */
@ObjectType('Seating')
export abstract class SeatingType implements Omit<Seating, 'quotas'> {
  @Field(() => Int, { nullable: true })
  abstract readonly claimed: number | null;

  @Field(() => [SeatQuotaType])
  abstract readonly quotas: readonly SeatQuotaType[];

  @Field(() => Int)
  abstract readonly quotaSum: number;

  @Field(() => Int)
  abstract readonly filled: number;

  @Field(() => Int)
  abstract readonly unnamed: number;

  @Field(() => Boolean, { nullable: true })
  abstract readonly consistent: boolean | null;
}

/** The own fields of the meetings of one format in a year. */
@ObjectType('MeetingFormatCount')
export abstract class MeetingFormatCountType implements FormatCount {
  @Field(() => MeetingFormatEnum)
  abstract readonly format: FormatCount['format'];

  @Field(() => Int, { nullable: true })
  abstract readonly planned: number | null;

  @Field(() => Int)
  abstract readonly held: number;
}

/** The own fields of the meetings of a year, planned against held. */
@ObjectType('MeetingRecord')
export abstract class MeetingRecordType implements MeetingRecord {
  @Field(() => Int)
  abstract readonly year: number;

  @Field(() => Int, { nullable: true })
  abstract readonly planned: number | null;

  @Field(() => Int)
  abstract readonly held: number;

  @Field(() => CoverageEnum)
  abstract readonly coverage: MeetingRecord['coverage'];

  @Field(() => [MeetingFormatCountType])
  abstract readonly byFormat: readonly MeetingFormatCountType[];
}

/** The own fields of how many nodes of a type there are. */
@ObjectType('TypeCount')
export abstract class TypeCountType implements TypeCount {
  @Field(() => String)
  abstract readonly type: string;

  @Field(() => Int)
  abstract readonly count: number;
}

/** The own fields of what the graph holds, and in which state. */
@ObjectType('Dataset')
export abstract class DatasetType {
  @Field(() => String)
  abstract readonly version: string;

  @Field(() => String)
  abstract readonly apiVersion: string;

  @Field(() => String)
  abstract readonly engine: string;

  @Field(() => DateTimeScalar, { nullable: true })
  abstract readonly lastChange: string | null;

  @Field(() => UrlScalar)
  abstract readonly license: string;

  @Field(() => [TypeCountType])
  abstract readonly counts: readonly TypeCountType[];
}

/** The own fields of a membership as a flat row. */
@ObjectType('MembershipRow')
export abstract class MembershipRowType {
  @Field(() => ID)
  abstract readonly id: string;

  @Field(() => String, { nullable: true })
  abstract readonly member: string | null;

  @Field(() => ID, { nullable: true })
  abstract readonly memberId: string | null;

  @Field(() => ThingTypeEnum, { nullable: true })
  abstract readonly memberType: string | null;

  @Field(() => String)
  abstract readonly group: string;

  @Field(() => ID)
  abstract readonly groupId: string;

  @Field(() => ThingTypeEnum)
  abstract readonly groupType: string;

  @Field(() => RoleEnum)
  abstract readonly role: string;

  @Field(() => String, { nullable: true })
  abstract readonly roleLabel: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly onBehalfOf: string | null;

  @Field(() => ID, { nullable: true })
  abstract readonly onBehalfOfId: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly validFrom: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly validTo: string | null;

  @Field(() => ModalityEnum)
  abstract readonly modality: string;

  @Field(() => Boolean, { nullable: true })
  abstract readonly voting: boolean | null;

  @Field(() => Int)
  abstract readonly sourceCount: number;

  @Field(() => String, { nullable: true })
  abstract readonly sourceTitle: string | null;

  @Field(() => UrlScalar, { nullable: true })
  abstract readonly sourceUrl: string | null;
}

/** The own fields of a meeting as a flat row. */
@ObjectType('MeetingRow')
export abstract class MeetingRowType {
  @Field(() => ID)
  abstract readonly id: string;

  @Field(() => String)
  abstract readonly body: string;

  @Field(() => ID)
  abstract readonly bodyId: string;

  @Field(() => Int, { nullable: true })
  abstract readonly number: number | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly start: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  abstract readonly end: string | null;

  @Field(() => MeetingKindEnum)
  abstract readonly kind: string;

  @Field(() => String)
  abstract readonly topics: string;

  @Field(() => MeetingFormatEnum)
  abstract readonly format: string;

  @Field(() => String, { nullable: true })
  abstract readonly place: string | null;

  @Field(() => String, { nullable: true })
  abstract readonly sourceTitle: string | null;

  @Field(() => UrlScalar, { nullable: true })
  abstract readonly sourceUrl: string | null;
}
