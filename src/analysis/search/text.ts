import type { enums } from '../../domain/vocabulary.js';

/** The type of a thing that search can find. */
export type FoundType = (typeof enums.ThingType)[number];

/** A thing that search can find. */
export interface Entry {
  readonly id: string;
  readonly type: FoundType;
  readonly name: string;
}

/** Which field of a thing a text is, and how much a match in it counts. */
export const fields = {
  name: 1,
  /** The name of a topic that tells what was done rather than what it is called. */
  phrase: 0.75,
  shortName: 0.99,
  aliases: 0.98,
  title: 0.95,
  kicker: 0.6,
  role: 0.82,
  formerRole: 0.81,
  start: 0.6,
  kind: 0.6,
  topic: 0.45,
  claim: 0.7,
  rule: 0.45,
  quota: 0.45,
  teaser: 0.5,
  statement: 0.45,
  place: 0.45,
  legalBasis: 0.4,
} as const;

/** The name of a field that was searched. */
export type FieldName = keyof typeof fields;

/** A text of a thing; `also` are words that find it and are not shown, and only `counted` counts for its length. */
export interface Text {
  readonly id: string;
  readonly field: FieldName;
  readonly text: string;
  readonly also?: string;
  readonly counted?: string;
}

/** Of equal matches the actors come first, then what they deal with, then what is written of it. */
export const weightOfType: Readonly<Record<FoundType, number>> = {
  BODY: 1,
  ORGANIZATION: 0.99,
  PERSON: 0.98,
  TOPIC: 0.91,
  MATTER: 0.9,
  MEETING: 0.85,
  ARTICLE: 0.82,
  DOCUMENT: 0.78,
  ISSUE: 0.8,
  LISTING: 0.78,
};
