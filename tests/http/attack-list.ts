/** What an attack sends, and what must come of it. */
export interface Attack {
  /** Completes "by …". */
  readonly name: string;
  readonly request: Sent;
  /** The code of the error that refuses it, or the status where no question was read; null where it is answered and harms nobody. */
  readonly refused: string | number | null;
  /** What the answer may not tell. */
  readonly hides?: RegExp;
}

/** A request over HTTP. */
export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');

const json = { 'content-type': 'application/json' };

const posted = (query: string, rest: object = {}): Sent => ({
  method: 'POST',
  path: '/graphql',
  headers: json,
  body: JSON.stringify({ query, ...rest }),
});

const got = (path: string, headers: Sent['headers'] = {}): Sent => ({ method: 'GET', path, headers });

const inAddress = (query: string): Sent => got(`/graphql?query=${encodeURIComponent(query)}`);

const ofType = (type: string, body: string): Sent => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': type },
  body,
});

const attack = (name: string, request: Sent, refused: Attack['refused'], hides?: RegExp): Attack => ({
  name,
  request,
  refused,
  ...(hides === undefined ? {} : { hides }),
});

const invalid = 'GRAPHQL_VALIDATION_FAILED';
const everything =
  '{ types { name description fields(includeDeprecated: true) { name description args { name description type { name ofType { name } } } type { name ofType { name } } } interfaces { name } possibleTypes { name } enumValues { name description } inputFields { name } } }';
const bomb = (type: string): string =>
  `${times(20, (at) => `fragment f${String(at)} on ${type} { ...f${String(at + 1)} ...f${String(at + 1)} }`)} fragment f20 on ${type} { __typename }`;
const consoles = /graphiql|<html/i;

/** The 13 checks of graphql-cop, by its names. */
export const graphqlCop: readonly Attack[] = [
  attack('alias_overloading', posted(`{ ${times(101, (at) => `a${String(at)}: __typename`)} }`), 'TOO_MANY_ALIASES'),
  attack(
    'batch_query',
    ofType('application/json', JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })))),
    400,
  ),
  attack('directive_overloading', posted(`{ __typename ${'@aa'.repeat(10)} }`), 'TOO_MANY_DIRECTIVES'),
  attack(
    'circular_query_introspection',
    posted(`{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } } }`),
    'QUERY_TOO_EXPENSIVE',
  ),
  attack('field_duplication', posted(`{ ${times(500, () => '__typename')} }`), 'TOO_MANY_ROOT_FIELDS'),
  attack('field_suggestions (the schema is open)', posted('{ __schema { directive } }'), invalid),
  attack('introspection (the schema is open)', posted(`{ __schema ${everything} }`), null),
  attack('detect_graphiql at /graphql', got('/graphql', { accept: 'text/html' }), 406, consoles),
  attack('detect_graphiql at /console', got('/console', { accept: 'text/html' }), 'NOT_FOUND', consoles),
  attack('get_method_support (reading is safe)', inAddress('{ __typename }'), null),
  attack('get_based_mutation', inAddress('mutation { __typename }'), invalid, /"__typename"/),
  attack('post_based_csrf', ofType('application/x-www-form-urlencoded', 'query=%7B__typename%7D'), 415, /"__typename"/),
  attack('trace_mode', posted('{ __typename }', { extensions: { tracing: true } }), null, /tracing|exception/),
  attack('unhandled_error_detection', posted('qwerty cop { abc }'), 'GRAPHQL_PARSE_FAILED', /exception/),
];

