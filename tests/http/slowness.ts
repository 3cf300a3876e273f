import { randomFrom } from '../../bench/world/dice.js';

/** Milliseconds of processor time that the piece takes on a processor of 2.4 GHz that does nothing else. */
const usual = 100;
const rows = 60_000;

/**
 * How many times longer this machine takes now than one for which bounds are meant, at least 1: where others share its processors,
 * processor time is longer, too. Told by a fixed piece of work: rows are made, grouped, sorted and written.
 */
export function slowness(): number {
  const start = process.cpuUsage();
  const written = work();
  const { user, system } = process.cpuUsage(start);
  if (written === 0) throw new Error('The piece of work did nothing');
  return Math.max(1, (user + system) / 1_000 / usual);
}

function work(): number {
  const random = randomFrom(42);
  const made = Array.from({ length: rows }, () => ({
    id: `person:p-${String(Math.floor(random() * 100_000))}`,
    role: 'MEMBER',
    from: String(Math.floor(random() * 3_000)),
  }));
  const groups = new Map<string, object[]>();
  for (const row of made) {
    const group = groups.get(row.id);
    if (group === undefined) groups.set(row.id, [row]);
    else group.push(row);
  }
  const sorted = made.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return JSON.stringify(sorted).length + groups.size;
}
