import { describe, it } from 'node:test';
import { run, title } from './disk-full.fault.js';

const skip = process.platform === 'win32' ? 'there is no ulimit' : false;

describe(title, { skip }, () => {
  it('is named to the writer, keeps what was acknowledged, and lets reads go on', () => run(1));
});
