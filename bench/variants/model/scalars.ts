import { GraphQLScalarType } from 'graphql';

/** A day, as the contract names it. */
export const dateScalar = new GraphQLScalarType<string, string>({ name: 'Date' });

/** A moment. */
export const dateTimeScalar = new GraphQLScalarType<string, string>({ name: 'DateTime' });

/** A day, a month or a year. */
export const partialDateScalar = new GraphQLScalarType<string, string>({ name: 'PartialDate' });
