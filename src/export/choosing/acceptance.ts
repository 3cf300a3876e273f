import type { LinkName } from '../../domain/link.js';
import { typeOfId } from '../../domain/id.js';
import type { NodeRecord } from '../../changes/record.js';
import { coreLinks } from '../reading/nodes.js';
import type { Selection } from '../selection.js';
import { isFact, isSource } from './chosen.js';

/** Whether everything that a fact is between is there; of what a claim is about, one thing is enough. */
export function liesWithin({ type, links }: NodeRecord, has: (id: string) => boolean): boolean {
  const core = links.filter((link) => coreLinks.includes(link.type));
  const about = links.filter((link) => link.type === 'ABOUT');
  return core.every(({ to }) => has(to)) && (type !== 'Claim' || about.some(({ to }) => has(to)));
}

/** Links to things that belong to no single fact, and so bring nothing along. */
const own: readonly LinkName[] = [
  'ORDERS',
  'FOLLOWS',
  'ON_BEHALF_OF',
  'NOMINATED_BY',
  'ATTRIBUTED_TO',
  'ABOUT',
  'EVIDENCED_BY',
];

/** The things that a fact brings along: for whom, by whom, said by whom, about what, and its sources. */
export const broughtBy = ({ links }: NodeRecord, { things }: Selection): readonly string[] =>
  links.flatMap(({ type, to }) => {
    const target = typeOfId(to);
    const comes = own.includes(type) && target !== null && !isFact(target);
    return comes && (things.includes(target) || (type === 'EVIDENCED_BY' && isSource(target))) ? [to] : [];
  });
