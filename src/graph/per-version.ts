import type { Graph } from './port.js';

/** Builds something from a graph when it is first asked for, and anew when the data has changed; a failure is not kept. */
export function perVersion<Built>(graph: Graph, build: (graph: Graph) => Promise<Built>): () => Promise<Built> {
  let kept: { readonly version: string; readonly built: Promise<Built> } | null = null;
  return async () => {
    const version = await graph.version();
    if (kept?.version === version) return kept.built;
    const building = { version, built: build(graph) };
    kept = building;
    building.built.catch(() => {
      if (kept === building) kept = null;
    });
    return building.built;
  };
}
