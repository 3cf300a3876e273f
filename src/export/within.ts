import { type LinkName, linkNames, linkType } from '../domain/link.js';
import { nodeTypeNames, nodeTypes } from '../domain/vocabulary.js';
import type { Graph } from '../graph/port.js';
import { type Chosen, isFact } from './choosing/chosen.js';
import { type Links, linksAt } from './reading/links.js';
import { type Nodes, withoutEnds } from './reading/nodes.js';

/** Leaves out of what is read the links that lead elsewhere, and evidence that was not known yet. */
export interface Within {
  readonly nodes: (nodes: Nodes) => Promise<Nodes>;
  readonly links: (links: Links) => Promise<Links>;
}

/**
 * Keeps what is read within what was chosen, as it was known at a moment, or by now where that is null. In a graph of which all
 * was chosen, and which has not changed since, links to things need not be looked at.
 */
export function within(graph: Graph, chosen: Chosen, known: string | null): Within {
  const stays = ({ types, targets, of }: Links) => {
    const recordedAt = known === null ? null : of('recordedAt');
    return (row: number): boolean =>
      chosen.has(targets[row] ?? '') &&
      (known === null || types[row] !== 'EVIDENCED_BY' || String(recordedAt?.[row]) <= known);
  };
  const doubt = async (): Promise<(link: LinkName) => boolean> => {
    const isWhole = chosen.wholeAt !== null && (await graph.version()) === chosen.wholeAt;
    return (link) => !isWhole || leadsToFacts.has(link);
  };
  const linksIn = (links: Links, mayLeave: (link: LinkName) => boolean): Links => {
    if (!links.types.some(mayLeave)) return links;
    const staying = [...links.types.keys()].filter(stays(links));
    return staying.length === links.types.length ? links : linksAt(links, staying);
  };
  return {
    links: async (links) => linksIn(links, await doubt()),
    nodes: async (nodes) => {
      if (nodes.ends.size === 0 && nodes.links.types.length === 0) return nodes;
      const mayLeave = await doubt();
      const anyLeaves = [...nodes.ends].some(([link, ids]) => mayLeave(link) && !ids.every(chosen.has));
      const found = anyLeaves ? withoutEnds(nodes) : nodes;
      return { ...found, links: linksIn(found.links, mayLeave) };
    },
  };
}

/** The links that may lead to facts. */
const leadsToFacts: ReadonlySet<LinkName> = new Set(
  linkNames.filter((link) =>
    nodeTypeNames.some(
      (type) => isFact(type) && nodeTypes[type].labels.some((label) => linkType(link).to.includes(label)),
    ),
  ),
);
