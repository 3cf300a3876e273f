import { nodeTypeNames, nodeTypes, type NodeType } from './vocabulary.js';

const slug = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;

const typesByPrefix: ReadonlyMap<string, NodeType> = new Map(
  nodeTypeNames.map((name) => [nodeTypes[name].prefix, name]),
);

/** Which type of node an id names by its prefix, or null: `body:kommunalgremium` is a Body. */
export function typeOfId(id: string): NodeType | null {
  return typesByPrefix.get(id.slice(0, id.indexOf(':'))) ?? null;
}

/** Whether a text is an id: a known prefix, a colon, an ASCII slug and perhaps the number of a version (`~2`). */
export function isId(id: string): boolean {
  const [key = '', version, ...rest] = id.slice(id.indexOf(':') + 1).split('~');
  return (
    typeOfId(id) !== null &&
    slug.test(key) &&
    rest.length === 0 &&
    (version === undefined || /^[1-9]\d*$/.test(version))
  );
}

/** The id of a fact without the number of its version. */
export const baseOfId = (id: string): string => id.split('~')[0] ?? id;

/** The number of the version that an id names: 1 where it names none. */
export const versionOfId = (id: string): number => Number(id.split('~')[1] ?? 1);

/** The id of the n-th version of a fact; the first has no number. */
export const versionedId = (id: string, version: number): string => (version === 1 ? id : `${id}~${String(version)}`);
