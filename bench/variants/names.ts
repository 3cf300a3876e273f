/** The variants, ours first. */
export const variantNames = [
  'ours',
  'ours-resolvers',
  'ours-cached',
  'limit',
  'apollo-type-graphql-dataloader',
  'graphql-http',
  'mercurius',
  'mercurius-jit',
  'yoga',
  'yoga-jit',
  'grafast',
  'neo4j-graphql',
] as const;

/** A way to answer the operations. */
export type VariantName = (typeof variantNames)[number];
