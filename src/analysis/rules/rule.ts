import type { Language } from '../../domain/language.js';
import type { enums } from '../../domain/vocabulary.js';
import type { View } from '../view.js';

/** The name of a rule. */
export type RuleName = (typeof enums.ViolationRule)[number];

/** How bad a violation is: cannot be true, is hardly true, is left open by the sources. */
type Severity = (typeof enums.Severity)[number];

/** A sentence in both languages. */
export type Sentence = Readonly<Record<Language, string>>;

/** What breaks a rule: the ids of the things and facts concerned, and a sentence. */
export interface Found {
  readonly things: readonly string[];
  readonly facts: readonly string[];
  readonly message: Sentence;
}

/** A rule that the graph can check by itself. */
export interface Rule {
  readonly severity: Severity;
  readonly title: Sentence;
  /** When it is broken, in one sentence. */
  readonly meaning: Sentence;
  readonly find: (view: View) => readonly Found[];
}

/** A broken rule. */
export interface Violation extends Found {
  readonly rule: RuleName;
  readonly severity: Severity;
}

/** Writes one text for both languages from parts that differ. */
export const sentence = (DE: string, EN: string): Sentence => ({ DE, EN });
