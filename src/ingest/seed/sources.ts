import { lastDay, startOfDay } from '../../domain/period.js';
import type { Seed } from './read.js';

/** When each source of a seed could be read: the last day that its date can mean, else the day the seed was compiled. */
export interface SourceDates {
  /** The moment of a source, or null where the seed has no such source. */
  readonly momentOf: (source: string) => string | null;
  /** The moment that counts where no source has a date. */
  readonly compiled: string;
  readonly ids: readonly string[];
}

/** Reads the dates of all sources of a seed. */
export function sourceDates({ manifest, records }: Seed): SourceDates {
  const compiled = startOfDay(manifest.compiledOn);
  const moments = new Map(
    records
      .filter(({ kind }) => kind.type === 'Article' || kind.type === 'Document')
      .map(({ common, fields }) => {
        const published = fields['publishedOn'];
        return [common.id, typeof published === 'string' ? startOfDay(lastDay(published)) : compiled];
      }),
  );
  return { momentOf: (source) => moments.get(source) ?? null, compiled, ids: [...moments.keys()] };
}
