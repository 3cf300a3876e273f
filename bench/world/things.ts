import type { NodeRecord, RecordLink } from '../../src/changes/record.js';
import { startOfDay } from '../../src/domain/period.js';
import type { NodeType } from '../../src/domain/vocabulary.js';
import { ids, type WorldCounts } from './counts.js';
import type { Dice } from './dice.js';
import { bodyName, headline, organizationName, personName, topicName } from './names.js';
import { anySource, dayAt, evidences, link, publication } from './sources.js';

type Records = Generator<NodeRecord>;

/** The first moment that any source of the world could be read. */
const beginning = startOfDay('2004-01-01');

/** Topics. */
export function* topics(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.topics; at += 1) {
    const properties = { name: topicName(dice, at), recordedAt: beginning };
    yield { type: 'Topic', id: ids.topic(at), properties, links: [] };
  }
}

/** People. */
export function* people(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.people; at += 1) {
    const { given, family } = personName(dice);
    const titled = dice.chance(0.08) ? { titles: ['Dr.'] } : {};
    const properties = { name: `${given} ${family}`, givenName: given, familyName: family, ...titled };
    yield agent('Person', ids.person(at), properties, dice, counts);
  }
}

/** Organisations, one in three hundred of which is a publisher. */
export function* organizations(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.organizations; at += 1) {
    const name = organizationName(dice, at);
    const level = dice.one(['Bund', 'Land', 'Kommune']);
    const named = dice.chance(0.2) ? { shortName: `O${String(at)}`, aliases: [`${name} (alt)`] } : {};
    const founded = String(1950 + dice.below(55));
    yield agent('Organization', ids.organization(at), { name, level, founded, ...named }, dice, counts);
  }
}

/** Bodies; a third of them have a number of seats. */
export function* bodies(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.bodies; at += 1) {
    const name = bodyName(dice, at);
    const named = dice.chance(0.5) ? { shortName: `G${String(at)}` } : {};
    const seats = dice.chance(0.3) ? { claimedSeats: 5 + dice.below(30) } : {};
    const founded = String(1980 + dice.below(20));
    const level = dice.one(['Bund', 'Länder', 'Kommunen']);
    yield agent('Body', ids.body(at), { name, founded, level, ...named, ...seats }, dice, counts);
  }
}

function agent(
  type: NodeType,
  id: string,
  properties: NodeRecord['properties'],
  dice: Dice,
  counts: WorldCounts,
): NodeRecord {
  const source = anySource(dice, counts);
  const recordedAt = startOfDay(dayAt(source.day));
  return { type, id, properties: { ...properties, recordedAt }, links: evidences(dice, source, counts, 0.2) };
}

/** How many things an article mentions, at least and at most: it makes the number of relationships come out right. */
const mentions = { least: 6, most: 22 };

/** Articles of the press, in the order of their days. */
export function* articles(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.articles; at += 1) {
    const title = headline(dice);
    const publishedOn = dayAt(publication(at, counts.articles));
    const properties = {
      name: title,
      title,
      teaser: `${title}: Was das für Länder und Kommunen heißt, erklärt ein Überblick.`,
      kind: dice.one(['NEWS', 'NEWS', 'REPORT', 'INTERVIEW', 'OPINION']),
      publishedOn,
      completeness: 'FULL',
      url: `https://example.org/meldung/${String(at)}`,
      actions: ['PRINT', 'PDF'],
      recordedAt: startOfDay(publishedOn),
    };
    const links = [
      link('PUBLISHED_BY', ids.organization(dice.below(Math.ceil(counts.organizations / 300)))),
      ...tags(dice, counts, 1 + dice.below(3)),
      ...mentioned(dice, counts),
      ...(at > 0 && dice.chance(0.3) ? [link('RELATED_TO', ids.article(dice.below(at)), { position: 1 })] : []),
    ];
    yield { type: 'Article', id: ids.article(at), properties, links };
  }
}

/** Laws, records and pages, in the order of their days. */
export function* documents(dice: Dice, counts: WorldCounts): Records {
  for (let at = 0; at < counts.documents; at += 1) {
    const title = `Protokoll ${String(at)}: ${headline(dice)}`;
    const publishedOn = dayAt(publication(at, counts.documents));
    const url = `https://example.org/dokument/${String(at)}`;
    const properties = { name: title, title, kind: 'Protokoll', publishedOn, url, recordedAt: startOfDay(publishedOn) };
    const publisher = link('PUBLISHED_BY', ids.organization(dice.skewed(counts.organizations, 1.3)));
    yield { type: 'Document', id: ids.document(at), properties, links: [publisher, ...tags(dice, counts, 1)] };
  }
}

function tags(dice: Dice, { topics: count }: WorldCounts, wanted: number): readonly RecordLink[] {
  const chosen = new Set(Array.from({ length: wanted }, () => dice.skewed(count, 1.6)));
  return [...chosen].map((topic, index) => link('TAGGED', ids.topic(topic), { position: index + 1 }));
}

function mentioned(dice: Dice, counts: WorldCounts): readonly RecordLink[] {
  let start = 0;
  const many = mentions.least + dice.below(mentions.most - mentions.least + 1);
  return Array.from({ length: many }, () => {
    const sort = dice.next();
    const to =
      sort < 0.5
        ? ids.person(dice.skewed(counts.people, 1.2))
        : sort < 0.8
          ? ids.body(dice.skewed(counts.bodies, 1.3))
          : ids.organization(dice.skewed(counts.organizations, 1.3));
    start += 20 + dice.below(200);
    return link('MENTIONS', to, { surface: 'größeres Gremium', start, end: start + 16 });
  });
}
