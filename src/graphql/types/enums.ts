import { registerEnumType } from 'type-graphql';
import { enums } from '../../domain/vocabulary.js';

type EnumObject<V extends string> = { readonly [K in V]: K };

const holds = <V extends string>(values: readonly V[], object: object): object is EnumObject<V> =>
  values.every((value) => value in object);

function enumeration<V extends string>(name: string, values: readonly V[]): EnumObject<V> {
  const object: object = Object.fromEntries(values.map((value) => [value, value]));
  if (!holds(values, object)) throw new TypeError(`Enum ${name} lacks a value`);
  registerEnumType(object, { name });
  return object;
}

export const RoleEnum = enumeration('Role', enums.Role);
export const ModalityEnum = enumeration('Modality', enums.Modality);
export const RankEnum = enumeration('Rank', enums.Rank);
export const CoverageEnum = enumeration('Coverage', enums.Coverage);
export const CoverageSubjectEnum = enumeration('CoverageSubject', enums.CoverageSubject);
export const MeetingFormatEnum = enumeration('MeetingFormat', enums.MeetingFormat);
export const MeetingKindEnum = enumeration('MeetingKind', enums.MeetingKind);
export const ArticleKindEnum = enumeration('ArticleKind', enums.ArticleKind);
export const ClaimKindEnum = enumeration('ClaimKind', enums.ClaimKind);
export const RelationKindEnum = enumeration('RelationKind', enums.RelationKind);
export const CompositionKindEnum = enumeration('CompositionKind', enums.CompositionKind);
export const MatterStateEnum = enumeration('MatterState', enums.MatterState);
export const PageActionEnum = enumeration('PageAction', enums.PageAction);
export const ThingTypeEnum = enumeration('ThingType', enums.ThingType);
export const DirectionEnum = enumeration('Direction', ['ASC', 'DESC']);
export const PersonOrderFieldEnum = enumeration('PersonOrderField', ['NAME', 'FAMILY_NAME']);
export const BodyOrderFieldEnum = enumeration('BodyOrderField', ['NAME', 'FOUNDED']);
export const OrganizationOrderFieldEnum = enumeration('OrganizationOrderField', ['NAME', 'POSTAL_CODE']);
export const MeetingOrderFieldEnum = enumeration('MeetingOrderField', ['START', 'NUMBER']);
export const ArticleOrderFieldEnum = enumeration('ArticleOrderField', ['PUBLISHED_ON', 'TITLE']);
