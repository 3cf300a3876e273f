import { describe, it } from 'node:test';
import { run, title } from './steady.fault.js';

describe(title, () => {
  it('is answered in full, and takes no more memory in the end than in the middle', () => run(6));
});
