import type { Graph } from '../../../src/graph/port.js';
import type { ListArguments } from './asked.js';
import { endsOf, type Identified, listsOf } from './grouped.js';

/** One question to a loader of Mercurius: the object whose field is asked, and the arguments. */
interface LoaderQuery {
  readonly obj: Identified;
  readonly params: ListArguments;
}

/** Loaders as Mercurius takes them: it gathers what is asked of a field on one level. */
export function mercuriusLoaders(graph: Graph) {
  const listed = (link: 'IN_GROUP' | 'MEMBER') => async (queries: readonly LoaderQuery[]) => {
    const questions = queries.map(({ obj, params }) => ({ source: obj, args: params }));
    return (await listsOf(graph, link, questions)).map((nodes) => ({ nodes }));
  };
  const one = (link: 'IN_GROUP' | 'MEMBER') => (queries: readonly LoaderQuery[]) =>
    endsOf(
      graph,
      link,
      queries.map(({ obj }) => obj),
    );
  // Mercurius would keep answers by what JSON makes of each question; nobody asks twice in one request.
  const of = <Loader>(loader: Loader) => ({ loader, opts: { cache: false } });
  const agent = { memberships: of(listed('MEMBER')) };
  const group = { ...agent, members: of(listed('IN_GROUP')) };
  return {
    Person: agent,
    Organization: group,
    Body: group,
    Membership: { member: of(one('MEMBER')), group: of(one('IN_GROUP')) },
  };
}
