import type { NodeRecord } from '../../src/changes/record.js';
import { startOfDay } from '../../src/domain/period.js';
import { ids, type WorldCounts } from './counts.js';
import type { Dice } from './dice.js';
import { placeName } from './names.js';
import type { Seats } from './seats.js';
import { anySource, dayAt, evidences, link } from './sources.js';

type Records = Generator<NodeRecord>;

/** Meetings of bodies, numbered by body, and who attended them: mostly people who sit there. */
export function* meetings(dice: Dice, counts: WorldCounts, seats: Seats): Records {
  const held = new Int32Array(counts.bodies);
  const bodyOf = new Int32Array(counts.meetings);
  for (let at = 0; at < counts.meetings; at += 1) {
    const body = dice.skewed(counts.bodies, 1.3);
    const number = (held[body] = (held[body] ?? 0) + 1);
    bodyOf[at] = body;
    yield meeting(dice, counts, at, body, number);
  }
  for (let at = 0; at < counts.attendances; at += 1) {
    const sitting = dice.below(counts.meetings);
    const member = seats.memberOf(dice, bodyOf[sitting] ?? 0) ?? dice.skewed(counts.people, 1.2);
    const source = anySource(dice, counts);
    const capacity = dice.chance(0.1) ? { capacity: 'als Gast' } : {};
    yield {
      type: 'Attendance',
      id: ids.attendance(at),
      properties: { modality: 'FACT', rank: 'NORMAL', recordedAt: startOfDay(dayAt(source.day)), ...capacity },
      links: [
        link('MEMBER', ids.person(member)),
        link('AT', ids.meeting(sitting)),
        ...evidences(dice, source, counts, 0.1),
      ],
    };
  }
}

function meeting(dice: Dice, counts: WorldCounts, at: number, body: number, number: number): NodeRecord {
  const source = anySource(dice, counts);
  const format = dice.one(['IN_PERSON', 'VIRTUAL', 'HYBRID', 'UNKNOWN']);
  const place = format === 'VIRTUAL' ? {} : { place: placeName(dice) };
  const properties = {
    name: `${String(number)}. Sitzung (${String(body)})`,
    number,
    start: dayAt(source.day - 1 - dice.below(30)),
    kind: number === 1 ? 'CONSTITUTIVE' : 'REGULAR',
    format,
    ...place,
    recordedAt: startOfDay(dayAt(source.day)),
  };
  const about = dice.chance(0.5) ? [link('ABOUT', ids.topic(dice.skewed(counts.topics, 1.6)))] : [];
  const links = [link('HELD_BY', ids.body(body)), ...about, ...evidences(dice, source, counts, 0.1)];
  return { type: 'Meeting', id: ids.meeting(at), properties, links };
}
