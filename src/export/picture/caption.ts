import { typeWords } from '../../domain/german.js';
import type { Selection } from '../selection.js';
import { everything } from '../selection.js';
import type { Subject } from '../subject.js';
import type { Content } from './content.js';
import { germanDate, modalityWords } from './words.js';

/** What a picture says of itself: what it shows, when it holds, and where it comes from. */
export interface Caption {
  readonly title: string;
  readonly times: string;
  readonly origin: string;
}

/** The caption of a picture. */
export function captionOf({ selection, origin }: Subject, content: Content): Caption {
  const day = origin.changedAt === null ? '' : ` vom ${germanDate(origin.changedAt.slice(0, 10))}`;
  const known = knownWords(selection) ?? `bekannt nach dem Stand der Daten${day}`;
  const narrowed = narrowedTo(selection);
  const { marks, facts, sources } = content;
  return {
    title: titleOf(selection, content),
    times: [stepsOf(selection), validWords(selection), known, narrowed].filter((words) => words !== '').join(' · '),
    origin: [
      `${counted(marks.length, 'Knoten', 'Knoten')}, ${counted(facts, 'Fakt', 'Fakten')} aus ${counted(sources, 'Quelle', 'Quellen')}`,
      `Datenversion ${origin.version}${day}`,
      `Lizenz ${origin.license}`,
      origin.program,
    ].join(' · '),
  };
}

const counted = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;

const mostNames = 3;

function titleOf({ around, search }: Selection, { marks }: Content): string {
  if (search !== null) return `Suche nach „${search}“`;
  if (around.length === 0) return 'Der ganze Graph';
  const names = around.map((id) => marks.find((mark) => mark.id === id)?.name ?? id);
  const rest = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (rest > 0 ? ` und ${String(rest)} mehr` : '');
}

function stepsOf({ around, search, steps }: Selection): string {
  if (around.length === 0 && search === null) return '';
  return steps === 0 ? 'ohne Nachbarn' : `bis ${counted(steps, 'Schritt', 'Schritte')} weit`;
}

function validWords({ span: { from, to } }: Selection): string {
  if (from === null && to === null) return 'gültig zu irgendeiner Zeit';
  if (from === to && from !== null) return `gültig am ${germanDate(from)}`;
  const [start, end] = [from, to].map((day) => (day === null ? null : germanDate(day)));
  return ['gültig', start === null ? '' : `ab ${String(start)}`, end === null ? '' : `bis ${String(end)}`]
    .filter((word) => word !== '')
    .join(' ');
}

function knownWords({ knownAt }: Selection): string | null {
  if (knownAt === null) return null;
  if (knownAt === 'any') return 'mit allem, was je bekannt war';
  const [day = '', time = ''] = knownAt.split('T');
  const atNight = time.startsWith('00:00:00.000');
  return `bekannt am ${germanDate(day)}${atNight ? '' : ` um ${time.slice(0, 8)} UTC`}`;
}

function narrowedTo({ things, facts, modalities, shape }: Selection): string {
  const types = [
    ...(things.length === everything.things.length ? [] : things),
    ...(facts.length === everything.facts.length ? [] : facts),
  ].map((type) => typeWords[type]);
  const said = (modalities ?? []).map((modality) => modalityWords[modality]?.[0] ?? modality);
  return [
    types.length === 0 ? '' : `nur ${types.join(', ')}`,
    said.length === 0 ? '' : `nur ${said.join(', ')}`,
    shape === 'facts' ? 'Fakten als Knoten' : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
