import { describe, it } from 'node:test';
import { withPython } from '../python.js';
import { run, title } from './schemathesis.fault.js';

describe(title, () => {
  it('are answered or refused, and never end in an error of the server', withPython, () => run(100));
});
