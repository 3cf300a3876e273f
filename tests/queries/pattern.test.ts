import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leadsToOne, withoutImpliedLabels } from '../../src/queries/pattern.js';

describe('A pattern', () => {
  it('does without a label that its relationship implies', () => {
    for (const [pattern, bare] of [
      ['(source)-[:IN_GROUP]->(target:Group)', '(source)-[:IN_GROUP]->(target)'],
      ['(source)-[edge:ORDERS]->(target:Agent)', '(source)-[edge:ORDERS]->(target)'],
      ['(source)<-[:HELD_BY]-(target:Meeting)', '(source)<-[:HELD_BY]-(target)'],
      [
        '(source)<-[:FROM]-(relation:Relation)-[:TO]->(target:Group)',
        '(source)<-[:FROM]-(relation)-[:TO]->(target:Group)',
      ],
    ] as const)
      assert.equal(withoutImpliedLabels(pattern), bare);
  });

  it('keeps a label that picks some of what its relationship leads to', () => {
    for (const pattern of [
      '(target:Body)',
      '(source)<-[:IN_GROUP]-(target:Membership)',
      '(source)-[:IN_GROUP]->(target:Body)',
      '(source)-[:CONTRADICTS]-(target:Fact)',
      '(source)<-[:UNKNOWN]-(target:Membership)',
    ])
      assert.equal(withoutImpliedLabels(pattern), pattern);
  });

  it('leads to one node where a node has at most one such relationship', () => {
    assert.equal(leadsToOne('(source)-[:MEMBER]->(target:Agent)'), true);
    for (const pattern of [
      '(source)<-[:MEMBER]-(target:Membership)',
      '(source)-[:UNDER]->(target:SeatQuota)',
      '(source)<-[:FROM]-(relation:Relation)-[:TO]->(target:Group)',
    ])
      assert.equal(leadsToOne(pattern), false, pattern);
  });
});
