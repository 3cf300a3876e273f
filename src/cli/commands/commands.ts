import { addAsk } from './ask.js';
import { addConfig } from './config.js';
import { addExport } from './export.js';
import { addImport } from './import.js';
import { addPath } from './path.js';
import { addSeed } from './seed.js';
import { addSearch } from './search.js';
import { addServe } from './serve.js';
import { addStats } from './stats.js';
import { addStore } from './store.js';

/** All commands, in the order in which help lists them. */
export const commands = [
  addServe,
  addSeed,
  addImport,
  addAsk,
  addSearch,
  addPath,
  addExport,
  addStats,
  addStore,
  addConfig,
];
