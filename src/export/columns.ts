import type { RecordProperties, RecordValue } from '../changes/record.js';
import { asText, type ParameterMap, type Value } from '../graph/query.js';

/** A character that no id has. */
const between = '\u001f';

/** Many ids as one text for a statement that splits it, which engines take in a third of the time of a list. */
export const asOneText = (ids: readonly string[]): ParameterMap => ({ ids: ids.join(between), between });

/** Properties as flat columns of a statement: a list of them takes the embedded engine three times as long. */
export const columns = (variable: string, names: readonly string[]): string =>
  names.map((name) => `, ${variable}.${name} AS ${name}`).join('');

/** In which column of a row a property stands. */
interface Cell {
  readonly name: string;
  readonly at: number;
}

/** Where properties stand in rows whose columns, from one on, are some names. */
export const cellsOf = (properties: readonly string[], names: readonly string[], first: number): readonly Cell[] =>
  properties.filter((name) => names.includes(name)).map((name) => ({ name, at: first + names.indexOf(name) }));

/** The properties of a row that are known; the graph does not know what is null. */
export function known(cells: readonly Cell[], row: readonly Value[]): RecordProperties {
  const properties: Record<string, RecordValue> = {};
  for (const { name, at } of cells) {
    const value = row[at] ?? null;
    if (value !== null) properties[name] = typeof value === 'object' ? value.map(asText) : value;
  }
  return properties;
}

/**
 * Finds the places of ids in a list, null where it does not hold one. Engines give what they find for a list in its order,
 * though nobody promises it: to look from the last place on is faster than a map of the places.
 */
export function placesIn(ids: readonly string[]): (id: string) => number | null {
  let [last, at] = ['', -1];
  return (id) => {
    if (at !== -1 && id === last) return at;
    for (let tried = 1; tried <= ids.length; tried += 1) {
      const next = (at + tried) % ids.length;
      if (ids[next] !== id) continue;
      [last, at] = [id, next];
      return at;
    }
    return null;
  };
}
