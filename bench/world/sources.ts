import type { RecordLink, RecordProperties } from '../../src/changes/record.js';
import { startOfDay } from '../../src/domain/period.js';
import { ids, type WorldCounts } from './counts.js';
import type { Dice } from './dice.js';

const first = Date.UTC(2004, 0, 1) / 86_400_000;
const last = Date.UTC(2024, 11, 31) / 86_400_000;

/** The day after so many days of the calendar, counted from 1970. */
export const dayAt = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A source of the world, and the day of its publication, counted from 1970. */
export interface Source {
  readonly id: string;
  readonly day: number;
}

/** When a source was published: the numbers of articles and documents follow their days. */
export const publication = (at: number, count: number): number => first + Math.floor((at / count) * (last - first));

/** Any source; one in eight is a document. With `from`, one that came in the last part of the years, from that share on. */
export function anySource(dice: Dice, { articles, documents }: WorldCounts, from = 0): Source {
  const document = dice.chance(0.125);
  const count = document ? documents : articles;
  const at = Math.min(count - 1, Math.floor((from + dice.next() * (1 - from)) * count));
  return { id: document ? ids.document(at) : ids.article(at), day: publication(at, count) };
}

/** Which share of the years lies behind a source. */
export const shareOf = ({ day }: Source): number => (day - first) / (last - first);

/** A link to what a record leads to. */
export const link = (type: RecordLink['type'], to: string, properties: RecordProperties = {}): RecordLink => ({
  type,
  to,
  properties,
});

const quotes = [
  'wurde zur Vorsitzenden gewählt',
  'gehört dem Gremium seit Längerem an',
  'übernimmt die Geschäfte mit größter Sorgfalt',
  'entsendet zwei Vertreter',
  'schließt sich der Arbeitsgruppe an',
];

/** Evidence by a source; seven in ten name the passage. */
function evidence(dice: Dice, source: Source): RecordLink {
  const recordedAt = startOfDay(dayAt(source.day));
  if (!dice.chance(0.7)) return link('EVIDENCED_BY', source.id, { recordedAt });
  const start = dice.below(4_000);
  const quote = dice.one(quotes);
  const statement = `Die Meldung sagt: „${quote}“.`;
  return link('EVIDENCED_BY', source.id, { quote, statement, start, end: start + 40 + dice.below(200), recordedAt });
}

/** Evidence by one source, or by a second, later one as well. */
export function evidences(dice: Dice, source: Source, counts: WorldCounts, second: number): readonly RecordLink[] {
  const one = evidence(dice, source);
  return dice.chance(second) ? [one, evidence(dice, anySource(dice, counts, shareOf(source)))] : [one];
}
