import { describe, it } from 'node:test';
import { run, title } from './damaged-file.fault.js';

describe(title, () => {
  it('is refused with an error that names it', () => run(1));
});
