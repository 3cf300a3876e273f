/** How the place of a thing in a network is measured. */
export const centralityMetrics = ['DEGREE', 'BETWEENNESS', 'PAGERANK', 'EIGENVECTOR'] as const;

/** One of the measures. */
export type CentralityMetric = (typeof centralityMetrics)[number];
