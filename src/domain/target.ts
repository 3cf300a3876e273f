import type { NodeOf, FactType } from './node.js';
import { nodeTypes, type NodeType, typesWith } from './vocabulary.js';

interface Interfaces {
  readonly Node: NodeType;
  readonly Thing: Exclude<NodeType, FactType>;
  readonly Agent: 'Person' | 'Organization' | 'Body';
  readonly Group: 'Organization' | 'Body';
  readonly Source: 'Article' | 'Document';
  readonly Fact: FactType;
}

/** What a relation can lead to: a type of node, or an interface that several share. */
export type Target = NodeType | keyof Interfaces;

/** The types of node that a target can be. */
type TypesOf<T extends Target> = T extends NodeType ? T : T extends keyof Interfaces ? Interfaces[T] : never;

/** A node as a relation to `T` gives it. */
export type Found<T extends Target> = NodeOf<TypesOf<T>>;

/** The types of node that a target can be, in the order of the vocabulary. */
export const typesOf = (target: Target): readonly NodeType[] => (isNodeType(target) ? [target] : typesWith(target));

/** Whether a target is a single type and no interface. */
export const isNodeType = (target: Target): target is NodeType => target in nodeTypes;
