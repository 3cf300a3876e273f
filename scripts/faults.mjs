// Produces faults in their long form: `npm run faults`, or `npm run faults -- fuzz overload` for some of them.
// Each file tests/faults/<name>.fault.ts exports a `title` and `run(rounds)`; without rounds it runs its long form.
// What they share lies in tests/faults/tools.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ending = '.fault.ts';

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

const known = readdirSync(join(root, 'tests', 'faults'))
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no fault ${unknown.join(', ')}. There are ${known.join(', ')}.\n`);
  process.exit(2);
}

for (const name of asked.length === 0 ? known : asked) {
  const file = join(root, 'build', 'tests', 'faults', `${name}.fault.js`);
  const { title, run } = /** @type {{ title: string, run: (rounds: number | null) => Promise<void> }} */ (
    await import(pathToFileURL(file).href)
  );
  say(`${name}: ${title}`);
  const started = Date.now();
  try {
    await run(null);
    say(`  survived in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    process.exitCode = 1;
    say(`  FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
