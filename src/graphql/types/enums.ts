import { registerEnumType } from 'type-graphql';
import { centralityMetrics } from '../../analysis/networks/metrics.js';
import { formats } from '../../export/formats.js';
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

/** What somebody is in a group. */
export const RoleEnum = enumeration('Role', enums.Role);
/** How a source puts a fact. */
export const ModalityEnum = enumeration('Modality', enums.Modality);
/** How much the graph knows. */
export const CoverageEnum = enumeration('Coverage', enums.Coverage);
/** What a coverage is about. */
export const CoverageSubjectEnum = enumeration('CoverageSubject', enums.CoverageSubject);
/** Whether a meeting is in one place, on line, or both. */
export const MeetingFormatEnum = enumeration('MeetingFormat', enums.MeetingFormat);
/** What kind of meeting it is. */
export const MeetingKindEnum = enumeration('MeetingKind', enums.MeetingKind);
/** What kind of article it is. */
export const ArticleKindEnum = enumeration('ArticleKind', enums.ArticleKind);
/** What kind of claim it is. */
export const ClaimKindEnum = enumeration('ClaimKind', enums.ClaimKind);
/** How two things are related. */
export const RelationKindEnum = enumeration('RelationKind', enums.RelationKind);
/** By what kind of rule a body is composed. */
export const CompositionKindEnum = enumeration('CompositionKind', enums.CompositionKind);
/** How far a matter has come. */
export const MatterStateEnum = enumeration('MatterState', enums.MatterState);
/** In which language a sentence is written. */
export const LanguageEnum = enumeration('Language', ['DE', 'EN']);
/** What kind of change it is. */
export const ChangeKindEnum = enumeration('ChangeKind', enums.ChangeKind);
/** How bad a violation is. */
export const SeverityEnum = enumeration('Severity', enums.Severity);
/** The rules that the graph checks. */
export const ViolationRuleEnum = enumeration('ViolationRule', enums.ViolationRule);
/** What a page offers its readers to do. */
export const PageActionEnum = enumeration('PageAction', enums.PageAction);
/** The types of things, as rows name them. */
export const ThingTypeEnum = enumeration('ThingType', enums.ThingType);
/** How the place of a thing in the network is measured. */
export const CentralityMetricEnum = enumeration('CentralityMetric', centralityMetrics);
/** Which end of an order comes first. */
export const DirectionEnum = enumeration('Direction', ['ASC', 'DESC']);
/** What people can be sorted by. */
export const PersonOrderFieldEnum = enumeration('PersonOrderField', ['NAME', 'FAMILY_NAME']);
/** What bodies can be sorted by. */
export const BodyOrderFieldEnum = enumeration('BodyOrderField', ['NAME', 'FOUNDED']);
/** What organisations can be sorted by. */
export const OrganizationOrderFieldEnum = enumeration('OrganizationOrderField', ['NAME', 'POSTAL_CODE']);
/** What meetings can be sorted by. */
export const MeetingOrderFieldEnum = enumeration('MeetingOrderField', ['START', 'NUMBER']);
/** What articles can be sorted by. */
export const ArticleOrderFieldEnum = enumeration('ArticleOrderField', ['PUBLISHED_ON', 'TITLE']);
/** In which format a part of the graph leaves. */
export const ExportFormatEnum = enumeration(
  'ExportFormat',
  formats.map(({ code }) => code),
);
