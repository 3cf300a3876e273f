import { describe, it } from 'node:test';
import { run, title } from '../faults/fuzz.fault.js';

describe(title, () => {
  it('neither crash the server nor make it tell of itself', () => run(250));
});
