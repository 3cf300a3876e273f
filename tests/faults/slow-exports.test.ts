import { describe, it } from 'node:test';
import { run, title } from './slow-exports.fault.js';

describe(title, () => {
  it('leave memory as it is and others answered, and their places when they go', { timeout: 120_000 }, () => run(8));
});
