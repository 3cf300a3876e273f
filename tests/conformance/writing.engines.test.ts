import { everyEngine } from './case.js';

const two = "CREATE (:Node:Person {id: 'person:a'})\nCREATE (:Node:Body {id: 'body:b'})";

everyEngine('What a statement writes', [
  {
    name: 'merges a node with several labels once',
    given: ["MERGE (n:Node:Person {id: 'person:a'})", "MERGE (n:Node:Person {id: 'person:a'})"],
    text: 'MATCH (n:Node) RETURN n.id AS id, n:Person AS person, n:Body AS body',
    rows: [['person:a', true, false]],
  },
  {
    name: 'tells a created node from a matched one',
    given: [1, 2].map(
      (turn) => `MERGE (n:Node {id: 'a:1'}) ON CREATE SET n.created = ${turn} ON MATCH SET n.matched = ${turn}`,
    ),
    text: 'MATCH (n:Node) RETURN n.created AS created, n.matched AS matched',
    rows: [[1, 2]],
  },
  {
    name: 'merges a batch of rows with their properties',
    given: ['UNWIND $rows AS row\nMERGE (n:Node {id: row.id})\nSET n += row.properties'],
    parameters: {
      rows: [
        { id: 'a:1', properties: { name: 'A', tags: ['x', 'y'] } },
        { id: 'a:2', properties: { tags: [] } },
        { id: 'a:1', properties: { rank: 2 } },
      ],
    },
    text: 'MATCH (n:Node) RETURN n.id AS id, n.name AS name, n.tags AS tags, n.rank AS rank ORDER BY id',
    rows: [
      ['a:1', 'A', ['x', 'y'], 2],
      ['a:2', null, [], null],
    ],
  },
  {
    name: 'creates a batch of nodes with labels from the vocabulary',
    given: ['UNWIND $rows AS row\nCREATE (node:Node:Thing:Agent:Person {id: row.id})\nSET node += row.properties'],
    parameters: { rows: [{ id: 'person:a', properties: { name: 'A', titles: ['Dr.'] } }] },
    text: 'MATCH (n:Agent) RETURN n.id AS id, n.name AS name, n.titles AS titles, n:Thing AS thing',
    rows: [['person:a', 'A', ['Dr.'], true]],
  },
  {
    name: 'removes a property that is set to null and keeps the others',
    given: ["CREATE (:Node {id: 'a:1', x: 1, y: 2})", 'MATCH (n:Node) SET n += $changes'],
    parameters: { changes: { x: null, z: 3 } },
    text: 'MATCH (n:Node) RETURN n.x AS x, n.y AS y, n.z AS z',
    rows: [[null, 2, 3]],
  },
  {
    name: 'merges a relationship once for each set of properties',
    given: [
      two,
      ...[1, 1, 2].map(
        (weight) =>
          `MATCH (a:Node {id: 'person:a'})\nMATCH (b:Node {id: 'body:b'})\nMERGE (a)-[r:KNOWS {weight: ${weight}}]->(b)`,
      ),
    ],
    text: 'MATCH (:Person)-[r:KNOWS]->(:Body) RETURN r.weight AS weight ORDER BY weight',
    rows: [[1], [2]],
  },
  {
    name: 'creates a batch of relationships and none to a node that does not exist',
    given: [
      two,
      'UNWIND $rows AS row\nMATCH (source:Node {id: row.from})\nMATCH (target:Node {id: row.to})\nCREATE (source)-[link:KNOWS]->(target)\nSET link += row.properties',
    ],
    parameters: {
      rows: [
        { from: 'person:a', to: 'body:b', properties: { position: 1 } },
        { from: 'person:a', to: 'body:nowhere', properties: {} },
      ],
    },
    text: 'MATCH (a:Node)-[r:KNOWS]->(b:Node) RETURN a.id AS a, b.id AS b, r.position AS position',
    rows: [['person:a', 'body:b', 1]],
  },
  {
    name: 'repeats a clause for each item of a list',
    given: [
      two,
      "MATCH (n:Person) FOREACH (x IN [1, 2] | CREATE (n)-[:OWNS]->(:Node:Item {id: 'item:' + toString(x)}))",
    ],
    text: 'MATCH (:Person)-[:OWNS]->(n:Item) RETURN n.id AS id ORDER BY id',
    rows: [['item:1'], ['item:2']],
  },
  {
    name: 'counts up from what an earlier statement of the transaction wrote',
    given: [
      'MERGE (c:Node {id: $id}) ON CREATE SET c.value = 0',
      'MATCH (c:Node {id: $id}) SET c.value = c.value + 1',
      'MATCH (c:Node {id: $id}) SET c.value = c.value + 1',
    ],
    parameters: { id: 'counter:a' },
    text: 'MATCH (c:Node {id: $id}) RETURN c.value AS value',
    rows: [[2]],
  },
  {
    name: 'changes only what the condition meets',
    given: [
      "CREATE (:Node {id: 'a:1'}), (:Node {id: 'a:2', retractedAt: '2020'})",
      'UNWIND $rows AS row\nMATCH (n:Node {id: row.id})\nWHERE n.retractedAt IS NULL\nSET n.retractedAt = row.at',
    ],
    parameters: {
      rows: [
        { id: 'a:1', at: '2021' },
        { id: 'a:2', at: '2021' },
      ],
    },
    text: 'MATCH (n:Node) RETURN n.id AS id, n.retractedAt AS at ORDER BY id',
    rows: [
      ['a:1', '2021'],
      ['a:2', '2020'],
    ],
  },
  {
    name: 'deletes a node together with its relationships',
    given: [two, 'MATCH (a:Person), (b:Body) CREATE (a)-[:KNOWS]->(b)', 'MATCH (a:Person) DETACH DELETE a'],
    text: 'MATCH (n:Node) RETURN n.id AS id',
    rows: [['body:b']],
  },
  {
    name: 'takes a reserved word as a type of relationship in backticks',
    given: ["CREATE (:Node {id: 'a:1'})-[:`IN`]->(:Node {id: 'a:2'})"],
    text: 'MATCH (:Node)-[:`IN`]->(b:Node) RETURN b.id AS id',
    rows: [['a:2']],
  },
]);
