import type { NodeRecord } from '../../changes/record.js';
import { targetsOf, textOf } from '../reading/records.js';
import { valueWord } from './words.js';

/** A piece of a sentence; with an id it names a thing. */
export interface Piece {
  readonly text: string;
  readonly id: string | null;
}

type Called = (id: string) => string;

const plain = (text: string): Piece => ({ text, id: null });

/** What a fact says in German, in pieces; facts that are texts speak for themselves. */
export function sentenceOf(fact: NodeRecord, called: Called): readonly Piece[] {
  const named = (link: string): readonly Piece[] =>
    targetsOf(fact, link)
      .slice(0, 1)
      .map((id) => ({ text: called(id), id }));
  const between = (parts: readonly (readonly Piece[])[], tie: string): readonly Piece[] =>
    parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [plain(tie), ...part]));
  const sentFor = (link: string): readonly Piece[] =>
    named(link).length === 0 ? [] : [plain(' (für '), ...named(link), plain(')')];
  const word = (name: string): readonly Piece[] =>
    [textOf(fact, name) ?? []].flat().map((text) => plain(valueWord(text)));
  switch (fact.type) {
    case 'Membership': {
      const holder = named('MEMBER').length === 0 ? [plain('Unbenannt')] : named('MEMBER');
      const role = word('roleLabel').length === 0 ? word('role') : word('roleLabel');
      return [...between([holder, role, named('IN_GROUP')], ', '), ...sentFor('ON_BEHALF_OF')];
    }
    case 'SeatQuota': {
      const seats = [plain(`${String(fact.properties['seats'])} Sitze`)];
      return [...between([named('IN_GROUP'), seats, word('label')], ', '), ...sentFor('NOMINATED_BY')];
    }
    case 'Relation':
      return between([named('FROM'), word('kind'), named('TO')], ' ');
    case 'MeetingPlan':
      return [...named('IN_GROUP'), plain(`: ${String(fact.properties['timesPerYear'])} Sitzungen im Jahr`)];
    case 'Attendance':
      return between([named('MEMBER'), word('capacity'), named('AT')], ', ');
    default:
      return between([named('IN_GROUP'), [plain(textOf(fact, 'text') ?? '')]], ': ');
  }
}

/** The pieces of a sentence as one text. */
export const asSentence = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
