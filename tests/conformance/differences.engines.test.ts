import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Graph, GraphInfo } from '../../src/graph/port.js';
import { describeEngines } from '../engines.js';
import { answerOf, type Case, type Row } from './case.js';

type Outcome = readonly Row[] | 'refused' | 'an internal id';

/** What the engines do not answer alike, so that no statement of ours may use it. An engine that changes its mind fails here. */
interface Difference
  extends Pick<Case, 'name' | 'given' | 'text' | 'parameters'>, Readonly<Record<GraphInfo['engine'], Outcome>> {}

const one = ["CREATE (:Node:Person {id: 'a:1'})-[:KNOWS]->(:Node:Body {id: 'a:2'})"];

const differences: readonly Difference[] = [
  {
    name: 'the sum of a limit',
    text: 'UNWIND [1, 2, 3] AS x RETURN x AS x ORDER BY x LIMIT $n + 1',
    parameters: { n: 1 },
    embedded: 'refused',
    neo4j: [[1], [2]],
  },
  { name: 'a text equal to a number', text: 'RETURN "1" = 1 AS equal', embedded: [[true]], neo4j: [[false]] },
  { name: 'rounding a negative half', text: 'RETURN round(-2.5) AS rounded', embedded: [[-3]], neo4j: [[-2]] },
  { name: 'a broken number as a text', text: 'RETURN toString(1.0) AS text', embedded: [['1']], neo4j: [['1.0']] },
  {
    name: 'any() of a list with a null and no hit',
    text: "RETURN any(x IN ['b', null] WHERE x = 'a') AS found",
    embedded: [[false]],
    neo4j: [[null]],
  },
  {
    name: 'all() of a list with a null',
    text: "RETURN all(x IN ['a', null] WHERE x = 'a') AS found",
    embedded: [[false]],
    neo4j: [[null]],
  },
  { name: 'the sum of nothing', text: 'MATCH (n:Nobody) RETURN sum(n.x) AS sum', embedded: [[null]], neo4j: [[0]] },
  { name: 'a date', text: "RETURN date('2020-01-01') AS date", embedded: [['2020-01-01']], neo4j: 'refused' },
  {
    name: 'the shortest path to itself',
    given: one,
    text: "MATCH (a:Node {id: 'a:1'}) MATCH (b:Node {id: 'a:1'}) MATCH path = shortestPath((a)-[:KNOWS*..6]-(b)) RETURN length(path) AS length",
    embedded: [[2]],
    neo4j: 'refused',
  },
  {
    name: 'a type that is a reserved word, without backticks',
    text: 'MATCH (:Node)-[:IN]->(n:Node) RETURN n.id AS id',
    embedded: 'refused',
    neo4j: [],
  },
  {
    name: 'one label or another',
    given: one,
    text: 'MATCH (n:Person|Body) RETURN n.id AS id ORDER BY id',
    embedded: 'refused',
    neo4j: [['a:1'], ['a:2']],
  },
  {
    name: 'the first of a collection',
    given: one,
    text: 'MATCH (n:Person) RETURN collect(n.id)[0] AS first',
    embedded: 'refused',
    neo4j: [['a:1']],
  },
  {
    name: 'an aggregate inside a list',
    given: one,
    text: 'MATCH (n:Node) RETURN [count(*), 1] AS list',
    embedded: 'refused',
    neo4j: [[[2, 1]]],
  },
  {
    name: 'a collecting subquery',
    given: one,
    text: 'RETURN COLLECT { MATCH (n:Body) RETURN n.id } AS ids',
    embedded: 'refused',
    neo4j: [[['a:2']]],
  },
  {
    name: 'a quantified path',
    given: one,
    text: "MATCH (a:Node {id: 'a:1'}) (()-[:KNOWS]->()){1,3} (b:Node) RETURN b.id AS id",
    embedded: 'refused',
    neo4j: [['a:2']],
  },
  { name: 'joining texts by bars', text: "RETURN 'a' || 'b' AS text", embedded: 'refused', neo4j: [['ab']] },
  { name: 'a random id', text: 'RETURN size(randomUUID()) AS size', embedded: 'refused', neo4j: [[36]] },
  {
    name: 'a property of a chosen node',
    given: one,
    text: 'MATCH (n:Body) RETURN coalesce(n, null).id AS id',
    embedded: 'refused',
    neo4j: [['a:2']],
  },
  {
    name: 'a node out of a case',
    given: one,
    text: 'MATCH (n:Body) RETURN CASE WHEN true THEN n END AS node',
    embedded: 'an internal id',
    neo4j: 'refused',
  },
  {
    name: 'a pattern as a column',
    given: one,
    text: 'MATCH (n:Body) RETURN (n)<-[:KNOWS]-() AS known',
    embedded: [[true]],
    neo4j: 'refused',
  },
  {
    name: 'a pattern inside a function',
    given: one,
    text: 'MATCH (n:Body) WHERE NOT coalesce(((n)-[:KNOWS]->()), false) RETURN n.id AS id',
    embedded: [['a:2']],
    neo4j: 'refused',
  },
  {
    name: 'the indexes as rows',
    text: 'SHOW INDEXES YIELD name WHERE name = "nothing" RETURN name AS name',
    embedded: 'refused',
    neo4j: [],
  },
];

describeEngines('What only one engine does, or each in its own way', (engine) => {
  let graph: Graph;
  before(async () => void (graph = await engine.open()));
  after(() => graph.close());

  const outcome = (difference: Difference): Promise<Outcome> =>
    answerOf(graph, difference).then(
      (rows) =>
        difference[engine.name] === 'an internal id' && typeof rows[0]?.[0] === 'number' ? 'an internal id' : rows,
      (): Outcome => 'refused',
    );

  for (const difference of differences) {
    it(`differs in ${difference.name}`, async () => {
      assert.deepEqual(await outcome(difference), difference[engine.name]);
    });
  }
});
