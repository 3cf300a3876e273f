import { describe, it } from 'node:test';
import { run, title } from './overload.fault.js';

describe(title, () => {
  it('leave it answering whom it lets in, refusing the others, and well afterwards', () => run(3));
});
