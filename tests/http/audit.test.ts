import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serverAudits } from 'graphql-http';
import { openServed, type Served } from './served.js';

describe('GraphQL over HTTP', () => {
  let served: Served;
  let url = '';

  before(async () => {
    served = await openServed();
    url = `${await served.server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
  });

  after(() => served.close());

  const audits = serverAudits({ url: () => url });

  it('has 61 audits', () => assert.equal(audits.length, 61));

  for (const audit of audits)
    it(audit.name, async () => {
      const result = await audit.fn();
      assert.equal(result.status, 'ok', 'reason' in result ? result.reason : '');
    });
});
