/** Under which names a thing is known. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

/** What a name means among things: one of them, several, or none with the names that look alike. */
export type Resolution<N extends Named> =
  | { readonly kind: 'one'; readonly thing: N }
  | { readonly kind: 'several'; readonly candidates: readonly N[] }
  | { readonly kind: 'none' };

/** Folds a name for comparison and sorting (DIN 5007-1): no case, no umlaut, ß as ss, one space. */
export const foldName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replace(/\s+/g, ' ').trim();

/** All names of a thing, the full one first. */
export const namesOf = ({ name, shortName, aliases }: Named): readonly string[] => [
  name,
  ...(shortName === null ? [] : [shortName]),
  ...aliases,
];

const pick = <N extends Named>(folded: string, found: readonly N[]): Resolution<N> | null => {
  const [first] = found;
  if (first === undefined) return null;
  if (found.length === 1) return { kind: 'one', thing: first };
  return { kind: 'several', candidates: found.toSorted((a, b) => likeness(folded, a) - likeness(folded, b)) };
};

/** How far a candidate is from what was meant: names that have the part at the start of a word come first, short ones too. */
const likeness = (folded: string, { name }: Named): number =>
  name.length + (` ${foldName(name)}`.replaceAll('-', ' ').includes(` ${folded}`) ? 0 : 1000);

/** Finds what a name means: the full name first, then a short name or alias, then an unambiguous part of a name. */
export function resolveName<N extends Named>(wanted: string, things: readonly N[]): Resolution<N> {
  const folded = foldName(wanted);
  if (folded === '') return { kind: 'none' };
  const whose = (matches: (name: string) => boolean, names: (thing: N) => readonly string[]): readonly N[] =>
    things.filter((thing) => names(thing).some((name) => matches(foldName(name))));
  return (
    pick(
      folded,
      whose(
        (name) => name === folded,
        (thing) => [thing.name],
      ),
    ) ??
    pick(
      folded,
      whose((name) => name === folded, namesOf),
    ) ??
    pick(
      folded,
      whose((name) => name.includes(folded), namesOf),
    ) ?? { kind: 'none' }
  );
}
