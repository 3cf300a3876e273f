// cspell:disable (syllables of made-up names)
import { buildIndex } from '../src/analysis/search/build.js';
import { searcherOf } from '../src/analysis/search/search.js';
import type { Entry, FoundType, Text } from '../src/analysis/search/text.js';
import { sizeNamed } from './generate.js';
import { publish, timed, timingOf } from './measure.js';
import { randomFrom } from './world/dice.js';

const size = process.argv[2] ?? 'M';
const random = randomFrom(42);
/** Early ones come up more often, as names do. */
const one = (list: readonly string[]): string => list[Math.floor(random() ** 1.6 * list.length)] ?? '';
const syllables =
  'be hein rich mül ler schmi dt groß wal ter köh lan ge fi scher we ber mai er hof mann berg stein bach feld'.split(
    ' ',
  );
const word = (): string => Array.from({ length: 2 + Math.floor(random() * 2) }, () => one(syllables)).join('');
const name = (): string => word().replace(/^./, (letter) => letter.toUpperCase());
const given = Array.from({ length: 800 }, name);
const family = Array.from({ length: 20_000 }, name);
const places = Array.from({ length: 8_000 }, () => `${name()}${one(['stadt', 'burg', 'heim', 'dorf', 'au', 'ingen'])}`);
const offices = [
  'Bürgermeisterin',
  'Landrat',
  'Staatssekretärin',
  'Geschäftsführer',
  'Abteilungsleiterin',
  'Mitglied',
  'Vorsitzender',
];
const bodies = [
  'Verwaltungsrat',
  'Kommunalgremium',
  'Vorstand',
  'Lenkungsausschuss',
  'Digitalrat',
  'Verbandsversammlung',
];
const topics = [
  'Digitalisierung',
  'Onlinezugangsgesetz',
  'Verwaltungscloud',
  'Registermodernisierung',
  'Informationssicherheit',
];

function generated(count: number) {
  const entries: Entry[] = [];
  const texts: Text[] = [];
  for (let at = 0; at < count; at += 1) {
    const share = random();
    const type: FoundType = share < 0.7 ? 'PERSON' : share < 0.8 ? 'BODY' : share < 0.9 ? 'ORGANIZATION' : 'ARTICLE';
    const place = one(places);
    const called =
      type === 'PERSON'
        ? `${one(given)} ${one(family)}`
        : type === 'BODY'
          ? `${one(bodies)} ${place}`
          : type === 'ORGANIZATION'
            ? `Stadt ${place}`
            : `${one(topics)} in ${place}`;
    const id = `${type.toLowerCase()}:${String(at)}`;
    entries.push({ id, type, name: called });
    texts.push({ id, field: 'name', text: called });
    if (type === 'PERSON') texts.push({ id, field: 'role', text: `${one(offices)}, Stadt ${place}` });
    else texts.push({ id, field: 'statement', text: `Die Stadt ${place} arbeitet mit am Thema ${one(topics)}.` });
  }
  return { entries, texts };
}

const { entries, texts } = generated(sizeNamed(size).nodes);
const builds = await timed([1, 2], () => buildIndex(entries, texts));
const index = await buildIndex(entries, texts);
const search = searcherOf(index);
const ask = (text: string) => search({ text, types: null, first: 25, after: null });

const { words } = index.vocabulary;
const textsOf = (at: number): number => (index.starts[at + 1] ?? 0) - (index.starts[at] ?? 0);
const byFrequency = words.map((_, at) => at).sort((a, b) => textsOf(b) - textsOf(a));
const called = (from: number, to: number): readonly string[] =>
  byFrequency.slice(from, to).map((at) => words[at] ?? '');
const [frequent = ''] = called(0, 1);
const person = entries.find(({ type }) => type === 'PERSON')?.name ?? '';

/** Nothing is remembered between searches; others in between make the next one as new to the processor as any. */
const askOthers = (): void => called(1, 40).forEach(ask);
const cold = (text: string) => timed(Array.from({ length: 12 }), () => ask(text));
const firsts = [];
for (let run = 0; run < 12; run += 1) {
  askOthers();
  firsts.push(...(await timed([frequent], ask)));
}
const repeated = await timed(Array<string>(50).fill(frequent), ask);
const more = {
  'the forty next frequent words, each for the first time': await timed(called(1, 41), ask),
  'a full name': await cold(person),
  'a typing mistake': await cold(`${person.slice(0, -3)}${person.slice(-2)}`),
  'a word that is not there': await cold('Xylophonqwertz'),
};
const long = Array.from({ length: 80 }, word).join(' ').slice(0, 500);

publish(
  'search',
  size,
  [
    { what: 'index built from texts', timing: timingOf(builds) },
    { what: 'the most frequent word, for the first time', timing: timingOf(firsts), goal: '≤ 5 ms at M' },
    { what: 'the most frequent word, repeated', timing: timingOf(repeated), goal: '≤ 5 ms at M' },
    ...Object.entries(more).map(([what, measured]) => ({ what, timing: timingOf(measured) })),
    { what: '500 characters, the longest text', timing: timingOf(await cold(long)) },
  ],
  [
    `${String(entries.length)} things, ${String(texts.length)} texts, ${String(words.length)} words`,
    `the most frequent word is "${frequent}", in ${String(textsOf(byFrequency[0] ?? 0))} texts, and finds ${String(ask(frequent).total)} things`,
  ],
);
