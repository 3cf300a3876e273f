import { foldName } from '../domain/name.js';
import { firstDay, isPartialDate, lastDay } from '../domain/period.js';
import type { NodeRecord, RecordLink, RecordProperties, RecordValue } from './record.js';

/** Adds what follows from a record: the name to sort by, the days that its dates can mean, the passages of each source. */
export const derived = (record: NodeRecord): NodeRecord => ({
  ...record,
  properties: { ...sortNames(record.properties), ...days(record.properties), ...record.properties },
  links: passages(record.links),
});

const dateOf = (value: RecordValue | undefined): string | null =>
  typeof value === 'string' && isPartialDate(value) ? value : null;

/** The names as German lists sort them. */
const sortNames = ({ name, familyName }: RecordProperties): RecordProperties => ({
  ...folded('sortName', name),
  ...folded('sortFamilyName', familyName),
});

const folded = (property: string, name: RecordValue | undefined): RecordProperties =>
  typeof name === 'string' ? { [property]: foldName(name) } : {};

function days({ validFrom, validTo }: RecordProperties): RecordProperties {
  const [from, to] = [dateOf(validFrom), dateOf(validTo)];
  return {
    ...(from === null ? {} : { validFromMin: firstDay(from) }),
    ...(to === null ? {} : { validToMax: lastDay(to) }),
  };
}

/** Numbers the passages of each source, so that sources can be counted by their first passage. */
function passages(links: readonly RecordLink[]): readonly RecordLink[] {
  const seen = new Map<string, number>();
  return links.map((link) => {
    if (link.type !== 'EVIDENCED_BY') return link;
    const passage = (seen.get(link.to) ?? 0) + 1;
    seen.set(link.to, passage);
    return { ...link, properties: { ...link.properties, passage } };
  });
}
