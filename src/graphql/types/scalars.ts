import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { failure } from '../../domain/errors.js';
import { isDay, isPartialDate } from '../../domain/period.js';

const literal = (parse: (value: unknown) => string) => (node: ValueNode) =>
  parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : node.kind);

const scalar = (name: string, parse: (value: unknown) => string): GraphQLScalarType<string, string> =>
  new GraphQLScalarType({ name, serialize: String, parseValue: parse, parseLiteral: literal(parse) });

/** A year, a month or a day, as the source gives it. */
export const PartialDateScalar = scalar('PartialDate', (value) => {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw failure('INVALID_DATE', { expected: 'a date such as 2020, 2020-08 or 2020-08-26', got: String(value) });
});

/** A full day. */
export const DateScalar = scalar('Date', (value) => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw failure('INVALID_DATE', { expected: 'a day such as 2020-08-26', got: String(value) });
});

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with its zone; given back in UTC. */
export const DateTimeScalar = scalar('DateTime', (value) => {
  if (
    typeof value === 'string' &&
    rfc3339.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value))
  ) {
    const moment = new Date(value).toISOString();
    if (/^\d{4}-/.test(moment)) return moment;
  }
  throw failure('INVALID_MOMENT', { got: String(value) });
});

/** An address on the web. */
export const UrlScalar = scalar('URL', (value) => {
  if (typeof value === 'string' && URL.canParse(value)) return value;
  throw failure('INVALID_ARGUMENT', {
    name: 'url',
    expected: 'an address such as https://www.it-planungsrat.de',
    got: String(value),
  });
});
