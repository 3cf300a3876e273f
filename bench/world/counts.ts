/** How large a world is: all its nodes and all its relationships, shortcuts included. */
export interface WorldSize {
  readonly nodes: number;
  readonly relationships: number;
}

/** The sizes that benchmarks name. */
export const worldSizes = {
  XS: { nodes: 1_000, relationships: 5_000 },
  S: { nodes: 10_000, relationships: 50_000 },
  M: { nodes: 100_000, relationships: 500_000 },
  L: { nodes: 1_000_000, relationships: 5_000_000 },
} as const satisfies Record<string, WorldSize>;

/** The name of a size. */
export type SizeName = keyof typeof worldSizes;

const isSize = (name: string): name is SizeName => name in worldSizes;

/** The size of that name. Throws where there is none. */
export function sizeOfWorld(name: string): SizeName {
  if (isSize(name)) return name;
  throw new Error(`Size "${name}" is unknown. There are ${Object.keys(worldSizes).join(', ')}.`);
}

/** The share of each type of node; memberships are the rest, about half. */
const shares = {
  topics: 0.002,
  people: 0.15,
  organizations: 0.03,
  bodies: 0.015,
  articles: 0.06,
  documents: 0.01,
  quotas: 0.025,
  relations: 0.04,
  meetings: 0.05,
  attendances: 0.1,
  claims: 0.012,
  plans: 0.006,
};

/** How many nodes a world has of each type. Facts are counted by version. */
export type WorldCounts = Readonly<Record<keyof typeof shares | 'memberships', number>>;

/** The nodes of each type in a world of a size. */
export function countsOf({ nodes }: WorldSize): WorldCounts {
  const some = (share: number): number => Math.round(nodes * share);
  const counts = {
    topics: some(shares.topics),
    people: some(shares.people),
    organizations: some(shares.organizations),
    bodies: some(shares.bodies),
    articles: some(shares.articles),
    documents: some(shares.documents),
    quotas: some(shares.quotas),
    relations: some(shares.relations),
    meetings: some(shares.meetings),
    attendances: some(shares.attendances),
    claims: some(shares.claims),
    plans: some(shares.plans),
  };
  const rest = Object.values(counts).reduce((left, count) => left - count, nodes);
  return { ...counts, memberships: rest };
}

/** The ids of a world: its things and facts are numbered by type. */
export const ids = {
  topic: (at: number): string => `topic:t-${String(at)}`,
  person: (at: number): string => `person:p-${String(at)}`,
  organization: (at: number): string => `org:o-${String(at)}`,
  body: (at: number): string => `body:b-${String(at)}`,
  article: (at: number): string => `article:a-${String(at)}`,
  document: (at: number): string => `document:d-${String(at)}`,
  quota: (at: number): string => `quota:q-${String(at)}`,
  membership: (at: number): string => `membership:m-${String(at)}`,
  relation: (at: number): string => `relation:r-${String(at)}`,
  meeting: (at: number): string => `meeting:s-${String(at)}`,
  attendance: (at: number): string => `attendance:t-${String(at)}`,
  claim: (at: number): string => `claim:c-${String(at)}`,
  plan: (at: number): string => `plan:p-${String(at)}`,
};
