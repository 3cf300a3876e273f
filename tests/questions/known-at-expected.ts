/** How the answer to a question depends on what was known. */
export interface Dependence {
  readonly why: string;
  /** Facts and sources learnt by 21 January 2021, and after it, that change the answer; none: it stays the same. */
  readonly learnt?: readonly [readonly string[], readonly string[]];
}

const document: Dependence = { why: 'asks what stands on a page or in a register; that takes no moment' };
const things: Dependence = { why: 'asks for things by their names; they take no moment' };
const own: Dependence = { why: 'says at each field what was known' };
const firstReport: Dependence = {
  why: 'all of it stands in the report of 8 September 2020, and no later source speaks of it',
  learnt: [[], []],
};
const learnt = (why: string, by2021: readonly string[], later: readonly string[]): Dependence => ({
  why,
  learnt: [by2021, later],
});

const seatNames = ['kommunalgremium-stadt-leipzig-member', 'kommunalgremium-landkreis-aschaffenburg-member'];
const secondReport = ['kommune21-35449'];
const kgstPage = ['kgst-ozg-kommunale-stimme'];
const poerksenSits = ['it-planungsrat-jan-poerksen-member'];
const poerksenLeads = ['it-planungsrat-jan-poerksen-chair-2021'];
const laterMembers = ['it-planungsrat-hartmut-schubert-member', 'it-planungsrat-fitko-advisory-member'];