/** The attacks of the Damn Vulnerable GraphQL Application, as far as there is something to attack. */
export const damnVulnerable: readonly Attack[] = [
  attack(
    'a batch of a hundred dear questions',
    ofType(
      'application/json',
      JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ bodies(first: 100) { nodes { name } } }' }))),
    ),
    400,
  ),
  attack(
    'deep recursion',
    posted(`{ bodies(first: 1) { nodes { ${'parent { ... on Body { '.repeat(20)} id ${'} }'.repeat(20)} } } }`),
    'QUERY_TOO_DEEP',
  ),
  attack('deep recursion that never ends', posted('{ a '.repeat(660)), 'GRAPHQL_PARSE_FAILED'),
  attack('a list of 1,900 levels', posted(`{ body(name: ${'['.repeat(1_900)}`), 'GRAPHQL_PARSE_FAILED'),
  attack(
    'a filter of 60 levels',
    posted(`{ bodies(where: ${'{ and: '.repeat(60)} {} ${'}'.repeat(60)}) { totalCount } }`),
    'INPUT_TOO_DEEP',
  ),
  attack(
    'circular fragments',
    posted('{ ...a } fragment a on Query { ...b } fragment b on Query { dataset { version } ...a }'),
    invalid,
  ),
  attack('a bomb of fragments', posted(`{ ...f0 } ${bomb('Query')}`), 'TOO_MANY_SELECTIONS'),
  attack(
    'a bomb of fragments in the schema',
    posted(`{ __schema { types { ...f0 } } } ${bomb('__Type')}`),
    'TOO_MANY_SELECTIONS',
  ),
  attack('a field nine hundred times', posted(`{ dataset { ${times(900, () => 'version')} } }`), invalid),
  attack(
    'a field nine hundred times that is none',
    posted(`{ dataset { ${times(900, (at) => `release${String(at)}`)} } }`),
    invalid,
  ),
  attack('six hundred fragments that are none', posted(`{ ${times(600, (at) => `...f${String(at)}`)} }`), invalid),
  attack(
    'six hundred arguments that are none',
    posted(`{ body(${times(600, (at) => `nam${String(at)}: 1`)}) { id } }`),
    invalid,
  ),
  attack(
    'four hundred variables',
    posted(`query(${times(400, (at) => `$v${String(at)}: Int`)}) { __typename }`),
    invalid,
  ),
  attack(
    'aliases of a dear field',
    posted(`{ ${times(31, (at) => `a${String(at)}: bodies(first: 100) { nodes { name } }`)} }`),
    'TOO_MANY_ALIASES',
  ),
  attack('nine hundred directives', posted(`{ __typename ${times(900, () => '@aa')} }`), 'TOO_MANY_DIRECTIVES'),
  attack(
    'a list within a list within a list',
    posted(
      '{ bodies(first: 100) { nodes { members(first: 100) { nodes { evidence(first: 100) { nodes { quote } } } } } } }',
    ),
    'QUERY_TOO_EXPENSIVE',
  ),
  attack('the longest list', posted('{ bodies(first: 2147483647) { nodes { id } } }'), 'PAGE_SIZE_TOO_LARGE'),
  attack(
    'the whole schema 15 times',
    posted(`{ ${times(15, (at) => `a${String(at)}: __schema ${everything}`)} }`),
    'QUERY_TOO_EXPENSIVE',
  ),
  attack('a text of 100 KB and more', posted(`{ dataset { version } } # ${'x'.repeat(110_000)}`), 'BODY_TOO_LARGE'),
  attack('a name of 90 KB', posted(`{ body(name: "${'Kommunalgremum'.repeat(6_400)}") { id } }`), null),
  attack(
    'names that are almost right',
    posted(`{ ${times(19, (at) => `a${String(at)}: body(name: "Kommunalgremum${String(at)}") { id }`)} }`),
    null,
  ),
  attack(
    'a typing mistake that asks for suggestions',
    posted('{ bodies { nodes { passwords tokens secrets } } }'),
    invalid,
    /Did you mean "(?:password|token|secret)/,
  ),
  attack('a wrong type that asks for a stack', posted('{ bodies(first: "x") { nope } }'), invalid, /stack|exception/),
  attack(
    'a wrong variable that asks for a stack',
    posted('query($n: Int!) { bodies(first: $n) { totalCount } }', { variables: { n: {} } }),
    'BAD_USER_INPUT',
    /stack|exception/,
  ),
  attack('broken JSON that asks for a stack', ofType('application/json', '{"query": '), 'INVALID_REQUEST', /stack/),
  attack('Cypher in an argument', posted('{ body(name: "\\"}) DETACH DELETE n //") { id } }'), null),
  attack('Cypher in an id', posted('{ node(id: "x\'}) MATCH (n) DETACH DELETE n //") { id } }'), null),
  attack(
    'Cypher in a filter',
    posted('{ bodies(where: { name: { contains: "\'}) DETACH DELETE n //" } }) { totalCount } }'),
    null,
  ),
  attack('SQL in an argument', posted('{ body(name: "\' OR 1=1; --") { id } }'), null),
  attack(
    'a command in an argument',
    posted('{ body(name: "; cat /etc/passwd; `id` $(id)") { id } }'),
    null,
    /root:x|uid=/,
  ),
  attack('a path in an argument', posted('{ node(id: "../../../../etc/passwd") { id } }'), null, /root:x/),
  attack(
    'keys of a prototype',
    posted('query($x: BodyFilter) { bodies(where: $x) { totalCount } }', {
      variables: { ['__proto__']: { polluted: 1 }, x: { constructor: {} } },
    }),
    'INVALID_REQUEST',
  ),
  attack(
    'a line of a log in an argument',
    posted('{ body(name: "planted\\n{\\"level\\":50,\\"msg\\":\\"planted\\"}") { id } }'),
    null,
  ),
  attack(
    'a line of a log in the name of an operation',
    posted('{ __typename }', { operationName: 'x\n{"level":50,"msg":"planted"}' }),
    'OPERATION_RESOLUTION_FAILURE',
  ),
  attack('a line of a log in an address', got('/x%0a%7B%22level%22:50,%22msg%22:%22planted%22%7D'), 'NOT_FOUND'),
  attack(
    'a request id of its own',
    { ...posted('{ __typename }'), headers: { ...json, 'x-request-id': 'planted', 'request-id': 'planted' } },
    null,
    /planted/,
  ),
  attack('HTML in a name', posted('{ body(name: "<script>alert(1)</script>") { id } }'), null),
  attack('HTML in a field', posted('{ body(name: "x") { <script> } }'), 'GRAPHQL_PARSE_FAILED'),
  attack('HTML in an address', got('/<script>alert(1)</script>', { accept: 'text/html' }), 'NOT_FOUND'),
  attack('a mutation in an address', inAddress('mutation { deleteEverything }'), invalid),
  attack('a mutation that is none', posted('mutation { deleteEverything }'), invalid),
  attack('a subscription', posted('subscription { __typename }'), invalid),
  attack(
    'a form',
    ofType(
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{__typename}\r\n--x--',
    ),
    415,
  ),
  attack('plain text', ofType('text/plain', JSON.stringify({ query: '{ __typename }' })), 400),
  attack(
    'a content type that no browser asks leave for',
    ofType('text/plain;application/json', JSON.stringify({ query: '{ __typename }' })),
    400,
  ),
  attack('a path above the pages', got(`/${encodeURIComponent('../../package.json')}`), 'NOT_FOUND', /dependencies/),
  attack('a path beside the pages', got('/.git/config'), 'NOT_FOUND', /repository/),
];
