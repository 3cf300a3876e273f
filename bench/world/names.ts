// cspell:disable (made-up names)
import type { Dice } from './dice.js';

const words = (text: string): readonly string[] => text.split(', ');

const givenNames = words(
  'Anna, Änne, Björn, Cäcilie, Claus, Dörte, Elke, Fabian, Götz, Günter, Hans, Hülya, Ingrid, Jörg, Jürgen, Karoline, ' +
    'Käthe, Lars, Łukasz, Mátyás, Meike, Özlem, Petra, René, Rüdiger, Sabine, Sören, Theodor, Uwe, Ursula, Vanessa, Zoë',
);
const familyStarts = words(
  'Alt, Bäcker, Böhm, Brück, Dörr, Eich, Fröh, Gerst, Größ, Grün, Hölz, Jäger, Kühn, Köhl, Lind, Maaß, Mühl, Neu, Öl, ' +
    'Pörk, Reuß, Schäf, Schön, Stöck, Süß, Tränk, Überl, Vöß, Weiß, Wörn, Yıldız, Ziegl',
);
const familyEnds = words(
  'er, mann, ner, bach, berg, brecht, feld, hausen, hof, ing, kamp, lein, meyer, mühle, rath, sen, stein, thal, wald, stößer',
);
const placeStarts = words(
  'Alten, Bär, Diepholz, Düren, Eisen, Föhren, Grün, Hohen, Köthen, Lüne, Mühl, Nord, Ober, Plön, Quer, Rhön, Süder, ' +
    'Täufer, Übach, Weißen, Wörth, Zwie',
);
const placeEnds = words('au, bach, berg, born, brück, burg, dorf, felde, furt, hafen, heim, ingen, rode, stadt');
const bodyKinds = words(
  'Arbeitsgruppe, Arbeitskreis, Aufsichtsrat, Ausschuss, Beirat, Bund-Länder-Gremium, Expertengremium, Fachbeirat, ' +
    'Kommunalgremium, Lenkungsausschuss, Verwaltungsrat, Vorstand',
);
const subjects = words(
  'Barrierefreiheit, Bürgerkonto, Cybersicherheit, Digitale Souveränität, Einkauf, Fachverfahren, Föderale Architektur, ' +
    'Geodaten, Justiz, Künstliche Intelligenz, Netze, Onlinezugang, Registermodernisierung, Schulträger, Standards, ' +
    'Übergänge, Verwaltungscloud, Zuständigkeitsfinder',
);
const organizationKinds = words(
  'Amt, Gemeinde, IT-Dienstleister, Kommunales Rechenzentrum, Kreis, Landesbetrieb, Ministerium, Samtgemeinde, Stadt, ' +
    'Städtebund, Stadtwerke, Zweckverband',
);
const headlines = words(
  'wählt neuen Vorsitz, tagt zum ersten Mal, beschließt Fahrplan, erhält mehr Mitglieder, zieht Bilanz, legt Bericht vor, ' +
    'größer als geplant, übernimmt Aufgaben, fordert mehr Tempo, gründet Beirat',
);

/** The name of a person, in its parts. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** A person's name; one in ten has a double one. */
export function personName(dice: Dice): PersonName {
  const family = (): string => `${dice.early(familyStarts)}${dice.one(familyEnds)}`;
  const single = family();
  return { given: dice.early(givenNames), family: dice.chance(0.1) ? `${single}-${family()}` : single };
}

/** A place such as Weißenbrück. */
export const placeName = (dice: Dice): string => `${dice.early(placeStarts)}${dice.one(placeEnds)}`;

/** The name of a body; the number at its end makes it the only one of its name. */
export const bodyName = (dice: Dice, at: number): string =>
  `${dice.one(bodyKinds)} ${dice.early(subjects)} ${placeName(dice)} ${String(at)}`;

/** The name of an organisation; the number at its end makes it the only one of its name. */
export const organizationName = (dice: Dice, at: number): string =>
  `${dice.one(organizationKinds)} ${placeName(dice)} ${String(at)}`;

/** A headline about a subject. */
export const headline = (dice: Dice): string =>
  `${dice.one(bodyKinds)} für ${dice.early(subjects)} ${dice.one(headlines)}`;

/** What a topic is called. */
export const topicName = (dice: Dice, at: number): string => `${dice.one(subjects)} ${String(at)}`;
