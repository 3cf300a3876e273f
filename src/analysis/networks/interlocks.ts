import { holdsAt, type Moment } from '../moment.js';
import { nodeOf, type Snapshot } from '../snapshot.js';

/** Two groups, the one with the lower id first, and the members that both have. */
export interface Interlocked {
  readonly a: string;
  readonly b: string;
  readonly shared: readonly string[];
}

/** Which pairs are asked for: of one group, or of all, with at least so many members in common. */
export interface InterlockQuestion extends Moment {
  readonly group: string | null;
  readonly minShared: number;
}

const sitsOn = 0;

/** The pairs of groups that share members: those that share most first, then by ids. */
export function interlocks(snapshot: Snapshot, question: InterlockQuestion): readonly Interlocked[] {
  const { ids, nodeCount } = snapshot;
  const { membersOf, groupsOf } = seats(snapshot, question);
  const only = question.group === null ? null : (nodeOf(snapshot, question.group) ?? -1);
  const groups = only === null ? Array.from({ length: nodeCount }, (_, node) => node) : [only];
  const pairs = groups.flatMap((group) => {
    const shared = sharedWith(group, membersOf(group), groupsOf);
    return [...shared].flatMap(([other, members]) => {
      if (members.length < question.minShared || (only === null && other < group)) return [];
      const [a, b] = [ids[Math.min(group, other)], ids[Math.max(group, other)]];
      return [{ a: a ?? '', b: b ?? '', shared: members.map((member) => ids[member] ?? '') }];
    });
  });
  return pairs.sort((x, y) => y.shared.length - x.shared.length || byCodePoint(x.a, y.a) || byCodePoint(x.b, y.b));
}

/** The other groups of the members of a group, each with the members that both have. */
function sharedWith(group: number, members: ReadonlySet<number>, groupsOf: (member: number) => ReadonlySet<number>) {
  const shared = new Map<number, number[]>();
  for (const member of members)
    for (const other of groupsOf(member)) {
      if (other === group) continue;
      const known = shared.get(other);
      if (known === undefined) shared.set(other, [member]);
      else known.push(member);
    }
  return shared;
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who sits where: members of a group and groups of a member, each once, in order of ids. */
function seats(snapshot: Snapshot, moment: Moment) {
  const { types, sources, targets, outOffsets, inOffsets, inEdges } = snapshot;
  const holds = holdsAt(snapshot, moment);
  const held = (edge: number): boolean => types[edge] === sitsOn && holds(edge);
  const membersOf = (group: number): ReadonlySet<number> => {
    const members = new Set<number>();
    for (let at = inOffsets[group] ?? 0; at < (inOffsets[group + 1] ?? 0); at += 1) {
      const edge = inEdges[at] ?? 0;
      if (held(edge)) members.add(sources[edge] ?? 0);
    }
    return members;
  };
  const groupsOf = (member: number): ReadonlySet<number> => {
    const groups = new Set<number>();
    for (let edge = outOffsets[member] ?? 0; edge < (outOffsets[member + 1] ?? 0); edge += 1)
      if (held(edge)) groups.add(targets[edge] ?? 0);
    return groups;
  };
  return { membersOf, groupsOf };
}
