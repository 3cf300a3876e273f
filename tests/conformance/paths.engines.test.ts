import { everyEngine } from './case.js';

const square = [
  "CREATE (:Node {id: 'n:a'}), (:Node {id: 'n:b'}), (:Node {id: 'n:c'}), (:Node {id: 'n:d'}), (:Node {id: 'n:e'})",
  ...['ab', 'bc', 'ad', 'dc', 'ca'].map(
    (pair) =>
      `MATCH (a:Node {id: 'n:${pair.charAt(0)}'})\nMATCH (b:Node {id: 'n:${pair.charAt(1)}'})\nCREATE (a)-[:R {name: '${pair}'}]->(b)`,
  ),
];
const ends = "MATCH (a:Node {id: 'n:a'}) MATCH (c:Node {id: 'n:c'})";

everyEngine('What a path is', [
  {
    name: 'has a bound and uses no relationship twice, but may meet a node twice',
    given: square,
    text: "MATCH path = (a:Node {id: 'n:a'})-[:R*1..4]->(b:Node) RETURN reduce(text = '', r IN relationships(path) | text + ' ' + r.name) AS steps ORDER BY steps",
    rows: [[' ab'], [' ab bc'], [' ab bc ca'], [' ab bc ca ad'], [' ad'], [' ad dc'], [' ad dc ca'], [' ad dc ca ab']],
  },
  {
    name: 'gives the ids of its nodes in their order',
    given: square,
    text: "MATCH path = (a:Node {id: 'n:a'})-[:R*2..2]->(c:Node {id: 'n:c'}) WITH [n IN nodes(path) | n.id] AS ids, length(path) AS length RETURN ids AS ids, length AS length ORDER BY ids",
    rows: [
      [['n:a', 'n:b', 'n:c'], 2],
      [['n:a', 'n:d', 'n:c'], 2],
    ],
  },
  {
    name: 'is found as the shortest one in any direction',
    given: square,
    text: `${ends} MATCH path = shortestPath((a)-[:R*..6]-(c)) RETURN [n IN nodes(path) | n.id] AS ids`,
    rows: [[['n:a', 'n:c']]],
  },
  {
    name: 'is found as all the shortest ones along the direction',
    given: square,
    text: `${ends} MATCH path = allShortestPaths((a)-[:R*..6]->(c)) WITH [n IN nodes(path) | n.id] AS ids RETURN ids AS ids ORDER BY ids`,
    rows: [[['n:a', 'n:b', 'n:c']], [['n:a', 'n:d', 'n:c']]],
  },
  {
    name: 'does not exist beyond its bound',
    given: square,
    text: `${ends} MATCH path = shortestPath((a)-[:R*..1]->(c)) RETURN length(path) AS length`,
    rows: [],
  },
  {
    name: 'does not exist between what is not connected',
    given: square,
    text: "MATCH (a:Node {id: 'n:a'}) MATCH (e:Node {id: 'n:e'}) MATCH path = shortestPath((a)-[:R*..6]-(e)) RETURN length(path) AS length",
    rows: [],
  },
  {
    name: 'can be limited to relationships that meet a condition',
    given: square,
    text: "MATCH path = (a:Node {id: 'n:a'})-[:R*1..3]->(c:Node {id: 'n:c'}) WHERE all(r IN relationships(path) WHERE r.name <> 'ab') RETURN length(path) AS length",
    rows: [[2]],
  },
]);
