import { parseArgs } from 'node:util';
import { type VariantName, variantNames } from '../variants/names.js';
import { type SizeName, sizeOfWorld } from '../world/counts.js';
import type { Measurement } from './measurement.js';
import { type Operation, operations } from './operations.js';

/** What is to be measured. */
export interface Chosen {
  readonly operations: readonly Operation[];
  /** Of the others: W1, W2, C1 to C3. */
  readonly others: readonly string[];
  readonly variants: readonly VariantName[];
  readonly engines: readonly Measurement['engine'][];
  readonly sizes: readonly SizeName[];
  readonly full: boolean;
  /** Whether it only matters that everything works. */
  readonly quick: boolean;
  /** Whether profiles of the processor time of the variants are kept. */
  readonly profile: boolean;
  /** Whether the words chose a part, so that the report stays as it is. */
  readonly part: boolean;
  /** The file for the measurements; null where none is wanted. */
  readonly json: string | null;
}

/** Operations that are no questions over HTTP. */
const others = ['W1', 'W2', 'C1', 'C2', 'C3'] as const;

const engines = ['embedded', 'neo4j'] as const;

/** Reads the command line. Throws where a word means nothing. */
export function chosenBy(words: readonly string[]): Chosen {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      profile: { type: 'boolean', default: false },
      size: { type: 'string' },
    },
  });
  const known = [...operations.map(({ id }) => id), ...others, ...variantNames, ...engines];
  const unknown = positionals.find((word) => !known.some((one) => one === word));
  if (unknown !== undefined) throw new Error(`"${unknown}" is unknown. There are ${known.join(', ')}.`);
  const named = <Name extends string>(names: readonly Name[]): readonly Name[] => {
    const asked = names.filter((name) => positionals.includes(name));
    return asked.length === 0 ? names : asked;
  };
  const namesOperation = positionals.some((word) => /^[QWC]\d+$/.test(word));
  return {
    operations: operations.filter(({ id }) => !namesOperation || positionals.includes(id)),
    others: others.filter((id) => !namesOperation || positionals.includes(id)),
    variants: named(variantNames),
    engines: named(engines),
    sizes: values.size === undefined ? (values.full ? ['S', 'M', 'L'] : ['S']) : [sizeOfWorld(values.size)],
    full: values.full,
    quick: values.quick,
    profile: values.profile,
    part: positionals.length > 0 || values.quick || values.size !== undefined,
    json: values.json ?? null,
  };
}
