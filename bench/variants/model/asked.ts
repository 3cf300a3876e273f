import type { MembershipsAsked } from './loaders.js';

/** The arguments of a list of memberships, as the contract has them. */
export interface ListArguments {
  readonly first?: number | null | undefined;
  readonly validAt?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** The times that were asked for further up, which fields below inherit. */
export interface Inherited {
  readonly validAt?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
}

/** A value with the times it was asked with. */
export type Placed<Row> = Row & Inherited;

const standard = 25;

/** What a list of memberships asks for: its own times, else those further up, else all time as it is known now. */
export const askedBy = (source: Inherited, { first, validAt, knownAt }: ListArguments): MembershipsAsked => ({
  first: first ?? standard,
  validAt: validAt ?? source.validAt ?? null,
  knownAt: knownAt ?? source.knownAt ?? null,
});

/** Rows with the times of the list that they stand in. */
export const placedAll = <Row extends object>(rows: readonly Row[], { validAt, knownAt }: Inherited): Placed<Row>[] =>
  rows.map((row) => ({ ...row, validAt, knownAt }));

/** A row with the times of the row above it. */
export const placed = <Row extends object>(row: Row, { validAt, knownAt }: Inherited): Placed<Row> => ({
  ...row,
  validAt,
  knownAt,
});
