import { enums } from '../../domain/vocabulary.js';
import type { FoundType } from '../search/text.js';

/** A type that things are reconciled to. */
export interface ReconcilingType {
  /** `person`, `organization`, `body` … */
  readonly id: string;
  readonly name: string;
  readonly found: FoundType;
}

const names: Readonly<Record<FoundType, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organisation',
  BODY: 'Gremium',
  MEETING: 'Sitzung',
  TOPIC: 'Thema',
  MATTER: 'Anliegen',
  ARTICLE: 'Artikel',
  DOCUMENT: 'Dokument',
  ISSUE: 'Ausgabe',
  LISTING: 'Verzeichniseintrag',
};

/** All of them, those that act first. */
export const reconcilingTypes: readonly ReconcilingType[] = enums.ThingType.map((found) => ({
  id: found.toLowerCase(),
  name: names[found],
  found,
}));

/** The type of what search has found. */
export const typeFound = (found: FoundType): { readonly id: string; readonly name: string } => ({
  id: found.toLowerCase(),
  name: names[found],
});
