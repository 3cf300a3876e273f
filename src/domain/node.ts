import type { linkTypes } from './link.js';
import type { Kind, NodeType, nodeTypes, Property } from './vocabulary.js';

interface ValueOfKind {
  readonly text: string;
  readonly texts: readonly string[];
  readonly int: number;
  readonly float: number;
  readonly bool: boolean;
  readonly day: string;
  readonly date: string;
  readonly moment: string;
}

type ValueOf<P extends Property> = P extends { readonly kind: 'text'; readonly values: readonly (infer V)[] }
  ? V
  : P extends { readonly kind: 'texts'; readonly values: readonly (infer V)[] }
    ? readonly V[]
    : ValueOfKind[P['kind'] & Kind];

type Read<P extends Property> = P extends { readonly required: true } ? ValueOf<P> : ValueOf<P> | null;

type Properties<P extends Readonly<Record<string, Property>>> = { readonly [K in keyof P]: Read<P[K]> };

/** A node as the graph gives it: its type, its id and every property of the vocabulary; null is what nobody knows. */
export type NodeOf<T extends NodeType> = {
  readonly [K in T]: { readonly type: K; readonly id: string } & Properties<(typeof nodeTypes)[K]['properties']>;
}[T];

/** The properties that a relationship carries. */
export type EdgeOf<L extends keyof typeof linkTypes> = Properties<(typeof linkTypes)[L]['properties']>;

/** A human being (Person). */
export type Person = NodeOf<'Person'>;
/** An organisation that acts in the public sector (Organisation). */
export type Organization = NodeOf<'Organization'>;
/** A committee (Gremium). */
export type Body = NodeOf<'Body'>;
/** A sitting of a group (Sitzung). */
export type Meeting = NodeOf<'Meeting'>;
/** A seat or an office that somebody holds (Mitgliedschaft, Amt). */
export type Membership = NodeOf<'Membership'>;
/** Seats of a body that one group may fill (Sitzkontingent). */
export type SeatQuota = NodeOf<'SeatQuota'>;
/** How often a body means to meet (Sitzungsplan). */
export type MeetingPlan = NodeOf<'MeetingPlan'>;
/** An item of an agenda (Tagesordnungspunkt). */
export type AgendaItem = NodeOf<'AgendaItem'>;
/** What a member brings into a body (Anliegen). */
export type Matter = NodeOf<'Matter'>;
/** An article of the press (Meldung, Bericht, Interview). */
export type Article = NodeOf<'Article'>;
/** A law, a page, a register, a record (Dokument). */
export type Document = NodeOf<'Document'>;
/** An issue of a magazine (Ausgabe). */
export type Issue = NodeOf<'Issue'>;
/** An entry of a directory (Verzeichniseintrag). */
export type Listing = NodeOf<'Listing'>;
/** A relation between two things (Beziehung). */
export type Relation = NodeOf<'Relation'>;
/** What a source says about things (Aussage). */
export type Claim = NodeOf<'Claim'>;
/** Who attended a meeting (Teilnahme). */
export type Attendance = NodeOf<'Attendance'>;
/** A rule by which a body is composed (Besetzungsregel). */
export type CompositionRule = NodeOf<'CompositionRule'>;
/** What facts are taken from (Quelle). */
export type Source = NodeOf<'Article' | 'Document'>;
/** Any type of fact. */
export type FactType =
  'Membership' | 'SeatQuota' | 'Relation' | 'MeetingPlan' | 'Attendance' | 'Claim' | 'CompositionRule';
