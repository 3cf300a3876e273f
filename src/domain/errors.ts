import { type ErrorKind, type Got, kind, type Limit, type Texts } from './error-kind.js';

const kinds = {
  INVALID_DATE: kind(
    400,
    2,
    ({ expected, got }: Got) =>
      `Expected ${expected}, but got "${got}". Write the date in ISO order with existing months and days.`,
  ),
  INVALID_MOMENT: kind(
    400,
    2,
    ({ got }: { readonly got: string }) =>
      `Expected a moment such as 2020-12-01T00:00:00Z, but got "${got}". Write date, time and zone in ISO 8601.`,
  ),
  INVALID_CURSOR: kind(
    400,
    2,
    ({ reason }: { readonly reason: string }) =>
      `The cursor cannot be used: ${reason}. Pass an endCursor or startCursor of the same list in the same order, or leave it out to start anew.`,
  ),
  INVALID_ARGUMENT: kind(
    400,
    2,
    ({ name, expected, got }: Got & { readonly name: string }) =>
      `Argument "${name}" expects ${expected}, but got ${got}.`,
  ),
  PAGE_SIZE_TOO_LARGE: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `A page has at most ${String(limit)} entries, but ${String(asked)} were asked. Ask for fewer and go on with after: endCursor.`,
  ),
  AMBIGUOUS_NAME: kind(
    400,
    2,
    ({ name, candidates }: { readonly name: string; readonly candidates: readonly string[] }) =>
      `"${name}" can mean ${candidates.join(', ')}. Ask by id, or with more of the name.`,
  ),
  QUERY_TOO_DEEP: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `A query may be ${String(limit)} levels deep, but this one has ${String(asked)}. Ask in two steps.`,
  ),
  INPUT_TOO_DEEP: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `An argument may be nested ${String(limit)} levels deep, but this one reaches ${String(asked)}. Write the conditions beside each other in one "and" or "or".`,
  ),
  TOO_MANY_ALIASES: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `A query may have ${String(limit)} aliases, but this one has ${String(asked)}. Split it, or use nodes(ids:).`,
  ),
  TOO_MANY_TOKENS: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `A query may have ${String(limit)} tokens, but this one has more (${String(asked)} read). Split it, and pass values as variables.`,
  ),
  TOO_MANY_DIRECTIVES: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `A query may have ${String(limit)} directives, but this one has ${String(asked)}. Split it, or leave some out.`,
  ),
  TOO_MANY_ROOT_FIELDS: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `A query may have ${String(limit)} root fields, but this one has ${String(asked)}. Split it.`,
  ),
  TOO_MANY_SELECTIONS: kind(
    400,
    2,
    ({ limit }: Limit) =>
      `With its fragments the query selects more than ${String(limit)} fields. Use fewer or smaller fragments.`,
  ),
  QUERY_TOO_EXPENSIVE: kind(
    400,
    2,
    ({ limit, asked }: Limit) =>
      `A query may ask for ${String(limit)} nodes, but this one can return ${String(asked)}. Lower "first" on the outer lists.`,
  ),
  BODY_TOO_LARGE: kind(
    413,
    2,
    ({ limit }: { readonly limit: number }) =>
      `A request may have ${String(limit)} bytes, but this one has more. Send a smaller query and pass values as variables.`,
  ),
  INVALID_RECORD: kind(
    400,
    3,
    ({ problems }: { readonly problems: readonly string[] }) =>
      `The records cannot be loaded; nothing was changed.\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  ),
  INVALID_CHANGESET: kind(
    400,
    3,
    ({ problems }: { readonly problems: readonly string[] }) =>
      `The changeset cannot be applied; nothing was changed.\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  ),
  ID_TAKEN: kind(
    409,
    3,
    ({ detail }: { readonly detail: string }) =>
      `An id of the changeset is taken already (${detail}); nothing was changed. Choose another id, or supersede the fact.`,
  ),
  JOURNAL_DAMAGED: kind(
    500,
    3,
    ({ file, line, reason }: { readonly file: string; readonly line: number; readonly reason: string }) =>
      `The journal ${file} cannot be used from line ${String(line)} on: ${reason}. Restore it from a backup, or move it away to have it written anew from the graph.`,
  ),
  FOLDER_EXISTS: kind(
    409,
    3,
    ({ folder }: { readonly folder: string }) =>
      `The folder ${folder} exists already; nothing was written. Name a new one.`,
  ),
  BACKUP_DAMAGED: kind(
    500,
    3,
    ({ folder, reason }: { readonly folder: string; readonly reason: string }) =>
      `The backup ${folder} is damaged: ${reason}. Nothing was restored. Use another backup.`,
  ),
  GRAPH_TOO_NEW: kind(
    500,
    5,
    ({ where, step }: { readonly where: string; readonly step: string }) =>
      `The graph at ${where} was written by a newer Gremiengraph (schema step "${step}" is unknown here); nothing was changed. Use that version, or restore a backup into another place.`,
  ),
  GRAPH_NOT_EMPTY: kind(
    409,
    3,
    ({ where }: { readonly where: string }) =>
      `The graph at ${where} is not empty; nothing was changed. Name an empty folder with --data, or an empty database.`,
  ),
  IMPORT_UNFINISHED: kind(
    409,
    3,
    ({ where, name }: { readonly where: string; readonly name: string }) =>
      `The graph at ${where} holds only a part of "${name}", whose import was broken off. Pass the same files to "gremiengraph import" again, which continues it, or name an empty folder with --data.`,
  ),
  JOURNAL_OF_ANOTHER_GRAPH: kind(
    500,
    3,
    ({ file, sequence, where }: { readonly file: string; readonly sequence: number; readonly where: string }) =>
      `The journal ${file} ends with changeset ${String(sequence)}, which the graph at ${where} does not have. Rebuild the graph from the journal, or move the journal away.`,
  ),
  FILE_UNREADABLE: kind(
    400,
    3,
    ({ file, reason }: { readonly file: string; readonly reason: string }) =>
      `Expected to read ${file}, but ${reason}. Check the path and the rights.`,
  ),
  ENGINE_UNAVAILABLE: kind(
    503,
    5,
    ({ where, reason }: { readonly where: string; readonly reason: string }) =>
      `The graph at ${where} does not answer (${reason}). Check that the database runs and that NEO4J_URI names it. What was not confirmed can be sent again: nothing is applied twice.`,
  ),
  ENGINE_REFUSED: kind(
    503,
    5,
    ({ where, reason }: { readonly where: string; readonly reason: string }) =>
      `The graph at ${where} refuses the login (${reason}). Check NEO4J_USER and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.`,
  ),
  DATA_FOLDER_HELD: kind(
    503,
    5,
    ({ folder, holder }: { readonly folder: string; readonly holder: string }) =>
      `The data folder ${folder} is held by ${holder}. Stop that process, or set GREMIENGRAPH_DATA to another folder; a running server is asked with ask --url.`,
  ),
  DATA_FOLDER_UNUSABLE: kind(
    503,
    5,
    ({ folder, reason }: { readonly folder: string; readonly reason: string }) =>
      `The data folder ${folder} cannot be used (${reason}). Check its rights and its disk, or set GREMIENGRAPH_DATA to another folder.`,
  ),
  STATEMENT_TIMEOUT: kind(
    503,
    5,
    ({ seconds }: { readonly seconds: number }) =>
      `The answer took longer than ${String(seconds)} s and was stopped. Ask for less: smaller pages, fewer levels.`,
  ),
  TOO_MANY_REQUESTS: kind(
    429,
    5,
    ({ limit, retryAfter }: { readonly limit: number; readonly retryAfter: number }) =>
      `Your queries took more than the ${String(limit)} s a minute that one client has. Ask again in ${String(retryAfter)} s, or ask for less.`,
  ),
  OVERLOADED: kind(
    503,
    5,
    ({ retryAfter }: { readonly retryAfter: number }) =>
      `The server has more to do than it can, so it did not begin; nothing was changed. Ask again in ${String(retryAfter)} s.`,
  ),
  STOPPING: kind(
    503,
    5,
    ({ retryAfter }: { readonly retryAfter: number }) =>
      `The server is being stopped and takes no more questions; nothing was changed. Ask again in ${String(retryAfter)} s.`,
  ),
  PORT_IN_USE: kind(
    500,
    5,
    ({ host, port }: { readonly host: string; readonly port: number }) =>
      `Port ${String(port)} on ${host} is in use. Stop the other program, or set PORT to a free one.`,
  ),
  INVALID_SETTING: kind(
    500,
    2,
    ({ name, expected, got }: Got & { readonly name: string }) =>
      `Setting ${name} expects ${expected}, but got "${got}".`,
  ),
  INVALID_QUERY: kind(
    400,
    2,
    ({ problems }: { readonly problems: readonly string[] }) =>
      `The question is not a valid GraphQL query.\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
  ),
  INVALID_REQUEST: kind(
    400,
    2,
    ({ reason, remedy }: { readonly reason: string; readonly status: number; readonly remedy?: string }) =>
      `The request cannot be read: ${reason}. ${remedy ?? 'Send JSON with a field "query", or GET /graphql?query=…'}`,
  ),
  NOT_FOUND: kind(
    404,
    2,
    ({ path, known, near = [] }: { readonly path: string; readonly known: Texts; readonly near?: Texts }) =>
      `There is no page "${path}".${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`} There are ${known.join(', ')}.`,
  ),
  UNKNOWN_QUESTION: kind(
    400,
    2,
    ({ text, near }: { readonly text: string; readonly near: readonly string[] }) =>
      `"${text}" is neither an example, nor a file, nor a GraphQL query. Did you mean the example ${near.join(', ')}? "ask --list" shows all.`,
  ),
  SERVER_UNAVAILABLE: kind(
    503,
    5,
    ({ url, reason }: { readonly url: string; readonly reason: string }) =>
      `The server at ${url} does not answer (${reason}). Check that it runs and that --url names its /graphql.`,
  ),
  UNKNOWN_COMMAND: kind(
    400,
    2,
    ({ word, known, near }: { readonly word: string; readonly known: readonly string[]; readonly near: string }) =>
      `Command "${word}" is unknown. Did you mean "${near}"? There are ${known.join(', ')}.`,
  ),
  INTERNAL: kind(
    500,
    1,
    ({ id }: { readonly id: string }) =>
      `Something went wrong on our side (error ${id}). Tell the operator this id; nothing was changed.`,
  ),
} as const;

/** The stable name of a kind of error, as clients see it in `extensions.code`. */
export type ErrorCode = keyof typeof kinds;

type DetailsOf<Code extends ErrorCode> = Parameters<(typeof kinds)[Code]['message']>[0];

/** Every error of Gremiengraph, once. A message says what was expected, what came and what to do next. */
export const errorKinds: { readonly [Code in ErrorCode]: ErrorKind<DetailsOf<Code>> } = kinds;

/** An error that the user can understand and act on. */
export class GremiengraphError extends Error {
  override readonly name = 'GremiengraphError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/** Makes the error of a kind; the caller throws it. */
export function failure<Code extends ErrorCode>(code: Code, details: DetailsOf<Code>): GremiengraphError {
  return new GremiengraphError(code, errorKinds[code].message(details), { ...details });
}
