/** A rectangle of a picture, in points. */
export interface Area {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const node =
  /<g data-id="([^"]*)" transform="translate\(([-\d.]+) ([-\d.]+)\)"><title>[^<]*<\/title><rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g;

/** What the labels of a picture take. */
export const labelsIn = (picture: string): readonly Area[] =>
  [...picture.matchAll(node)].map(([, id = '', ...numbers]) => {
    const [x = 0, y = 0, left = 0, top = 0, width = 0, height = 0] = numbers.map(Number);
    return { id, left: x + left, top: y + top, right: x + left + width, bottom: y + top + height };
  });

/** Pairs of areas that lie on each other. */
export const overlapsOf = (areas: readonly Area[]): readonly string[] =>
  areas.flatMap((a, at) =>
    areas
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} ${b.id}`),
  );

/** The size of a sheet in millimetres and of its picture in points. */
export function sheetOf(picture: string): readonly number[] {
  const found = /width="(\d+)mm" height="(\d+)mm" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(picture) ?? [];
  return found.slice(1).map(Number);
}
