interface Range {
  readonly type: string;
  readonly quality: number;
}

/** What most programs send; it asks for JSON, and who is sent it often need not look at it closely. */
export const isForJson = (accept: string | undefined): boolean =>
  accept === undefined || accept === '' || accept === '*/*' || accept === 'application/json';

/** Of the media types that an answer can have, the one that a client likes best; the first where it likes all the same, null where it takes none. */
export function bestOf<Type extends string>(accept: string | undefined, offered: readonly Type[]): Type | null {
  if (accept === undefined || accept.trim() === '') return offered[0] ?? null;
  const ranges = accept.split(',').slice(0, 100).map(rangeOf);
  const [best] = offered
    .map((type) => ({ type, quality: qualityOf(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return best?.type ?? null;
}

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1');
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The range that names a type most closely tells how well it is liked. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const name of [type, `${type.slice(0, type.indexOf('/'))}/*`, '*/*']) {
    const range = ranges.find((each) => each.type === name);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
