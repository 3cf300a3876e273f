import DataLoader from 'dataloader';
import type { LinkName } from '../../domain/link.js';
import type { EdgeOf } from '../../domain/node.js';
import type { Found, Target } from '../../domain/target.js';
import type { Graph } from '../../graph/port.js';
import { countBatch, countRoot, readBatch, readRoot } from '../../queries/read.js';
import { orderSignature, type Page, type Row, type Step } from '../../queries/statement.js';
import type { Traversal } from '../../queries/traversal.js';
import { type Asked, inherit, nothingAsked, type Placed, placed, type TimeArguments, timesOf } from './asked.js';
import { limits } from '../limits.js';
import { type Connection, connectionOf, mapConnection, type PageArguments, pageOf } from './connection.js';

/** Whose relations are read: a node with the times it was asked with. */
export type Source = Placed<{ readonly id: string }>;

/** A target with the properties of the relationship that leads to it. */
export interface Related<T extends Target, E extends LinkName> {
  readonly node: Placed<Found<T>>;
  readonly edge: EdgeOf<E> | null;
}

type Arguments<Args> = Args & TimeArguments & PageArguments & { readonly orderBy?: readonly OrderBy[] | null };

interface OrderBy {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

const whole: Page = { first: null, after: null, fromEnd: false };
const single: Page = { first: 1, after: null, fromEnd: false };

/** Reads relations for one request: what is asked of many sources with the same arguments becomes one statement. */
export class Reader {
  readonly #batches = new Map<string, DataLoader<string, unknown>>();

  constructor(
    readonly graph: Graph,
    readonly now: Date,
  ) {}

  /** The one target of a relation, or null. */
  async one<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    source: Source,
    args: Arguments<Args>,
  ): Promise<Placed<Found<T>> | null> {
    const [row] = await this.#related(traversal, source, args, single);
    return row?.node ?? null;
  }

  /** All targets of a relation. */
  async list<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    source: Source,
    args: Arguments<Args>,
  ): Promise<readonly Placed<Found<T>>[]> {
    return (await this.#related(traversal, source, args, whole)).map(({ node }) => node);
  }

  /** All targets of a relation with the properties of their relationships. */
  related<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    source: Source,
    args: Arguments<Args>,
  ): Promise<readonly Related<T, E>[]> {
    return this.#related(traversal, source, args, whole);
  }

  /** A page of the targets of a relation, at most 100. */
  connection<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    source: Source,
    args: Arguments<Args>,
  ): Connection<Placed<Found<T>>> {
    return mapConnection(this.relatedConnection(traversal, source, args), ({ node }) => node);
  }

  /** A page of the targets of a relation with the properties of their relationships. */
  relatedConnection<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    source: Source,
    args: Arguments<Args>,
  ): Connection<Related<T, E>> {
    const step = this.#step(traversal, source.asked, args, pageOf(args, limits.page));
    return connectionOf(
      step.page,
      orderSignature(step),
      async () => this.#place(await this.#rows(step, source.id), inherit(source.asked, args)),
      () => this.#batch(`count ${keyOf(step)}`, (ids) => countBatch(this.graph, step, ids)).load(source.id),
    );
  }

  /** A page of a list that starts nowhere. */
  root<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    args: Arguments<Args>,
    most: number = limits.page,
  ): Connection<Placed<Found<T>>> {
    const step = this.#step(traversal, nothingAsked, args, pageOf(args, most));
    const list = connectionOf(
      step.page,
      orderSignature(step),
      async () => this.#place(await readRoot(this.graph, step), inherit(nothingAsked, args)),
      () => countRoot(this.graph, step),
    );
    return mapConnection(list, ({ node }) => node);
  }

  /** The day that a field of a source means: its argument, the inherited one, or today. */
  day(source: Source, args: TimeArguments): string {
    return timesOf(inherit(source.asked, args), true, this.now).validAt ?? '';
  }

  async #related<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    source: Source,
    args: Arguments<Args>,
    page: Page,
  ): Promise<readonly Related<T, E>[]> {
    const rows = await this.#rows(this.#step(traversal, source.asked, args, page), source.id);
    return this.#place(rows, inherit(source.asked, args)).map(({ node }) => node);
  }

  #place<T extends Target, E extends LinkName>(rows: readonly Row<T, E>[], asked: Asked) {
    return rows.map(({ node, edge, keys }) => ({ node: { node: placed(node, asked), edge }, keys }));
  }

  #step<T extends Target, E extends LinkName, Args>(
    traversal: Traversal<T, E, Args>,
    asked: Asked,
    args: Arguments<Args>,
    page: Page,
  ): Step<T, E, Args> {
    const times = timesOf(inherit(asked, args), traversal.state === true, this.now);
    return { traversal, args, times, orderBy: firstOfEach(args.orderBy ?? []), page };
  }

  #rows<T extends Target, E extends LinkName, Args>(step: Step<T, E, Args>, id: string): Promise<readonly Row<T, E>[]> {
    return this.#batch(keyOf(step), (ids) => readBatch(this.graph, step, ids)).load(id);
  }

  #batch<Answer>(
    key: string,
    read: (ids: readonly string[]) => Promise<readonly Answer[]>,
  ): DataLoader<string, Answer> {
    const known = this.#batches.get(key);
    if (isOf<Answer>(known)) return known;
    const loader = new DataLoader<string, Answer>(read);
    this.#batches.set(key, loader);
    return loader;
  }
}

/** A field that was sorted by already changes nothing. */
const firstOfEach = (orderBy: readonly OrderBy[]): readonly OrderBy[] =>
  orderBy.filter(({ field }, at) => orderBy.findIndex((other) => other.field === field) === at);

/** A loader answers with what its key reads: the key holds the traversal and everything that shapes its answer. */
const isOf = <Answer>(loader: DataLoader<string, unknown> | undefined): loader is DataLoader<string, Answer> =>
  loader !== undefined;

/** What shapes the answer of a step: one that nothing narrows is the same at all times, so that it is read once for all. */
const keyOf = <T extends Target, E extends LinkName, Args>({
  traversal,
  args,
  times,
  orderBy,
  page,
}: Step<T, E, Args>): string =>
  JSON.stringify([traversal.name, traversal.filters === undefined ? null : [args, times], orderBy, page]);
