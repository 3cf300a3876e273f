import { everyEngine } from './case.js';

const three = [
  "CREATE (:Node:Person {id: 'person:a', name: 'Ähre', aliases: ['X', 'y'], age: 3})",
  "CREATE (:Node:Person {id: 'person:b', name: 'Bär'})",
  "CREATE (:Node:Body {id: 'body:c', name: 'Rat', age: 1})",
  "MATCH (a:Node {id: 'person:a'}) MATCH (c:Node {id: 'body:c'}) CREATE (a)-[:SITS_ON {since: '2020'}]->(c)",
  "MATCH (b:Node {id: 'person:b'}) MATCH (c:Node {id: 'body:c'}) CREATE (b)-[:SITS_ON {since: '2021'}]->(c)",
];

everyEngine('What a statement reads', [
  {
    name: 'gives the columns in the order of RETURN',
    text: 'RETURN 2 AS b, 1 AS a',
    rows: [[2, 1]],
  },
  {
    name: 'reads a batch by ids and leaves out those that do not exist',
    given: three,
    parameters: { ids: ['body:c', 'nobody:x', 'person:a'] },
    text: 'UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n.id AS id, n.name AS name ORDER BY id',
    rows: [
      ['body:c', 'Rat'],
      ['person:a', 'Ähre'],
    ],
  },
  {
    name: 'reads nothing for an empty batch',
    given: three,
    parameters: { ids: [] },
    text: 'UNWIND $ids AS id MATCH (n:Node {id: id}) RETURN n.id AS id',
    rows: [],
  },
  {
    name: 'collects an empty list where an optional pattern finds nothing',
    given: three,
    text: 'MATCH (n:Node) OPTIONAL MATCH (n)-[:SITS_ON]->(other:Node) RETURN n.id AS id, collect(other.id) AS others ORDER BY id',
    rows: [
      ['body:c', []],
      ['person:a', ['body:c']],
      ['person:b', ['body:c']],
    ],
  },
  {
    name: 'gives null for what an optional pattern does not find',
    given: three,
    text: 'MATCH (n:Body) OPTIONAL MATCH (n)-[r:SITS_ON]->(other:Node) RETURN other.id AS other, r.since AS since',
    rows: [[null, null]],
  },
  {
    name: 'sorts by type, texts before numbers, and nulls last',
    text: "UNWIND [null, 1, 'a', true, 2.5, 'B'] AS x RETURN x AS x ORDER BY x",
    rows: [['B'], ['a'], [true], [1], [2.5], [null]],
  },
  {
    name: 'sorts downwards with nulls first',
    text: "UNWIND [null, 1, 'a', true, 2.5, 'B'] AS x RETURN x AS x ORDER BY x DESC",
    rows: [[null], [2.5], [1], [true], ['a'], ['B']],
  },
  {
    name: 'sorts by a second key where the first is equal',
    given: three,
    text: 'MATCH (n:Node) RETURN n.id AS id ORDER BY coalesce(n.age, 1) DESC, n.id DESC',
    rows: [['person:a'], ['person:b'], ['body:c']],
  },
  {
    name: 'skips and limits by parameters',
    parameters: { skip: 1, limit: 2 },
    text: 'UNWIND [4, 3, 2, 1] AS x RETURN x AS x ORDER BY x SKIP $skip LIMIT $limit',
    rows: [[2], [3]],
  },
  {
    name: 'gives no rows with a limit of nought',
    parameters: { limit: 0 },
    text: 'UNWIND [1] AS x RETURN x AS x ORDER BY x LIMIT $limit',
    rows: [],
  },
  {
    name: 'gives each value once with DISTINCT',
    text: 'UNWIND [1, 2, 1, null, null] AS x WITH DISTINCT x RETURN x AS x ORDER BY x',
    rows: [[1], [2], [null]],
  },
  {
    name: 'counts distinct targets',
    given: three,
    text: 'MATCH (n:Person)-[:SITS_ON]->(target:Body) RETURN count(*) AS links, count(DISTINCT target) AS targets',
    rows: [[2, 1]],
  },
  {
    name: 'runs a subquery for each row',
    given: three,
    text: 'MATCH (n:Person) CALL (n) { MATCH (n)-[r:SITS_ON]->(:Body) RETURN r.since AS since } RETURN n.id AS id, since AS since ORDER BY id',
    rows: [
      ['person:a', '2020'],
      ['person:b', '2021'],
    ],
  },
  {
    name: 'runs a subquery that takes no variable',
    given: three,
    parameters: { limit: 2 },
    text: 'CALL () { MATCH (target:Node) WITH target ORDER BY target.id LIMIT $limit RETURN collect([target.id]) AS found } RETURN found AS found',
    rows: [[[['body:c'], ['person:a']]]],
  },
  {
    name: 'answers a batch with a sorted and limited list for each source, also where it is empty',
    given: three,
    parameters: { ids: ['person:a', 'body:c', 'nobody:x'], limit: 1 },
    text: [
      'UNWIND $ids AS id',
      'CALL (id) {',
      'MATCH (source:Node {id: id})<-[edge:SITS_ON]-(target:Person)',
      'WITH target, edge',
      'ORDER BY edge.since DESC, target.id DESC',
      'LIMIT $limit',
      'RETURN collect([target.id, target.age, target.aliases, edge.since]) AS found',
      '}',
      'RETURN id AS id, found AS found',
    ].join('\n'),
    rows: [
      ['person:a', []],
      ['body:c', [['person:b', null, null, '2021']]],
      ['nobody:x', []],
    ],
  },
  {
    name: 'answers a batch with a count for each source, also where it is nought',
    given: three,
    parameters: { ids: ['body:c', 'person:a'] },
    text: 'UNWIND $ids AS id CALL (id) { MATCH (:Node {id: id})<-[:SITS_ON]-(target:Person) RETURN count(*) AS counted } RETURN id AS id, counted AS counted',
    rows: [
      ['body:c', 2],
      ['person:a', 0],
    ],
  },
  {
    name: 'unites two answers without repetition, and with it',
    text: 'CALL () { RETURN 1 AS x UNION RETURN 1 AS x } CALL () { RETURN 2 AS y UNION ALL RETURN 2 AS y } RETURN x AS x, y AS y',
    rows: [
      [1, 2],
      [1, 2],
    ],
  },
  {
    name: 'asks whether a pattern with a condition exists',
    given: three,
    text: "MATCH (n:Node) WHERE EXISTS { MATCH (n)-[r:SITS_ON]->(other:Node) WHERE other.id = 'body:c' AND r.since > '2020' } RETURN n.id AS id",
    rows: [['person:b']],
  },
  {
    name: 'counts a pattern with a condition',
    given: three,
    text: "MATCH (n:Body) RETURN COUNT { MATCH (n)<-[r:SITS_ON]-(:Person) WHERE r.since >= '2021' } AS counted",
    rows: [[1]],
  },
  {
    name: 'compares a counted pattern in a condition',
    given: three,
    parameters: { least: 2 },
    text: 'MATCH (n:Node) WHERE COUNT { MATCH (n)<-[:SITS_ON]-(:Person) } >= $least RETURN n.id AS id',
    rows: [['body:c']],
  },
  {
    name: 'takes a pattern as a condition, and its opposite',
    given: three,
    text: 'MATCH (n:Node) WHERE (n)<-[:SITS_ON]-() AND NOT (n)-[:SITS_ON]->() RETURN n.id AS id',
    rows: [['body:c']],
  },
  {
    name: 'matches several types of relationship',
    given: three,
    text: 'MATCH (n:Person)-[:SITS_ON|CHAIRS]-(other:Node) RETURN n.id AS id ORDER BY id',
    rows: [['person:a'], ['person:b']],
  },
  {
    name: 'tells the type of a node by its label',
    given: three,
    text: 'MATCH (n:Node) RETURN n.id AS id, CASE WHEN n:Person THEN 0 WHEN n:Body THEN 1 END AS type ORDER BY id',
    rows: [
      ['body:c', 1],
      ['person:a', 0],
      ['person:b', 0],
    ],
  },
  {
    name: 'groups by what is not aggregated',
    given: three,
    text: 'MATCH (n:Node) RETURN CASE WHEN n:Person THEN 0 ELSE 1 END AS type, count(*) AS counted, max(n.age) AS oldest ORDER BY type',
    rows: [
      [0, 2, 3],
      [1, 1, 1],
    ],
  },
  {
    name: 'counts and collects nothing as nought and an empty list',
    text: 'MATCH (n:Nobody) RETURN count(*) AS counted, collect(n.x) AS collected, max(n.x) AS greatest',
    rows: [[0, [], null]],
  },
  {
    name: 'reads a map of parameters row by row',
    parameters: {
      rows: [
        { id: 'a', more: { x: 1 } },
        { id: 'b', more: { x: 2 } },
      ],
    },
    text: 'UNWIND $rows AS row RETURN row.id AS id, row.more.x AS x ORDER BY id',
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  },
  {
    name: 'pages alike by keys that are never null and end on the id',
    given: three,
    parameters: { age: 1, id: 'body:c', limit: 10 },
    text: 'MATCH (n:Node) WHERE coalesce(n.age, 2) > $age OR (coalesce(n.age, 2) = $age AND n.id > $id) RETURN n.id AS id ORDER BY coalesce(n.age, 2), n.id LIMIT $limit',
    rows: [['person:b'], ['person:a']],
  },
]);
