import { describe, it } from 'node:test';
import { run, title } from './second-process.fault.js';

describe(title, () => {
  it('is told who holds the folder', () => run(2));
});
