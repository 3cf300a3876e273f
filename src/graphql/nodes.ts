import type { ASTNode } from 'graphql';

/**
 * Walks through a node and all nodes in it, outer ones first. It does what `visit` of graphql does for who only looks, for a
 * fifth of its time.
 */
export function eachNode(
  node: ASTNode,
  enter: (node: ASTNode) => void,
  leave: (node: ASTNode) => void = nothing,
): void {
  enter(node);
  const parts: readonly unknown[] = Object.values(node);
  for (const part of parts) {
    if (Array.isArray(part)) {
      for (const item of part) if (isNode(item)) eachNode(item, enter, leave);
    } else if (isNode(part)) eachNode(part, enter, leave);
  }
  leave(node);
}

const nothing = (): void => undefined;

/** A node has a kind; where it stands in its text (`loc`) has none. */
const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'kind' in value;
