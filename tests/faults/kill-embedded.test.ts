import { describe, it } from 'node:test';
import { run, title } from './kill-embedded.fault.js';

describe(title, () => {
  it('loses nothing that was acknowledged, and keeps nothing half or twice', () => run(4));
});
