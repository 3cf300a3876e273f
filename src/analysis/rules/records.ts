import { firstDay, lastDay } from '../../domain/period.js';
import { foldName } from '../../domain/name.js';
import type { Entry } from '../ledger.js';
import { certain, common, groupBy, isSpan, nameOf, type Span, target, type View } from '../view.js';
import { pairs } from './chairs.js';
import { type Found, type Rule, sentence } from './rule.js';

const meetings = (view: View): readonly Entry[] => view.things.filter(({ type }) => type === 'Meeting');

function beforeFounding(view: View): readonly Found[] {
  return meetings(view).flatMap((meeting) => {
    const body = view.byId.get(target(meeting, 'HELD_BY') ?? '');
    const [day, founded] = [meeting.text('end') ?? meeting.text('start'), body?.text('founded') ?? null];
    if (body === undefined || day === null || founded === null || lastDay(day) >= firstDay(founded)) return [];
    const name = meeting.text('name') ?? meeting.id;
    return [
      {
        things: [body.id, meeting.id],
        facts: [],
        message: sentence(
          `${name}: Die Sitzung (${day}) liegt vor der Gründung (${founded}).`,
          `${name}: the meeting (${day}) lies before the founding (${founded}).`,
        ),
      },
    ];
  });
}

function notFirst(view: View): readonly Found[] {
  return [...groupBy(meetings(view), (meeting) => target(meeting, 'HELD_BY'))].flatMap(([body, held]) =>
    held
      .filter((meeting) => meeting.text('kind') === 'CONSTITUTIVE')
      .flatMap((meeting) => {
        const start = meeting.text('start');
        const earlier = held.find((other) => start !== null && endsBefore(other, firstDay(start)));
        if (earlier === undefined && (meeting.number('number') ?? 1) <= 1) return [];
        const name = meeting.text('name') ?? meeting.id;
        return [
          {
            things: [body, meeting.id, ...(earlier === undefined ? [] : [earlier.id])],
            facts: [],
            message: sentence(
              `${name}: Die konstituierende Sitzung ist nicht die erste${earlier === undefined ? '' : ` (früher: ${earlier.text('name') ?? earlier.id})`}.`,
              `${name}: the constitutive meeting is not the first${earlier === undefined ? '' : ` (earlier: ${earlier.text('name') ?? earlier.id})`}.`,
            ),
          },
        ];
      }),
  );
}

const endsBefore = (meeting: Entry, day: string): boolean => {
  const end = meeting.text('end') ?? meeting.text('start');
  return end !== null && lastDay(end) < day;
};

const agents: readonly string[] = ['Person', 'Organization', 'Body'];

function withoutEvidence(view: View): readonly Found[] {
  const bare = (entry: Entry) => !entry.evidence.some((recordedAt) => recordedAt <= view.knownAt);
  const found = (entry: Entry, isThing: boolean): Found => ({
    things: isThing
      ? [entry.id]
      : [...entry.to('IN_GROUP'), ...entry.to('FROM'), ...entry.to('TO'), ...entry.to('ABOUT')],
    facts: isThing ? [] : [entry.id],
    message: sentence(
      `${isThing ? nameOf(view.byId, entry.id) : entry.id}: Kein Beleg.`,
      `${isThing ? nameOf(view.byId, entry.id) : entry.id}: no evidence.`,
    ),
  });
  return [
    ...view.things
      .filter(({ type }) => agents.includes(type))
      .filter(bare)
      .map((entry) => found(entry, true)),
    ...view.facts.filter(bare).map((entry) => found(entry, false)),
  ];
}

function probableDuplicates(view: View): readonly Found[] {
  const own = view.things.filter(({ type }) => agents.includes(type));
  const byName = groupBy(own, ({ type, text }) => `${type} ${foldName(text('name') ?? '')}`);
  const byIdentifier = new Map<string, readonly Entry[]>();
  for (const thing of own)
    for (const identifier of thing.texts('identifiers'))
      byIdentifier.set(identifier, [...(byIdentifier.get(identifier) ?? []), thing]);
  const seen = new Map<string, readonly [Entry, Entry]>();
  for (const same of [...byName.values(), ...byIdentifier.values()])
    for (const [a, b] of pairs(same)) seen.set(`${a.id} ${b.id}`, [a, b]);
  return [...seen.values()].map(([a, b]) => ({
    things: [a.id, b.id],
    facts: [],
    message: sentence(
      `${nameOf(view.byId, a.id)}: ${a.id} und ${b.id} sind wohl dasselbe.`,
      `${nameOf(view.byId, a.id)}: ${a.id} and ${b.id} are probably the same.`,
    ),
  }));
}

/** A way along PART_OF, with the days on which all its steps hold. */
interface Way {
  readonly at: string;
  readonly steps: readonly Entry[];
  readonly span: Span;
}

function cycles(view: View): readonly Found[] {
  const parts = view.facts.filter(({ type, text }) => type === 'Relation' && text('kind') === 'PART_OF');
  const from = groupBy(parts, (relation) => target(relation, 'FROM'));
  const found = new Map<string, Found>();
  for (const start of parts) {
    const cycle = wayBack(start, from);
    if (cycle === null) continue;
    const facts = cycle.map(({ id }) => id).sort();
    const things = cycle.flatMap((relation) => relation.to('FROM'));
    const names = [...things, ...things.slice(0, 1)].map((id) => nameOf(view.byId, id)).join(' → ');
    if (!found.has(facts.join(' ')))
      found.set(facts.join(' '), {
        things,
        facts,
        message: sentence(`Teil von sich selbst: ${names}.`, `Part of itself: ${names}.`),
      });
  }
  return [...found.values()];
}

