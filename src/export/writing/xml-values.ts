import type { Values } from '../drawing/attributes.js';
import type { Cells } from '../reading/columns.js';
import { asOneText } from './value.js';
import { xml } from './xml.js';

/**
 * Writes the attributes that things which stand side by side have, each between the beginning of its column and an end that all
 * share. What stands where the thing before has it is not written anew.
 */
export function xmlValues(
  beginnings: readonly string[],
  end: string,
): (values: Values, length: number) => readonly string[] {
  return (values, length) => {
    const all = new Array<string>(length).fill('');
    for (const [column, cells] of values.entries())
      if (cells !== null) addTexts(all, cells, beginnings[column] ?? '', end);
    return all;
  };
}

function addTexts(all: string[], cells: Cells, beginning: string, end: string): void {
  let [last, text]: [Cells[number], string] = [null, ''];
  for (const [at, value] of cells.entries()) {
    if (value !== last) {
      last = value;
      text = value === null ? '' : `${beginning}${xml(asOneText(value))}${end}`;
    }
    all[at] = `${all[at] ?? ''}${text}`;
  }
}
