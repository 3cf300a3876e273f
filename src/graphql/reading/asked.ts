import { dayOf } from '../../domain/period.js';
import type { Times } from '../../queries/traversal.js';

/** The times that a client named further up; an argument overrides them, null takes them back. */
export interface Asked {
  readonly validAt: string | null;
  readonly knownAt: string | null;
}

/** A value that remembers the times it was asked with, so that its own fields inherit them. */
export type Placed<Value> = Value & { readonly asked: Asked };

/** The time arguments of a field. */
export interface TimeArguments {
  readonly validAt?: string | null;
  readonly knownAt?: string | null;
}

/** Where nothing was asked yet. */
export const nothingAsked: Asked = { validAt: null, knownAt: null };

/** The times that hold for a field: its own arguments, else those further up. */
export const inherit = (asked: Asked, { validAt, knownAt }: TimeArguments): Asked => ({
  validAt: validAt === undefined ? asked.validAt : validAt,
  knownAt: knownAt === undefined ? asked.knownAt : knownAt,
});

/** The times of a statement: a field that names a state means today where no day is asked, all others mean all time. */
export const timesOf = ({ validAt, knownAt }: Asked, state: boolean, now: Date): Times => ({
  validAt: validAt ?? (state ? dayOf(now) : null),
  knownAt,
});

/** The times of an analysis, where now is a moment, too. */
export const momentsOf = (
  asked: Asked,
  state: boolean,
  now: Date,
): { readonly validAt: string | null; readonly knownAt: string } => ({
  validAt: timesOf(asked, state, now).validAt,
  knownAt: asked.knownAt ?? now.toISOString(),
});

/** Ties a value to the times it was asked with. */
export const placed = <Value extends object>(value: Value, asked: Asked): Placed<Value> => ({ ...value, asked });
