import { agentDescriptions } from './agents.js';
import { analysisDescriptions } from './analysis.js';
import { answerDescriptions } from './answers.js';
import { argumentDescriptions } from './arguments.js';
import type { Description } from './description.js';
import { enumDescriptions } from './enums.js';
import { factDescriptions } from './facts.js';
import { inputDescriptions } from './inputs.js';
import { networkDescriptions } from './networks.js';
import { rowDescriptions } from './rows.js';
import { searchDescriptions } from './search.js';
import { sourceDescriptions } from './sources.js';
import { thingDescriptions } from './things.js';
import { timeDescriptions } from './time.js';

/** The parts of the catalogue, by what they describe. */
export const parts = {
  agents: agentDescriptions,
  analysis: analysisDescriptions,
  answers: answerDescriptions,
  arguments: argumentDescriptions,
  enums: enumDescriptions,
  facts: factDescriptions,
  inputs: inputDescriptions,
  networks: networkDescriptions,
  rows: rowDescriptions,
  search: searchDescriptions,
  sources: sourceDescriptions,
  things: thingDescriptions,
  time: timeDescriptions,
} as const;

const catalogue: ReadonlyMap<string, Description> = new Map(Object.values(parts).flatMap(Object.entries<Description>));

/** The first description that the catalogue has under one of the keys, or null. */
export function firstDescribed(keys: readonly string[]): Description | null {
  for (const key of keys) {
    const found = catalogue.get(key);
    if (found !== undefined) return found;
  }
  return null;
}
