import { describe, it } from 'node:test';
import { run, title } from './kill-import.fault.js';

describe(title, () => {
  it('keeps nothing half or twice', () => run(2));
});
