import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inCheckout } from '../source.js';

const asked = inCheckout('../shared/design/questions.md');

/** By the number of a question: the operations that answer it, and what their answers must hold. */
const questions: Readonly<Record<number, { readonly slugs: readonly string[]; readonly holds: readonly string[] }>> = {
  1: { slugs: ['kommunalgremium-sitze'], holds: ['Landkreise', 'Städte', 'Gemeinden', 'org:vitako', 'org:kgst'] },
  2: { slugs: ['kommunalgremium-summe-der-sitze'], holds: ['"claimed":14', '"quotaSum":14', '"consistent":true'] },
  3: { slugs: ['kommunalgremium-unbenannte-sitze'], holds: ['"unnamed":14', '"unnamed":5'] },
  4: { slugs: ['kommunalgremium-vorsitz'], holds: ['"Organization","id":"org:fitko"'] },
  5: { slugs: ['it-planungsrat-vorsitz-am-15-januar-2021'], holds: ['Jan Pörksen', 'Hamburg'] },
  6: { slugs: ['it-planungsrat-vorsitz-am-31-dezember-2020'], holds: ['Markus Richter', 'org:bund'] },
  7: { slugs: ['kgst-sitze'], holds: ['"totalCount":1', 'body:kommunalgremium', '"seats":2'] },
  8: {
    slugs: ['entsendende-organisationen'],
    holds: ['org:landkreise', 'org:staedte', 'org:gemeinden', 'org:vitako', 'org:kgst'],
  },
  9: {
    slugs: ['jan-poerksen-aemter'],
    holds: ['Chef der Senatskanzlei', 'Chef des Personalamts', 'article:kommune21-35441'],
  },
  10: { slugs: ['leitung-it-dienstleister', 'ulrich-kuenkel'], holds: ['Ulrich Künkel', 'HEAD', 'EXECUTIVE'] },
  11: {
    slugs: ['it-planungsrat-stimmrecht', 'it-planungsrat-sitze'],
    holds: [
      'org:fitko',
      'org:bfdi',
      'org:deutscher-landkreistag',
      'org:deutscher-staedtetag',
      'deutscher-staedte-und-gemeindebund',
    ],
  },
  12: { slugs: ['wer-vertritt-wen'], holds: ['Jan Pörksen', 'Horst Baier', 'org:landkreis-aschaffenburg'] },
  13: { slugs: ['sitz-kraft-amtes'], holds: ['rule:it-planungsrat-fitko', 'rule:it-planungsrat-bfdi', 'EX_OFFICIO'] },
  14: {
    slugs: ['vorsitz-folgt-anderem-gremium'],
    holds: ['rule:al-runde-vorsitz', '"follows":{"id":"body:it-planungsrat"}'],
  },
  15: { slugs: ['konstituierende-sitzung'], holds: ['"start":"2020-08-26"'] },
  16: { slugs: ['wissen-ueber-den-vorsitz-2021'], holds: ['"amErstenDezember":{"chair":null', 'Jan Pörksen'] },
  17: {
    slugs: ['kam-und-ging'],
    holds: ['Peter Kühne', 'Andreas Engel', 'Bernd Landgraf', 'Bertram Huke', 'Markus Richter', 'Jan Pörksen'],
  },
  18: {
    slugs: ['wer-sass-mit-wem'],
    holds: ['"Bernd Landgraf"},"b":{"name":"Bertram Huke"},"days":1047,"from":"2018-01-01"'],
  },
  19: {
    slugs: ['fusionen-und-nachfolger'],
    holds: ['org:dataport', 'org:ekom21', 'org:iteos', 'org:komm-one', 'org:owl-it', 'org:suedwestfalen-it'],
  },
  20: {
    slugs: ['naechster-vorsitz'],
    holds: [
      '"imJuni2025":{"agent":{"id":"org:bund"}',
      '"imJuni2026":{"agent":{"id":"org:land-niedersachsen"}',
      'INFERRED',
    ],
  },
  21: { slugs: ['tagungsplan'], holds: ['"IN_PERSON","timesPerYear":2', '"VIRTUAL","timesPerYear":12'] },
  22: { slugs: ['plan-eingehalten'], holds: ['"planned":14,"held":0,"coverage":"UNKNOWN"'] },
  23: {
    slugs: ['aufgaben-des-kommunalgremiums'],
    holds: ['IT-Bedarfsmanagement', 'Informations- und Kommunikationsplattform', 'org:kgst'],
  },
  24: {
    slugs: ['themen-der-ersten-sitzung'],
    holds: ['Rolle des Gremiums', 'Arbeitstiefe', 'Informationsaustausch', 'grober Sitzungsplan'],
  },
  25: { slugs: ['offene-fragen'], holds: ['Rädchen im Kommunalgremium und in der Gremienstruktur'] },
  26: { slugs: ['aussagen-der-kgst'], holds: ['org:kgst', 'OPINION', 'REPORTED', 'QUESTION'] },
  27: { slugs: ['artikel-zum-ozg'], holds: ['"totalCount":4', 'article:kommune21-34661', 'NEWS', 'REPORT'] },
  28: { slugs: ['weitere-meldungen'], holds: ['2021-01-21', '2021-01-20', '2021-01-13', 'INTERVIEW'] },
  29: { slugs: ['bildunterschriften'], holds: ['person:jan-poerksen', 'person:ulrich-kuenkel'] },
  30: { slugs: ['foerdergeld'], holds: ['3000000000', 'EUR', 'Konjunkturpaket', 'topic:ozg'] },
  31: { slugs: ['it-guide-anbieter'], holds: ['DATEV eG', 'ADVANTIC GmbH'] },
  32: { slugs: ['kuerzel-co'], holds: ['"totalCount":1', 'article:kommune21-34661'] },
  33: { slugs: ['beschluesse-zu-gremien'], holds: ['ESTABLISHED_BY', 'meeting:itplr-30', '"validFrom":"2019-10"'] },
  34: {
    slugs: ['wie-haengen-vitako-und-it-planungsrat-zusammen', 'kein-gemeinsames-gremium'],
    holds: ['Vitako entsendet drei Vertreter ins Kommunalgremium; das Kommunalgremium ist Teil des IT-Planungsrats'],
  },
  35: {
    slugs: ['wer-verbindet-gremien'],
    holds: ['Rüdiger Malter', 'IT-Kooperationsrat Sachsen-Anhalt', 'Hans-Günter Henneke', 'Verwaltungsrat der KGSt'],
  },
  36: { slugs: ['organisationen-auf-kuerzesten-wegen'], holds: ['"rank":1', '"rank":3', '"year":2016', '"year":2026'] },
  37: { slugs: ['einzige-verbindung'], holds: ['"separates":[{"id":'] },
  38: { slugs: ['bis-zwei-schritte-um-das-kommunalgremium'], holds: ['body:it-planungsrat', '"truncated":false'] },
  39: { slugs: ['wie-gut-belegt', 'widerspruch-gemeinden'], holds: ['„Gemeinden“ gegen „Städte und Gemeinden“'] },
  40: { slugs: ['verstoesse-des-kommunalgremiums'], holds: ['UNNAMED_SEATS', '5 von 14 Sitzen', 'CONTRADICTION'] },
};

const answerOf = (slug: string): string =>
  JSON.stringify(JSON.parse(readFileSync(inCheckout(`tests/questions/${slug}.json`), 'utf8')));

describe('the forty questions', () => {
  it('have an operation and an answer each, which holds the example of its question', () => {
    for (const [number, { slugs, holds }] of Object.entries(questions)) {
      for (const slug of slugs) assert.ok(existsSync(inCheckout(`tests/questions/${slug}.graphql`)), slug);
      const answers = slugs.map(answerOf).join('\n');
      for (const text of holds) assert.ok(answers.includes(text), `question ${number}: ${text}`);
    }
  });

  it('are those of the design', { skip: existsSync(asked) ? false : `${asked} is not beside the checkout` }, () => {
    const numbers = [...readFileSync(asked, 'utf8').matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
    assert.deepEqual(numbers, Object.keys(questions));
    assert.equal(numbers.length, 40);
  });

  it('have no answer that is empty', () => {
    for (const { slugs } of Object.values(questions))
      for (const slug of slugs) assert.match(answerOf(slug), /"(?:id|name|start|coverage|claimed)":["0-9]/, slug);
  });
});
