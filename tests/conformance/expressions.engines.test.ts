import { everyEngine } from './case.js';

everyEngine('What an expression means', [
  {
    name: 'lists what a comprehension keeps, without what is null',
    text: 'RETURN [x IN [1, 2, null, 3] WHERE x > 1 | x * 2] AS doubled',
    rows: [[[4, 6]]],
  },
  {
    name: 'adds up with reduce',
    text: 'RETURN reduce(sum = 0, x IN [1, 2, 3] | sum + x) AS sum',
    rows: [[6]],
  },
  {
    name: 'finds any item of a list with nulls where null is left out by name',
    text: "RETURN any(x IN ['a', null] WHERE x IS NOT NULL AND x = 'a') AS hit, any(x IN ['b', null] WHERE x IS NOT NULL AND x = 'a') AS miss, any(x IN [] WHERE x = 'a') AS empty",
    rows: [[true, false, false]],
  },
  {
    name: 'joins lists, one of which may be unknown',
    text: "RETURN any(own IN ['Rat', null] + coalesce(null, []) WHERE own IS NOT NULL AND toLower(own) = 'rat') AS hit",
    rows: [[true]],
  },
  {
    name: 'compares the beginning, the end and any part of a text',
    text: "RETURN 'Müller' STARTS WITH 'Mü' AS a, 'Müller' ENDS WITH 'ler' AS b, 'Müller' CONTAINS 'üll' AS c, 'Müller' CONTAINS 'x' AS d",
    rows: [[true, true, true, false]],
  },
  {
    name: 'matches a regular expression against the whole text',
    text: "RETURN 'Müller' =~ 'M.*r' AS whole, 'Müller' =~ 'M' AS part, 'Müller' =~ '(?i)mü.*' AS folded",
    rows: [[true, false, true]],
  },
  {
    name: 'does not know how an unknown text compares',
    text: "RETURN null CONTAINS 'x' AS a, null STARTS WITH 'x' AS b, null = null AS c, null <> 'x' AS d, null IN ['x'] AS e",
    rows: [[null, null, null, null, null]],
  },
  {
    name: 'takes an unknown condition as not met, also inside NOT',
    text: "UNWIND [null, 'x', 'y'] AS x WITH x WHERE NOT (x = 'x') RETURN x AS x",
    rows: [['y']],
  },
  {
    name: 'makes an unknown condition false with coalesce',
    text: "UNWIND [null, 'x', 'y'] AS x WITH x WHERE NOT coalesce((x = 'x'), false) RETURN x AS x ORDER BY x",
    rows: [['y'], [null]],
  },
  {
    name: 'folds the case of umlauts and keeps ß',
    text: "RETURN toLower('ÄÖÜß') AS lower, toUpper('äöü') AS upper, toLower(null) AS unknown",
    rows: [['äöüß', 'ÄÖÜ', null]],
  },
  {
    name: 'cuts texts by characters and gives null for what is unknown',
    text: "RETURN substring('2020-08-26', 0, 4) AS year, substring('2020', 0, 10) AS whole, substring(null, 0, 4) AS a, substring('2020', 0, size(null)) AS b",
    rows: [['2020', '2020', null, null]],
  },
  {
    name: 'measures texts in characters, lists in items, and the unknown not at all',
    text: "RETURN size('Straße') AS text, size([1, 2]) AS list, size(null) AS unknown",
    rows: [[6, 2, null]],
  },
  {
    name: 'compares partial dates by the length of the shorter one',
    text: "UNWIND ['2020', '2020-08', '2020-09-01', null] AS date WITH date WHERE date >= substring($day, 0, size(date)) RETURN date AS date ORDER BY date",
    parameters: { day: '2020-08-26' },
    rows: [['2020'], ['2020-08'], ['2020-09-01']],
  },
  {
    name: 'sorts ISO dates as texts',
    text: "UNWIND ['2021-01-15', '2020', '2020-12'] AS date RETURN date AS date ORDER BY date",
    rows: [['2020'], ['2020-12'], ['2021-01-15']],
  },
  {
    name: 'divides whole numbers as whole numbers',
    parameters: { three: 3, two: 2 },
    text: 'RETURN 3 / 2 AS written, $three / $two AS passed, 3.0 / 2 AS broken',
    rows: [[1, 1, 1.5]],
  },
  {
    name: 'keeps a passed whole number whole when it becomes a text',
    parameters: { three: 3 },
    text: "RETURN toString($three) AS text, toInteger('12') AS number, toFloat('1.5') AS broken",
    rows: [['3', 12, 1.5]],
  },
  {
    name: 'gives the first value that is known',
    text: "RETURN coalesce(null, 'a', 'b') AS known, coalesce(null, null) AS unknown",
    rows: [['a', null]],
  },
  {
    name: 'is neither true nor false where a membership is unknown',
    text: "RETURN 'a' IN ['a', null] AS hit, 'b' IN ['a', null] AS unknown, 'b' IN ['a'] AS miss",
    rows: [[true, null, false]],
  },
  {
    name: 'adds up what is known',
    text: 'UNWIND [1, null, 2] AS x RETURN sum(x) AS sum, avg(x) AS average, min(x) AS least, count(x) AS known',
    rows: [[3, 1.5, 1, 2]],
  },
]);
