import { interlocks } from '../src/analysis/networks/interlocks.js';
import { buildGenerated, generate, sizeNamed } from './generate.js';
import { publish, timed, timingOf } from './measure.js';
import { randomFrom } from './world/dice.js';

const size = process.argv[2] ?? 'M';
const chosen = sizeNamed(size);
const generated = generate(chosen);
const snapshot = buildGenerated(generated);
const moment = { validAt: '2020-06-01', knownAt: new Date().toISOString(), minShared: 1 };

const random = randomFrom(7);
const bodies = generated.things.filter(({ type }) => type === 'Body').map(({ id }) => id);
const any = Array.from({ length: 500 }, () => bodies[Math.floor(random() * bodies.length)] ?? '');
const hubs = bodies.slice(0, 50);
const ofGroup = (group: string) => interlocks(snapshot, { ...moment, group });
await timed(any.slice(0, 100), ofGroup);
const one = await timed(any, ofGroup);
const largest = await timed(hubs, ofGroup);
const whole = await timed([1, 2, 3], () => interlocks(snapshot, { ...moment, group: null, minShared: 2 }));

publish(
  'interlocks',
  size,
  [
    { what: 'interlocks of one group', timing: timingOf(one), goal: '≤ 5 ms at M' },
    { what: 'interlocks of one of the fifty largest groups', timing: timingOf(largest) },
    { what: 'all pairs that share at least two', timing: timingOf(whole) },
  ],
  [`${String(chosen.nodes)} nodes, ${String(chosen.edges)} edges, on one day`],
);