/** For each question of this folder: what it depends on, read from the collected facts by hand. */
export const dependences: Readonly<Record<string, Dependence>> = {
  'angenommene-mitgliedschaften': learnt(
    'the chair of 2021 was learnt in between; one more source for FITKO moves the day from which its chair is assumed',
    poerksenLeads,
    kgstPage,
  ),
  'artikel-auftakt-fuer-kommunalgremium': document,
  'artikel-zum-ozg': document,
  'aufgaben-des-kommunalgremiums': firstReport,
  'ausgaben-und-eintraege': document,
  'aussagen-der-kgst': learnt('an opinion was reported on 20 January 2021', ['kommune21-kgst-ozg-2021'], []),
  'bernd-landgraf-im-vitako-vorstand': own,
  'beschluesse-zu-gremien': learnt(
    'the meeting that decided is named by the second report',
    ['kommunalgremium-established-by-itplr-30', ...secondReport],
    [],
  ),
  bildunterschriften: document,
  'bis-zwei-schritte-um-das-kommunalgremium': learnt(
    'the members came with the second report, the boards of the KGSt, the Vitako and the Länder with later pages',
    ['kommunalgremium-established-by-itplr-30', ...seatNames],
    laterMembers,
  ),
  'einzige-verbindung': own,
  'entsendende-organisationen': own,
  foerdergeld: learnt('the sum was reported on 21 January 2021', ['kommune21-mittelvergabe-2021'], []),
  'fusionen-und-nachfolger': learnt(
    'OWL-IT was merged in 2024, and the predecessors of ekom21 stand on a page without a date',
    [],
    ['gkd-paderborn-succeeded-by-owl-it', 'krz-succeeded-by-owl-it', 'kiv-hessen-succeeded-by-ekom21'],
  ),
  'it-guide-anbieter': document,
  'it-planungsrat-sitze': learnt('each member that was learnt fills a seat', poerksenSits, laterMembers),
  'it-planungsrat-sitzungen': { why: 'asks when meetings were; they take no moment' },
  'it-planungsrat-stimmrecht': learnt('each member that was learnt is named', poerksenSits, laterMembers),
  'it-planungsrat-vorsitz-2025': learnt(
    'both chairs of 2025 were reported in 2025',
    [],
    ['it-planungsrat-ina-maria-ulbrich-chair-2025', 'it-planungsrat-heiko-geue-chair-2025'],
  ),
  'it-planungsrat-vorsitz-am-15-januar-2021': learnt('reported on 7 January 2021', poerksenLeads, []),
  'it-planungsrat-vorsitz-am-31-dezember-2020': learnt(
    'known since April 2020; a second source of 7 January 2021 confirms it',
    ['behoerden-spiegel-2021-poerksen'],
    [],
  ),
  'it-planungsrat-vorsitzende': learnt(
    'the chair of 2021 in between; those since, and the former ones that stand on pages without a date, later',
    poerksenLeads,
    ['it-planungsrat-guenther-benz-chair-2011', 'it-planungsrat-heiko-geue-chair-2025'],
  ),
  'jan-poerksen-aemter': learnt(
    'his office as head of the Personalamt and his seats were reported in January 2021',
    ['personalamt-hamburg-jan-poerksen-head', ...poerksenSits, ...poerksenLeads],
    [],
  ),
  'kam-und-ging': learnt('that Jan Pörksen took the chair was reported in January 2021', poerksenLeads, []),
  'kein-gemeinsames-gremium': learnt('Aboli Lion is named in 2025 for the first time', [], ['vitako-aboli-lion-staff']),
  'kgst-sitze': learnt('a page without a date is a second source of the seats', [], kgstPage),
  'kommunalgremium-sitze': learnt('a page without a date is a second source of the seats', [], kgstPage),
  'kommunalgremium-summe-der-sitze': firstReport,
  'kommunalgremium-unbenannte-sitze': learnt(
    'nine seats are named by the second report; a page without a date is another source of the seats',
    seatNames,
    kgstPage,
  ),
  'kommunalgremium-vorsitz': learnt('one more source for the same chair each time', secondReport, kgstPage),
  'konstituierende-sitzung': { why: 'asks when a meeting was; it takes no moment' },
  'kuerzel-co': document,
  'leitung-it-dienstleister': own,
  'mitgliedschaften-als-zeilen': learnt(
    'ten members came with the second report; later only the chair got one more source',
    seatNames,
    kgstPage,
  ),
  'naechster-vorsitz': learnt('the rotation stands on pages without a date', [], ['wikipedia-it-planungsrat']),
  'offene-fragen': firstReport,
  'organisationen-auf-kuerzesten-wegen': own,
  'peter-kuehnes-vorsitz-der-vitako': own,
  'plan-eingehalten': firstReport,
  'sitz-kraft-amtes': learnt('the rules stand on pages without a date', [], ['itplr-mitglieder-2025']),
  'stichwort-oder-organisation': things,
  tagungsplan: firstReport,
  'themen-der-ersten-sitzung': { why: 'asks what a meeting was about; it takes no moment' },
  'ulrich-kuenkel': learnt(
    'his office was reported on 13 January 2021, and again in 2021 without a day',
    ['ekom21-ulrich-kuenkel-executive'],
    ['readkong-ekom21-2021-2'],
  ),
  'verstoesse-des-kommunalgremiums': learnt(
    'the second report names the holders of nine seats; a page without a date counts them in another way',
    seatNames,
    ['kommunalgremium-staedte-und-gemeinden'],
  ),
  'vorsitz-folgt-anderem-gremium': learnt('the rule stands on a page without a date', [], ['fitko-gremienarbeit']),
  'weitere-meldungen': document,
  'wer-sass-mit-wem': own,
  'wer-verbindet-gremien': own,
  'wer-vertritt-wen': learnt(
    'members that were learnt represent',
    [...poerksenSits, ...seatNames.slice(1)],
    laterMembers,
  ),
  'widerspruch-gemeinden': own,
  'wie-gut-belegt': learnt('each source that was learnt supports something, or contradicts it', seatNames, [
    'kommunalgremium-staedte-und-gemeinden',
    ...kgstPage,
  ]),
  'wie-haengen-vitako-und-it-planungsrat-zusammen': learnt(
    'for whom govdigital acts was reported in 2025',
    [],
    ['govdigital-commissioned-by-it-planungsrat'],
  ),
  'wissen-ueber-den-vorsitz-2021': own,
};