/** The shortest way from the end of a relation back to its start, on days that all its steps share; null where none is. */
function wayBack(start: Entry, from: ReadonlyMap<string, readonly Entry[]>): readonly Entry[] | null {
  const home = target(start, 'FROM') ?? '';
  let ways: readonly Way[] = stepsOn({ at: home, steps: [], span: { from: null, to: null } }, [start]);
  const seen = new Set<string>();
  while (ways.length > 0) {
    const closed = ways.find(({ at }) => at === home);
    if (closed !== undefined) return closed.steps;
    const next = ways.filter(({ at }) => !seen.has(at));
    for (const { at } of next) seen.add(at);
    ways = next.flatMap((way) => stepsOn(way, from.get(way.at) ?? []));
  }
  return null;
}

const stepsOn = ({ steps, span }: Way, relations: readonly Entry[]): readonly Way[] =>
  relations.flatMap((relation) => {
    const own = certain(relation);
    const shared = isSpan(own) ? common(span, own) : null;
    return shared === null ? [] : [{ at: target(relation, 'TO') ?? '', steps: [...steps, relation], span: shared }];
  });

const factName = (view: View, fact: Entry): string => {
  if (fact.type === 'SeatQuota') return `„${fact.text('label') ?? ''}“`;
  if (fact.type === 'Claim') return `„${fact.text('text') ?? ''}“`;
  const ends = [...fact.to('MEMBER'), ...fact.to('FROM'), ...fact.to('IN_GROUP'), ...fact.to('TO')];
  return ends.map((id) => nameOf(view.byId, id)).join(', ');
};

const inEnglish = (quoted: string): string => quoted.replace(/„(.*)“/, '“$1”');

const groupsOf = (fact: Entry): readonly string[] => [
  ...fact.to('IN_GROUP'),
  ...fact.to('ABOUT'),
  ...fact.to('FROM'),
  ...fact.to('TO'),
  ...fact.to('AT'),
];

function contradictions(view: View): readonly Found[] {
  const held = new Map(view.facts.map((fact) => [fact.id, fact]));
  const seen = new Map<string, readonly [Entry, Entry]>();
  for (const fact of view.facts)
    for (const id of fact.to('CONTRADICTS')) {
      const other = held.get(id);
      if (other === undefined) continue;
      const pair = fact.id < other.id ? ([fact, other] as const) : ([other, fact] as const);
      seen.set(pair.map((one) => one.id).join(' '), pair);
    }
  return [...seen.values()].map(([a, b]) => {
    const things = [...new Set([...groupsOf(a), ...groupsOf(b)])];
    const name = nameOf(view.byId, things[0] ?? null);
    const [one, other] = [factName(view, a), factName(view, b)];
    return {
      things,
      facts: [a.id, b.id],
      message: sentence(
        `${name}: Quellen widersprechen sich: ${one} gegen ${other}.`,
        `${name}: sources contradict each other: ${inEnglish(one)} against ${inEnglish(other)}.`,
      ),
    };
  });
}

/** Rules about meetings, evidence, duplicates, parts and contradictions. */
export const recordRules = {
  MEETING_BEFORE_FOUNDING: {
    severity: 'ERROR',
    title: sentence('Sitzung vor der Gründung', 'Meeting before founding'),
    meaning: sentence(
      'Eine Sitzung endete mit Gewissheit, bevor ihr Gremium gegründet wurde.',
      'A meeting ended for certain before its body was founded.',
    ),
    find: beforeFounding,
  },
  CONSTITUTIVE_NOT_FIRST: {
    severity: 'WARNING',
    title: sentence('Konstituierende Sitzung nicht die erste', 'Constitutive meeting not the first'),
    meaning: sentence(
      'Vor der konstituierenden Sitzung fand mit Gewissheit eine andere statt, oder sie trägt eine höhere Nummer als 1.',
      'Another meeting took place for certain before the constitutive one, or that one has a number above 1.',
    ),
    find: notFirst,
  },
  WITHOUT_EVIDENCE: {
    severity: 'ERROR',
    title: sentence('Ohne Beleg', 'Without evidence'),
    meaning: sentence(
      'Ein Fakt, eine Person, eine Organisation oder ein Gremium hat keinen Beleg, der zum Zeitpunkt bekannt war.',
      'A fact, a person, an organisation or a body has no evidence that was known by the moment.',
    ),
    find: withoutEvidence,
  },
  PROBABLE_DUPLICATE: {
    severity: 'WARNING',
    title: sentence('Wohl doppelt', 'Probable duplicate'),
    meaning: sentence(
      'Zwei Personen, Organisationen oder Gremien heißen gleich oder haben dieselbe Kennung eines Verzeichnisses.',
      'Two people, organisations or bodies have the same name or the same identifier of a register.',
    ),
    find: probableDuplicates,
  },
  PART_OF_CYCLE: {
    severity: 'ERROR',
    title: sentence('Teil von sich selbst', 'Cycle of parts'),
    meaning: sentence(
      'Etwas ist über Beziehungen PART_OF, die zugleich gelten, Teil von sich selbst.',
      'Something is part of itself over relations PART_OF that hold at once.',
    ),
    find: cycles,
  },
  CONTRADICTION: {
    severity: 'WARNING',
    title: sentence('Widerspruch', 'Contradiction'),
    meaning: sentence(
      'Zwei Fakten widersprechen sich; beide stehen da, keiner wird ausgewählt.',
      'Two facts contradict each other; both are shown, none is chosen.',
    ),
    find: contradictions,
  },
} as const satisfies Record<string, Rule>;
